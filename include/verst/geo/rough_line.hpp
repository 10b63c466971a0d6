#pragma once

#include <optional>

#include "verst/geo/position.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

/// A position as a unit vector, by its reduced latitude: what a rough line needs to know of it.
struct SpherePoint {
    double x = 0;
    double y = 0;
    double z = 0;
};

[[nodiscard]] SpherePoint on_sphere(Position position);

/// A rough line's length is wrong by no more than this share of it (twice what was seen in six
/// million lines), and its azimuth by no more than these degrees (five times that).
inline constexpr double rough_share = 5e-6;
inline constexpr double rough_deg = 0.005;

/// The straight line's length and azimuth in a fraction of the time, for figures that are rounded:
/// the first-order formula of H. Andoyer (1932) and W. Lambert (1942) for the length; the azimuth
/// on the sphere, with the difference in longitude corrected to the first order. Nothing where that
/// is not good enough: more than 120 degrees apart, closer than a metre, or at a pole.
[[nodiscard]] std::optional<StraightLine> rough_line(const SpherePoint& a, const SpherePoint& b);

}  // namespace verst
