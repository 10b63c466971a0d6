#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/route.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// Ways whose lengths differ by less are of one length, and shown as such.
inline constexpr double same_length_km = 0.05;

/// The shortest way by rail, where it is another than the route that was asked for.
struct ShortestWay {
    Route route;
    RailSum sum;
    RouteFeatures features;
    std::vector<std::string_view> new_countries;     ///< in its order, that the route avoids
    std::vector<const BorderCrossing*> own_borders;  ///< in its order, never null
    std::vector<LineIndex> own_lines;  ///< of the sections that are its own, most kilometres first
};

/// The shortest way through the stops of a route under the constraints of its router. Nothing where
/// the route is that way, or one of the same length.
[[nodiscard]] std::optional<ShortestWay> find_shortest_way(const Router& router, const Route& route,
                                                           const RouteFeatures& passed);

}  // namespace verst
