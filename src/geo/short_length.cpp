#include "verst/geo/short_length.hpp"

#include <cmath>
#include <numbers>

#include "geo/wgs84.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

constexpr double radians_in_degree = std::numbers::pi / 180;
using wgs84::eccentricity_squared;

constexpr double farthest_km = 5;
constexpr double highest_lat_deg = 75;

}  // namespace

double short_length_km(Position a, Position b) {
    const double middle_deg = (a.lat_deg + b.lat_deg) / 2;
    if (std::abs(middle_deg) > highest_lat_deg) return geodesic_km(a, b);
    double lon_deg = b.lon_deg - a.lon_deg;
    if (std::abs(lon_deg) > 180) lon_deg = std::remainder(lon_deg, 360.0);

    const double sine = std::sin(middle_deg * radians_in_degree);
    const double cosine = std::sqrt(1 - sine * sine);
    const double squeeze = 1 - eccentricity_squared * sine * sine;
    const double across_km = wgs84::equator_radius_km / std::sqrt(squeeze);    // prime vertical
    const double along_km = across_km * (1 - eccentricity_squared) / squeeze;  // meridian
    const double north_km = (b.lat_deg - a.lat_deg) * radians_in_degree * along_km;
    const double east_km = lon_deg * radians_in_degree * across_km * cosine;
    const double square = north_km * north_km + east_km * east_km;
    if (square > farthest_km * farthest_km) return geodesic_km(a, b);
    return std::sqrt(square);
}

}  // namespace verst
