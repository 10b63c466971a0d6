#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

/// What the best route is best in.
enum class Metric : std::uint8_t {
    practical,  ///< the way of an ordinary through train: see `practical.hpp`
    rail,       ///< rail kilometres: the shortest
    geodesic,   ///< the pure geodesic lengths of the sections
    time,  ///< hours at the lines' typical speeds, plus the stops at borders and breaks of gauge
};

/// "practical", "shortest", "geodesic", "time": as `--by` and JSON say it.
[[nodiscard]] std::string_view metric_name(Metric metric);

/// True if best by this metric and least in rail kilometres need not be the same.
[[nodiscard]] inline bool may_be_longer(Metric metric) { return metric != Metric::rail; }

/// One section, in the direction of travel.
struct RouteStep {
    SectionIndex section;
    PlaceIndex from;
    PlaceIndex to;
    LineIndex
        line;  ///< of the section's permitted lines, so that the route changes line least often
};

/// A way through the network: the sections in order, and where its legs end.
struct Route {
    std::vector<PlaceIndex> stops;  ///< the places asked for, in their order; at least two
    std::vector<RouteStep> steps;
    std::vector<std::size_t> leg_end;  ///< leg i is steps [leg_end[i-1], leg_end[i]), one per leg

    [[nodiscard]] std::size_t leg_count() const { return leg_end.size(); }
    [[nodiscard]] std::span<const RouteStep> leg(std::size_t i) const {
        const std::size_t begin = i == 0 ? 0 : leg_end[i - 1];
        return std::span(steps).subspan(begin, leg_end[i] - begin);
    }
};

/// True if two routes run over the same sections in the same order.
[[nodiscard]] bool same_sections(const Route& a, const Route& b);

}  // namespace verst
