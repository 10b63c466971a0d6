#pragma once

#include <vector>

#include "verst/geo/position.hpp"

namespace verst {

/// Points of the WGS84 geodesic from A to B, both included, evenly spaced and at most `step_km`
/// (above 0) apart: what a map must draw for a straight line. Two points where A and B coincide.
[[nodiscard]] std::vector<Position> geodesic_path(Position a, Position b, double step_km);

}  // namespace verst
