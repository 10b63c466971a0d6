#pragma once

#include <span>
#include <vector>

#include "verst/base/message.hpp"
#include "verst/base/refusal.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

/// A search that found no way.
struct FailedSearch {
    const RouteIndex& index;
    const Constraints& constraints;
    /// As far as the search came: the last two are those that no way joins.
    std::span<const PlaceIndex> stations;
    std::vector<bool> reach_from;  ///< by place: what can be reached from either end
    std::vector<bool> reach_to;
};

/// That no railway joins two places, whatever the constraints.
[[nodiscard]] Message not_joined(const Network& network, PlaceIndex from, PlaceIndex to);

/// Why there is no route, the smallest change to the constraints that gives one back, and what is
/// nearest to one. Searches again under fewer constraints.
[[nodiscard]] Refusal explain_no_route(const FailedSearch& failed);

}  // namespace verst
