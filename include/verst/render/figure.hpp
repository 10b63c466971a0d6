#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "verst/geo/base_map.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// A figure that can be had alone.
enum class Figure : std::uint8_t {
    map,
    graph,  ///< the train graph: time across, distance down (E.-J. Marey, 1885)
};

/// A figure as an SVG 1.1 file of its own. A journey's graph needs nothing but the journey; a
/// route's is empty unless the route has a plan.
[[nodiscard]] std::string journey_svg(const Network& network, const BaseMap& base,
                                      const JourneyAnswer& answer, Figure figure,
                                      const TextOptions& options);
[[nodiscard]] std::string route_svg(const Network& network, const BaseMap& base,
                                    const RouteAnswer& answer, Figure figure,
                                    const TextOptions& options);

/// The map of all the ways; of the railways reached, by bands; of where a train can have been.
[[nodiscard]] std::string alternatives_svg(const Network& network, const BaseMap& base,
                                           const AlternativesAnswer& answer,
                                           const TextOptions& options);
[[nodiscard]] std::string reach_svg(const Network& network, const BaseMap& base,
                                    const ReachAnswer& answer, const TextOptions& options);
[[nodiscard]] std::string where_svg(const Network& network, const BaseMap& base,
                                    const WhereAnswer& answer, const TextOptions& options);

}  // namespace verst
