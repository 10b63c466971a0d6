#include "route/nearest_place.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "verst/geo/straight_line.hpp"

namespace verst {
namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

/// Square of the chord between two points of the unit sphere: grows with their distance.
double squared_chord(Position a, Position b) {
    const double lat_a = a.lat_deg * radians_per_degree;
    const double lat_b = b.lat_deg * radians_per_degree;
    const double half_lat = std::sin((lat_b - lat_a) / 2);
    const double half_lon = std::sin((b.lon_deg - a.lon_deg) * radians_per_degree / 2);
    return 4 * (half_lat * half_lat + std::cos(lat_a) * std::cos(lat_b) * half_lon * half_lon);
}

/// On a sphere a distance is wrong by at most 0.57 % either way, so what is nearest on the
/// ellipsoid is at most 1.15 % farther on the sphere than what is nearest there; its square 2.3 %.
constexpr double sphere_allowance = 1.025;

}  // namespace

std::optional<NearPlace> nearest_place(const Network& network, Position position,
                                       const std::function<bool(PlaceIndex)>& accept) {
    // Geodesics cost a microsecond each: first sift with the sphere.
    struct Candidate {
        PlaceIndex place;
        double squared_chord;
    };
    std::vector<Candidate> candidates;
    double least = 4;  // the antipode
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex place(i);
        if (!accept(place)) {
            continue;
        }
        const double square = squared_chord(position, network[place].position);
        if (square <= least * sphere_allowance) {
            candidates.push_back({place, square});
            least = std::min(least, square);
        }
    }
    std::optional<NearPlace> best;
    for (const Candidate& candidate : candidates) {
        if (candidate.squared_chord > least * sphere_allowance) {
            continue;
        }
        const double km = geodesic_km(position, network[candidate.place].position);
        if (!best || km < best->km) {
            best = NearPlace{candidate.place, km};
        }
    }
    return best;
}

}  // namespace verst
