#pragma once

#include "verst/geo/position.hpp"

namespace verst {

/// Where one is after a share (0 to 1) of the way from A to B, latitude and longitude growing
/// evenly, over the antimeridian where that is nearer. On a section between two stations it is as
/// good as the geodesic.
[[nodiscard]] Position position_between(Position a, Position b, double share);

}  // namespace verst
