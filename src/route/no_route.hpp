#pragma once

#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/route/route.hpp"

namespace verst {

/// A search that found no way.
struct FailedSearch {
    const Network& network;
    Metric metric;
    const Constraints& constraints;
    PlaceIndex from;
    PlaceIndex to;
    std::vector<bool> reach_from;  ///< by place: what can be reached from either end
    std::vector<bool> reach_to;
};

/// Why there is no route, and what is nearest to one. Searches again without the constraints.
[[nodiscard]] Refusal explain_no_route(const FailedSearch& failed);

/// A route was asked for through a border that it may not pass.
[[nodiscard]] Refusal closed_on_the_way(const Place& border_point);

}  // namespace verst
