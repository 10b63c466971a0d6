#pragma once

#include "command/command.hpp"
#include "verst/render/batch_rows.hpp"
#include "verst/route/router.hpp"

namespace verst::command {

/// Reads pairs from the input and writes their distances, each as soon as its line is read. A line
/// that cannot be answered is reported with its number, and the rest is answered.
[[nodiscard]] Result<Response> distance_batch(const Call& call, const Router& router,
                                              double max_snap_km,
                                              const RowFormat<DistanceAnswer>& format);

}  // namespace verst::command
