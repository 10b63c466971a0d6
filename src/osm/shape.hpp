#pragma once

#include <span>
#include <vector>

#include "verst/geo/position.hpp"

namespace verst {

/// How far the shape of a section may stray from the track as it is drawn, metres.
inline constexpr double shape_tolerance_m = 5;

/// The points of a polyline that are needed to stay within the tolerance of all of them (Douglas
/// and Peucker 1973); its ends always. The input is not empty.
[[nodiscard]] std::vector<Position> simplified(std::span<const Position> points,
                                               double tolerance_m = shape_tolerance_m);

}  // namespace verst
