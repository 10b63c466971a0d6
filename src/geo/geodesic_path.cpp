#include "verst/geo/geodesic_path.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>

#include "verst/geo/length_unit.hpp"

namespace verst {

std::vector<Position> geodesic_path(Position a, Position b, double step_km) {
    const auto line = GeographicLib::Geodesic::WGS84().InverseLine(
        a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg,
        GeographicLib::Geodesic::LATITUDE | GeographicLib::Geodesic::LONGITUDE |
            GeographicLib::Geodesic::DISTANCE_IN);
    const double steps = std::max(1.0, std::ceil(line.Distance() / (step_km * metres_per_km)));
    std::vector<Position> path{a};
    for (std::size_t i = 1; i < static_cast<std::size_t>(steps); ++i) {
        Position point;
        line.Position(line.Distance() * static_cast<double>(i) / steps, point.lat_deg,
                      point.lon_deg);
        path.push_back(point);
    }
    path.push_back(b);
    return path;
}

}  // namespace verst
