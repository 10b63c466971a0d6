#pragma once

#include <vector>

#include "cli/command_context.hpp"
#include "verst/route/route.hpp"

namespace verst::cli {

/// Reads pairs from stdin and writes their distances, each as soon as its line is read. A line that
/// cannot be answered is reported on stderr with its number, and the rest is answered.
[[nodiscard]] Result<Outcome> distance_batch(CommandContext& context, const Network& network,
                                             const Constraints& constraints, double max_snap_km);

}  // namespace verst::cli
