#pragma once

#include "verst/geo/position.hpp"

namespace verst {

/// Length of the WGS84 geodesic in kilometres, as `geodesic_km` gives it to a millimetre per
/// kilometre, in a tenth of the time where the positions are near each other: what measuring a
/// track from point to point needs.
///
/// Up to 5 km, and 75 degrees of latitude, it is the chord of the ellipsoid's radii of curvature at
/// the middle latitude (Gauss; Torge and Mueller, "Geodesy", 4th ed., 6.3.4); farther apart, and
/// nearer to a pole, the geodesic itself. Both positions must be valid.
[[nodiscard]] double short_length_km(Position a, Position b);

}  // namespace verst
