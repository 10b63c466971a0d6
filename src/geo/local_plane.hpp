#pragma once

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

}  // namespace verst
