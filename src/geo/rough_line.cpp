#include "verst/geo/rough_line.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/wgs84.hpp"

namespace verst {

namespace {

using wgs84::equator_radius_km;
using wgs84::flattening;

constexpr double deg_per_rad = 180 / std::numbers::pi;

double dot(const SpherePoint& a, const SpherePoint& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

double square(double x) { return x * x; }

}  // namespace

SpherePoint on_sphere(Position position) {
    const double lat = position.lat_deg / deg_per_rad;
    const double lon = position.lon_deg / deg_per_rad;
    const double reduced = std::atan2((1 - flattening) * std::sin(lat), std::cos(lat));
    return {std::cos(reduced) * std::cos(lon), std::cos(reduced) * std::sin(lon),
            std::sin(reduced)};
}

std::optional<StraightLine> rough_line(const SpherePoint& a, const SpherePoint& b) {
    constexpr double least_cos = -0.5;
    constexpr double least_square = 1e-13;           // of a metre, and twice that
    constexpr double least_from_pole_square = 1e-6;  // of six kilometres
    const SpherePoint across{a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    const double cosine = dot(a, b);
    const double apart = square(a.x - b.x) + square(a.y - b.y) + square(a.z - b.z);
    const bool near_pole = std::min(1 - square(a.z), 1 - square(b.z)) < least_from_pole_square;
    if (cosine < least_cos || apart < least_square || near_pole) return std::nullopt;

    const double sine = std::sqrt(dot(across, across));
    const double angle = std::atan2(sine, cosine);
    const double together = 2 + 2 * cosine;  // the square of the sum of the vectors
    const double shorter =
        (angle - sine) * square(a.z + b.z) / together + (angle + sine) * square(a.z - b.z) / apart;
    StraightLine line;
    line.geodesic_km = equator_radius_km * (angle - flattening / 2 * shorter);

    // On the sphere the two are farther apart in longitude.
    const double turn = flattening * angle * across.z / sine;
    const double less = 1 - turn * turn / 2;
    const SpherePoint turned{b.x * less - b.y * turn, b.y * less + b.x * turn, b.z};
    const double east = a.x * turned.y - a.y * turned.x;
    const double north = turned.z - a.z * dot(a, turned);
    const double azimuth = std::atan2(east, north) * deg_per_rad;
    line.azimuth_deg = azimuth < 0 ? azimuth + 360 : azimuth;
    return line;
}

}  // namespace verst
