#include "journey/other_points.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

/// More than these say nothing new.
constexpr std::size_t most_other_points = 6;

/// A degree of latitude is never shorter than this, km: what is farther apart need not be measured.
constexpr double km_per_degree = 110.5;

/// A launch pad, a town, a plant; a halt that happens to lie near is no part of anything.
bool is_part_of_a_site(const Place& place) {
    return place.kind == PlaceKind::site || place.kind == PlaceKind::city;
}

void add(std::vector<std::pair<double, PlaceIndex>>& found, const Network& network, PlaceIndex of,
         PlaceIndex place) {
    found.emplace_back(geodesic_km(network[of].position, network[place].position), place);
}

}  // namespace

std::vector<PlaceIndex> other_points(const Network& network, PlaceIndex place) {
    std::vector<std::pair<double, PlaceIndex>> found;
    const auto& centre = network[place];
    for (const auto& link : network.access_of(place)) add(found, network, place, link.station);
    if (centre.radius_km) {
        for (std::size_t i = 0; i < network.places().size(); ++i) {
            const PlaceIndex other(i);
            if (!is_part_of_a_site(network[other])) continue;
            const double north_deg = network[other].position.lat_deg - centre.position.lat_deg;
            if (std::abs(north_deg) * km_per_degree > *centre.radius_km) continue;
            if (geodesic_km(centre.position, network[other].position) <= *centre.radius_km) {
                add(found, network, place, other);
            }
        }
    } else {
        for (const auto& link : network.access_links()) {
            if (link.station == place && network[link.site].kind == PlaceKind::city) {
                add(found, network, place, link.site);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<PlaceIndex> places;
    for (const auto& [km, other] : found) {
        if (other != place && places.size() < most_other_points) places.push_back(other);
    }
    return places;
}

}  // namespace verst
