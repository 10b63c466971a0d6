#pragma once

#include <string>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// Of the crossings of a way: which carry freight only, which are of estimated length.
[[nodiscard]] std::vector<std::string> crossing_notes(const Network& network,
                                                      const RouteFeatures& features);

/// What the figures of a distance must be read with: snapped ends, the day, weak crossings.
[[nodiscard]] std::vector<std::string> distance_notes(const Network& network,
                                                      const RailDistance& rail,
                                                      const TextOptions& options);

/// What makes the figures of a route or its way doubtful, a sentence or two each: snapped
/// ends, the day, weak crossings, figures without a source, the best way that avoids the weak
/// crossings.
[[nodiscard]] std::vector<std::string> route_notes(const Network& network,
                                                   const RouteAnswer& answer,
                                                   const TextOptions& options);

}  // namespace verst
