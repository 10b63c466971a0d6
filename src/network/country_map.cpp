#include "verst/network/country_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

constexpr double km_per_degree = 111.2;
constexpr double radians_per_degree = std::numbers::pi / 180;

/// So many places of each code say which country is theirs: more are not needed, and asking all
/// takes 30 ms.
constexpr std::size_t places_asked = 7;

constexpr double step_km = 0.25;
constexpr double most_steps = 400;

/// On the plane that touches the Earth at `origin`, km east and north of it.
struct Flat {
    double x;
    double y;
};

Flat flat(Position origin, Position position) {
    const double scale = std::cos(origin.lat_deg * radians_per_degree) * km_per_degree;
    return {(position.lon_deg - origin.lon_deg) * scale,
            (position.lat_deg - origin.lat_deg) * km_per_degree};
}

/// From the origin of the plane to the straight line between two of its points.
double distance_to_edge(Flat a, Flat b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp(-(a.x * dx + a.y * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + along * dx, a.y + along * dy);
}

}  // namespace

CountryMap::CountryMap(const BaseMap& map, std::span<const Place> places) {
    for (const BaseMap::Country& country : map.countries) {
        Land land{country.name, {}, {}};
        for (const BaseMap::Ring& ring : country.rings) {
            land.rings.push_back(make_ring(points_of(map, ring)));
        }
        countries_.push_back(std::move(land));
    }
    for (const BaseMap::Water& water : map.waters) {
        if (water.kind == BaseMap::WaterKind::lake) lakes_.push_back(make_ring(water.points));
    }
    find_codes(places);
}

CountryMap::Ring CountryMap::make_ring(std::vector<Position> points) {
    Ring ring{std::move(points), 90, -90, 180, -180};
    if (!ring.points.empty()) ring.points.emplace_back(ring.points.front());
    for (const Position& point : ring.points) {
        ring.south_deg = std::min(ring.south_deg, point.lat_deg);
        ring.north_deg = std::max(ring.north_deg, point.lat_deg);
        ring.west_deg = std::min(ring.west_deg, point.lon_deg);
        ring.east_deg = std::max(ring.east_deg, point.lon_deg);
    }
    return ring;
}

/// A code belongs to the country in which most of the places lie that have it.
void CountryMap::find_codes(std::span<const Place> places) {
    std::map<std::string_view, std::vector<std::size_t>> votes;
    std::map<std::string_view, std::size_t> asked;
    for (const Place& place : places) {
        if (place.kind == PlaceKind::border || asked[place.country] == places_asked) continue;
        ++asked[place.country];
        const auto country = country_at(place.position);
        if (!country) continue;
        auto& of_code = votes[place.country];
        of_code.resize(countries_.size());
        ++of_code[*country];
    }
    for (const auto& [code, of_code] : votes) {
        const auto most = std::ranges::max_element(of_code);
        Land& land = countries_[static_cast<std::size_t>(most - of_code.begin())];
        if (land.code.empty()) land.code = code;
    }
}

std::optional<CountryMap::Country> CountryMap::with_code(std::string_view code) const {
    const auto found = std::ranges::find(countries_, code, &Land::code);
    if (code.empty() || found == countries_.end()) return std::nullopt;
    return static_cast<Country>(found - countries_.begin());
}

bool CountryMap::Ring::holds(Position position) const {
    if (position.lat_deg < south_deg || position.lat_deg > north_deg ||
        position.lon_deg < west_deg || position.lon_deg > east_deg) {
        return false;
    }
    bool inside = false;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Position a = points[i];
        const Position b = points[i + 1];
        if ((a.lat_deg > position.lat_deg) == (b.lat_deg > position.lat_deg)) continue;
        const double at = (position.lat_deg - a.lat_deg) / (b.lat_deg - a.lat_deg);
        if (position.lon_deg < a.lon_deg + at * (b.lon_deg - a.lon_deg)) inside = !inside;
    }
    return inside;
}

/// False only if no point of the ring is so near.
bool CountryMap::Ring::reaches(Position position, double km) const {
    const double lat_deg = km / km_per_degree;
    const double cosine = std::cos(position.lat_deg * radians_per_degree);
    const double lon_deg = cosine > 0.01 ? lat_deg / cosine : 360;
    return position.lat_deg >= south_deg - lat_deg && position.lat_deg <= north_deg + lat_deg &&
           position.lon_deg >= west_deg - lon_deg && position.lon_deg <= east_deg + lon_deg;
}

double CountryMap::Ring::distance_km(Position position) const {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        least = std::min(
            least, distance_to_edge(flat(position, points[i]), flat(position, points[i + 1])));
    }
    return least;
}

/// A ring within a ring is a hole.
bool CountryMap::Land::holds(Position position) const {
    const auto count =
        std::ranges::count_if(rings, [&](const Ring& ring) { return ring.holds(position); });
    return count % 2 == 1;
}

std::optional<CountryMap::Country> CountryMap::country_at(Position position) const {
    const auto found =
        std::ranges::find_if(countries_, [&](const Land& land) { return land.holds(position); });
    if (found == countries_.end()) return std::nullopt;
    return static_cast<Country>(found - countries_.begin());
}

std::vector<CountryMap::Near> CountryMap::near(Position position, double within_km) const {
    std::vector<Near> found;
    for (Country country = 0; country < countries_.size(); ++country) {
        const Land& land = countries_[country];
        const bool inside = land.holds(position);
        double km = std::numeric_limits<double>::infinity();
        for (const Ring& ring : land.rings) {
            if (inside || ring.reaches(position, within_km)) {
                km = std::min(km, ring.distance_km(position));
            }
        }
        if (inside || km < within_km) found.push_back({country, inside ? -km : km});
    }
    std::ranges::stable_sort(found, {}, &Near::km);
    return found;
}

CountryMap::Crossed CountryMap::crossed(Position from, Position to,
                                        std::optional<Country> home) const {
    const double km = geodesic_km(from, to);
    const auto steps =
        static_cast<std::size_t>(std::clamp(std::ceil(km / step_km), 1.0, most_steps));
    const double each_km = km / static_cast<double>(steps);
    Crossed passed;
    for (std::size_t i = 0; i < steps; ++i) {
        const double at = (static_cast<double>(i) + 0.5) / static_cast<double>(steps);
        const Position here{from.lat_deg + at * (to.lat_deg - from.lat_deg),
                            from.lon_deg + at * (to.lon_deg - from.lon_deg)};
        const bool in_lake =
            std::ranges::any_of(lakes_, [&](const Ring& lake) { return lake.holds(here); });
        if (in_lake) {
            passed.lake_km += each_km;
            continue;
        }
        if (home && countries_[*home].holds(here)) continue;
        const auto country = country_at(here);
        if (!country) {
            passed.sea_km += each_km;
        } else if (home) {
            passed.abroad_km += each_km;
            if (!passed.abroad) passed.abroad = country;
        }
    }
    return passed;
}

}  // namespace verst
