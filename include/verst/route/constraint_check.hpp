#pragma once

#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"
#include "verst/route/features.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

/// Refuses with `bad_argument` constraints that contradict each other: the same thing avoided and
/// the only one, or no section of the network left; and a day before the first railway.
[[nodiscard]] Result<void> check_constraints(const Network& network,
                                             const Constraints& constraints);

/// Refuses with `bad_argument` a place that must be on the way and is banned for itself: it, its
/// country or its border point. `role` says what it is: "where the route begins". (Where only a
/// line or a gauge keeps the train away, the search says so.)
[[nodiscard]] Result<void> check_ban(const Network& network, const Constraints& constraints,
                                     const RailEnd& end, std::string_view role);

/// Where a train starts from a point (`rail_end`), unless that is banned for itself.
[[nodiscard]] Result<RailEnd> open_start(const Network& network, const NamedPoint& point,
                                         const Constraints& constraints, double max_snap_km);

/// The same for the ends of a route and the places between them, in their order.
[[nodiscard]] Result<void> check_bans(const Network& network, const Constraints& constraints,
                                      const std::vector<RailEnd>& ends);

/// Of the lines that a route uses, in its order and each once, those that have no date of opening:
/// whether they were there on a day is not known.
[[nodiscard]] std::vector<LineIndex> undated_lines(const Network& network,
                                                   const RouteFeatures& features);

}  // namespace verst
