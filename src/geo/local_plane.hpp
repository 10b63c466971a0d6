#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "verst/geo/position.hpp"

namespace verst {

/// Metres east and north of an origin, on the plane that touches the Earth there: good to a
/// thousandth within some kilometres, which angles and neighbourhoods of track ask for. Lengths are
/// measured with `short_length_km`.
struct PlaneVector {
    double east_m = 0;
    double north_m = 0;

    [[nodiscard]] double length_m() const { return std::sqrt(dot(*this)); }
    [[nodiscard]] double dot(PlaneVector other) const {
        return east_m * other.east_m + north_m * other.north_m;
    }
    [[nodiscard]] double cross(PlaneVector other) const {
        return east_m * other.north_m - north_m * other.east_m;
    }
};

class LocalPlane {
  public:
    explicit LocalPlane(Position origin)
        : origin_(origin),
          m_per_lon_deg_(m_per_deg * std::cos(origin.lat_deg * std::numbers::pi / 180)) {}

    [[nodiscard]] PlaneVector operator()(Position position) const {
        double lon_deg = position.lon_deg - origin_.lon_deg;
        if (std::abs(lon_deg) > 180) lon_deg = std::remainder(lon_deg, 360.0);
        return {lon_deg * m_per_lon_deg_, (position.lat_deg - origin_.lat_deg) * m_per_deg};
    }

    static constexpr double m_per_deg = 111'200;

  private:
    Position origin_;
    double m_per_lon_deg_;
};

/// Of a straight piece of track the point nearest to the origin.
struct NearestOfPiece {
    double share = 0;  ///< of the piece, from its first end
    double distance_m = 0;
};

[[nodiscard]] inline NearestOfPiece nearest_of_piece(PlaneVector from, PlaneVector to) {
    const PlaneVector along{to.east_m - from.east_m, to.north_m - from.north_m};
    const double square = along.dot(along);
    const double share = square > 0 ? std::clamp(-from.dot(along) / square, 0.0, 1.0) : 0.0;
    return {share,
            std::hypot(from.east_m + share * along.east_m, from.north_m + share * along.north_m)};
}

/// A share of the way between two positions that are near each other.
[[nodiscard]] inline Position part_of_way(Position from, Position to, double share) {
    double lon_deg = to.lon_deg - from.lon_deg;
    if (std::abs(lon_deg) > 180) lon_deg = std::remainder(lon_deg, 360.0);
    return {from.lat_deg + share * (to.lat_deg - from.lat_deg),
            std::remainder(from.lon_deg + share * lon_deg, 360.0)};
}

}  // namespace verst
