#include "route/known_by.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace verst {
namespace {

void add(std::vector<PlaceIndex>& places, PlaceIndex place) {
    const bool is_new = std::ranges::find(places, place) == places.end();
    if (is_new && places.size() < most_known_by) places.push_back(place);
}

std::vector<PlaceIndex> border_stations(const Alternative& way) {
    const auto is_new = [&](std::string_view country) {
        return std::ranges::find(way.new_countries, country) != way.new_countries.end();
    };
    std::vector<PlaceIndex> stations;
    for (const BorderPassage& passage : way.features.borders) {
        const BorderCrossing& crossing = *passage.crossing;
        if (is_new(crossing.from_country)) add(stations, crossing.from);
        if (is_new(crossing.to_country)) add(stations, crossing.to);
    }
    return stations;
}

bool is_junction(const Network& network, PlaceIndex place) {
    std::size_t neighbours = 0;
    for (const Section& section : network.sections()) {
        neighbours += section.a == place || section.b == place ? 1U : 0U;
    }
    return neighbours > 2;
}

/// The places inside of a deviation, with how far they are from its middle.
struct Inside {
    PlaceIndex place;
    double off_middle_km = 0;
};

std::vector<Inside> inside_of(const Network& network, const Route& route,
                              const Deviation& deviation) {
    const auto first = std::ranges::find(route.steps, deviation.leaves, &RouteStep::from);
    std::vector<Inside> places;
    double km = 0;
    for (auto step = first; step != route.steps.end() && step->to != deviation.rejoins; ++step) {
        km += network[step->section].length.rail_km;
        places.push_back({step->to, std::abs(km - deviation.rail_km / 2)});
    }
    std::ranges::stable_sort(places, {}, &Inside::off_middle_km);
    return places;
}

}  // namespace

std::vector<PlaceIndex> known_by(const Network& network, const Alternative& way) {
    auto places = border_stations(way);
    if (!places.empty() || way.deviations.empty()) return places;
    const Deviation& longest = *std::ranges::max_element(way.deviations, {}, &Deviation::rail_km);
    const std::vector<Inside> inside = inside_of(network, way.route, longest);
    for (const Inside& each : inside) {
        if (network[each.place].kind == PlaceKind::station && is_junction(network, each.place)) {
            return {each.place};
        }
    }
    const auto station = std::ranges::find_if(
        inside, [&](const Inside& each) { return network[each.place].kind == PlaceKind::station; });
    if (station != inside.end()) places.push_back(station->place);
    return places;
}

}  // namespace verst
