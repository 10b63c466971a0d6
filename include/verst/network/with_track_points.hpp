#pragma once

#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// A network with a place on the track next to each of the points that are coordinates, and the
/// points with `on_track` set to it. The places come after all others, so that the indices of
/// places and lines stay what they are; sections are cut in two. A point of the track within a
/// metre of a place is that place. No border is crossed on the way to the track.
///
/// Refuses with `too_far_from_rail` a coordinate that has no track within `within_km`.
[[nodiscard]] Result<Network> with_track_points(const Network& network,
                                                std::vector<NamedPoint>& points, double within_km);

}  // namespace verst
