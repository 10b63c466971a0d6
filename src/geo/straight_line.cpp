#include "verst/geo/straight_line.hpp"

#include <cmath>

#include <GeographicLib/Geodesic.hpp>

#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

constexpr double pole_lat_deg = 90;

double signed_like(double length, double sign) { return std::copysign(length, sign); }

}  // namespace

bool is_valid(Position position) {
    return std::abs(position.lat_deg) <= 90 && std::abs(position.lon_deg) <= 180;  // false for NaN
}

double geodesic_km(Position a, Position b) {
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg, metres);
    return metres / metres_per_km;
}

StraightLine straight_line_without_parts(Position a, Position b) {
    StraightLine line;
    double metres = 0;
    double azimuth_a = 0;
    double azimuth_b = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg, metres,
                                             azimuth_a, azimuth_b);
    line.geodesic_km = metres / metres_per_km;
    if (metres > 0) line.azimuth_deg = azimuth_a < 0 ? azimuth_a + 360 : azimuth_a;
    // At a pole every way leads along a meridian: from the north pole all of them lead south.
    if (line.azimuth_deg && std::abs(a.lat_deg) == pole_lat_deg)
        line.azimuth_deg = a.lat_deg > 0 ? 180 : 0;
    return line;
}

StraightLine straight_line(Position a, Position b) {
    StraightLine line = straight_line_without_parts(a, b);
    if (line.azimuth_deg && std::abs(a.lat_deg) == pole_lat_deg) {
        line.north_km = signed_like(line.geodesic_km, b.lat_deg - a.lat_deg);
        line.east_km = 0;
        return line;
    }

    const double north = geodesic_km(a, {b.lat_deg, a.lon_deg});
    line.north_km = signed_like(north, b.lat_deg - a.lat_deg);
    const double east = geodesic_km({b.lat_deg, a.lon_deg}, b);
    line.east_km = signed_like(east, std::remainder(b.lon_deg - a.lon_deg, 360.0));
    return line;
}

}  // namespace verst
