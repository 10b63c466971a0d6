#pragma once

#include <optional>

#include "verst/geo/position.hpp"

namespace verst {

/// Length of the WGS84 geodesic in kilometres. Karney (2013), "Algorithms for geodesics", J.
/// Geodesy 87(1), 43-55, through GeographicLib: about 15 nanometres. Both positions must be valid.
[[nodiscard]] double geodesic_km(Position a, Position b);

/// How B lies from A as the crow flies.
struct StraightLine {
    double geodesic_km = 0;
    /// Direction at A of the geodesic to B, clockwise from north, in [0, 360); nothing when the two
    /// points coincide. From a pole everything is south (180), or north (0).
    std::optional<double> azimuth_deg;
    /// Meridian arc from A's latitude to B's, positive when B is farther north.
    double north_km = 0;
    /// Geodesic at B's latitude between the two meridians, positive when B is farther east (the
    /// shorter way round); 0 from a pole.
    double east_km = 0;
};

[[nodiscard]] StraightLine straight_line(Position a, Position b);

/// Its length and azimuth alone, for a third of the work.
[[nodiscard]] StraightLine straight_line_without_parts(Position a, Position b);

}  // namespace verst
