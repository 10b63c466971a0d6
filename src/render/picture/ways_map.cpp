#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "render/picture/answer_maps.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

/// Between ways that share a track; less where there are many of them.
constexpr double ways_apart = 3.6;
constexpr double most_apart_in_all = 18;

/// The longest stretch of a way that no other way uses.
std::span<const RouteStep> own_stretch(const Network& network, const Route& route,
                                       const std::vector<std::size_t>& uses) {
    std::span<const RouteStep> best;
    double best_km = 0;
    std::size_t begin = 0;
    double km = 0;
    for (std::size_t i = 0; i < route.steps.size(); ++i) {
        const SectionIndex section = route.steps[i].section;
        if (uses[section.value()] > 1) {
            begin = i + 1;
            km = 0;
            continue;
        }
        km += network[section].length.rail_km;
        if (km <= best_km) continue;
        best_km = km;
        best = std::span(route.steps).subspan(begin, i + 1 - begin);
    }
    return best;
}

void add_place(TravelMap& map, const Network& network, PlaceIndex place) {
    const Position position = network[place].position;
    const auto same = [&](const auto& other) { return other.position == position; };
    if (std::ranges::any_of(map.stops, same) || std::ranges::any_of(map.passed, same)) return;
    map.passed.push_back({std::string(network[place].name), position});
}

}  // namespace

TravelMap ways_map(const Network& network, const AlternativesAnswer& answer, LengthUnit unit) {
    TravelMap map;
    const auto count = static_cast<double>(answer.ways.size());
    const double apart = std::min(ways_apart, most_apart_in_all / count);
    std::vector<std::size_t> uses(network.sections().size());
    for (const Alternative& way : answer.ways) {
        for (const RouteStep& step : way.route.steps) ++uses[step.section.value()];
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < answer.through.size(); ++i) {
        names.push_back(text::point_name(network, answer.through[i]));
        const PlaceIndex station = answer.ways.front().route.stops[i];
        map.stops.push_back({{}, names.back(), network[station].position});
    }
    std::vector<std::string> ways;
    for (std::size_t i = 0; i < answer.ways.size(); ++i) {
        const Alternative& way = answer.ways[i];
        MapLeg leg;
        leg.number = i + 1;
        leg.name = way_name(network, answer, way);
        leg.figure = length(way.sum.rail_km, unit);
        leg.figure_key = fmt::format("ways.{}.rail_km", i);
        leg.line = positions_of(network, way.route.steps);
        leg.beside = (static_cast<double>(i) - (count - 1) / 2) * apart;
        leg.dashes = i % (dash_patterns + 1);
        leg.own = positions_of(network, own_stretch(network, way.route, uses));
        ways.push_back(fmt::format("{}, {}", leg.name, leg.figure));
        map.legs.push_back(std::move(leg));
    }
    for (const Alternative& way : answer.ways) {
        for (const PlaceIndex place : way.by) add_place(map, network, place);
    }
    for (const Alternative& way : answer.ways) {
        for (const PlaceIndex place : way.own_borders) add_place(map, network, place);
    }
    map.title =
        fmt::format("Ways by rail: {}", fmt::join(names, names.size() == 2 ? " to " : " \u2013 "));
    map.description =
        fmt::format("Map of {}: {}.", count_of(static_cast<long long>(answer.ways.size()), "way"),
                    fmt::join(ways, "; "));
    return map;
}

}  // namespace verst::picture
