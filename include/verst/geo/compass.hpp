#pragma once

#include <optional>
#include <string_view>

namespace verst {

/// One of the 16 points of the compass rose, 22.5 degrees apart.
struct CompassPoint {
    std::string_view abbreviation;  ///< "NNW"
    std::string_view name;          ///< "north-north-west"
    double azimuth_deg = 0;         ///< 337.5
};

/// The point nearest to an azimuth (any finite number of degrees).
[[nodiscard]] const CompassPoint& compass_point(double azimuth_deg);

/// The point that a word names: "north", "North-West", "nnw", "northwest", "NW". Nothing if none.
[[nodiscard]] std::optional<CompassPoint> find_compass_point(std::string_view word);

/// The angle between two directions, in [0, 180] degrees.
[[nodiscard]] double angle_between_deg(double azimuth_a_deg, double azimuth_b_deg);

}  // namespace verst
