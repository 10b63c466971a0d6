#pragma once

#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// Answers as text for a terminal of 80 columns: a summary, or all of it with `options.full`.
[[nodiscard]] std::string distance_text(const Network& network, const DistanceAnswer& answer,
                                        const TextOptions& options);
/// With every section of the way where that is asked for.
[[nodiscard]] std::string route_text(const Network& network, const RouteAnswer& answer,
                                     bool with_sections, const TextOptions& options);
[[nodiscard]] std::string journey_text(const Network& network, const JourneyAnswer& answer,
                                       const TextOptions& options);
[[nodiscard]] std::string passes_text(const Network& network, const PassesAnswer& answer,
                                      const TextOptions& options);

/// A distance as one line of a batch, its cells apart by tabs: from, to, straight, direction, by
/// rail, and what is worth knowing.
[[nodiscard]] std::string distance_row(const Network& network, const DistanceAnswer& answer,
                                       const TextOptions& options);

}  // namespace verst
