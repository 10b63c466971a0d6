#pragma once

#include <string>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

/// What lies between a point and the station that it was snapped to, a sentence each.
[[nodiscard]] std::vector<std::string> snap_notes(const Network& network, const RailEnd& end,
                                                  const TextOptions& options);

/// What the day of the network means for a way: what was closed of the way of any other day, and
/// which lines were perhaps not open yet.
[[nodiscard]] std::vector<std::string> date_notes(const Network& network, const DateReport& dates,
                                                  const TextOptions& options);

}  // namespace verst
