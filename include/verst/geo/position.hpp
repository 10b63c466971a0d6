#pragma once

namespace verst {

/// A point on the WGS84 ellipsoid, in decimal degrees: latitude in [-90, 90], longitude in
/// [-180, 180].
struct Position {
    double lat_deg = 0;
    double lon_deg = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// True if both numbers are finite and in range.
[[nodiscard]] bool is_valid(Position position);

}  // namespace verst
