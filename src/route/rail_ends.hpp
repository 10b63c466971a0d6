#pragma once

#include <string>
#include <vector>

#include "verst/route/constraints.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

/// Where the railway meets each of the places asked for, at least two. Two in a row never meet it
/// at one station, and no constraint bans one of the stations itself.
[[nodiscard]] Result<std::vector<RailEnd>> rail_ends(const Network& network,
                                                     const std::vector<NamedPoint>& through,
                                                     const Constraints& constraints,
                                                     double max_snap_km);

[[nodiscard]] std::vector<PlaceIndex> stations_of(const std::vector<RailEnd>& ends);
[[nodiscard]] std::vector<AccessLink> access_of(const std::vector<RailEnd>& ends);

[[nodiscard]] bool is_same_point(const NamedPoint& a, const NamedPoint& b);
[[nodiscard]] tl::unexpected<Refusal> refuse_same_place(const Network& network, const NamedPoint& a,
                                                        const NamedPoint& b);
/// Refuses two ends that are one station.
[[nodiscard]] tl::unexpected<Refusal> refuse_same_station(const Network& network, const RailEnd& a,
                                                          const RailEnd& b);

}  // namespace verst
