#include "render/picture/travel_map_of.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/text_parts.hpp"
#include "render/word_row.hpp"
#include "verst/network/course.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

/// A stop, unless the journey has stood there before: then one more number of that stop.
void add_stop(TravelMap& map, std::size_t number, std::string name, Position position) {
    const auto known = std::ranges::find_if(map.stops, [&](const MapStop& stop) {
        return stop.name == name && stop.position == position;
    });
    if (known != map.stops.end()) {
        known->numbers.push_back(number);
    } else {
        map.stops.push_back({{number}, std::move(name), position});
    }
}

void add_passed(TravelMap& map, std::string_view name, Position position) {
    const auto same = [&](const auto& place) {
        return place.name == name || place.position == position;
    };
    if (std::ranges::any_of(map.stops, same) || std::ranges::any_of(map.passed, same)) return;
    map.passed.push_back({std::string(name), position});
}

std::string described(const TravelMap& map, const std::string& rail_length) {
    std::vector<std::string> legs;
    for (const MapLeg& leg : map.legs) {
        legs.push_back(fmt::format("leg {}, {}, {}", leg.number, leg.name, leg.figure));
    }
    return fmt::format("Map of the way by rail, {} in all: {}.", rail_length, row_of_words(legs));
}

}  // namespace

std::vector<Position> positions_of(const Network& network, std::span<const RouteStep> steps) {
    std::vector<Position> positions;
    for (const RouteStep& step : steps) {
        continue_line(positions, course_from(network, step.section, step.from));
    }
    return positions;
}

TravelMap travel_map(const Network& network, const JourneyAnswer& answer, LengthUnit unit) {
    const Itinerary& itinerary = answer.itinerary;
    TravelMap map;
    map.title = answer.journey.title;
    for (std::size_t i = 0; i < itinerary.stops.size(); ++i) {
        const Stop& stop = itinerary.stops[i];
        add_stop(map, i + 1, std::string(network[stop.place].name), network[stop.station].position);
    }
    for (std::size_t i = 0; i < itinerary.legs.size(); ++i) {
        const Leg& leg = itinerary.legs[i];
        const Stop& from = itinerary.stops[leg.from];
        const Stop& to = itinerary.stops[leg.to];
        MapLeg drawn;
        drawn.number = i + 1;
        drawn.name = fmt::format("{} to {}", network[from.place].name, network[to.place].name);
        drawn.by_rail = leg.rail.has_value();
        if (leg.rail) {
            drawn.line = positions_of(network, leg.rail->route.steps);
            drawn.figure = length(leg.rail->sum.rail_km, unit);
            drawn.figure_key = fmt::format("legs.{}.rail_km", i);
        } else {
            drawn.line = {network[from.station].position, network[to.station].position};
            drawn.figure = "no way by rail";
        }
        map.legs.push_back(std::move(drawn));
    }
    for (const Leg& leg : itinerary.legs) {
        for (const std::size_t event : leg.via) {
            const PlaceIndex place = itinerary.chronology.events[event].place;
            add_passed(map, network[place].name, network[place].position);
        }
    }
    map.description = described(map, length(itinerary.totals.sum.rail_km, unit));
    return map;
}

TravelMap travel_map(const Network& network, const RouteAnswer& answer, LengthUnit unit) {
    TravelMap map;
    std::vector<std::string> names;
    const auto add = [&](const RailEnd& end) {
        names.push_back(text::point_name(network, end.named));
        add_stop(map, names.size(), names.back(), network[end.station].position);
    };
    for (std::size_t i = 0; i < answer.legs.size(); ++i) {
        const RouteLeg& leg = answer.legs[i];
        if (i == 0) add(leg.from);
        add(leg.to);
        map.legs.push_back({i + 1, fmt::format("{} to {}", names[i], names[i + 1]),
                            length(leg.sum.rail_km, unit), fmt::format("legs.{}.rail_km", i),
                            positions_of(network, answer.route.leg(i)), true});
    }
    for (const BorderPassage& passage : answer.features.borders) {
        const Place& place = network[passage.crossing->place];
        add_passed(map, place.name, place.position);
    }
    for (const LineUse& use : answer.features.lines) {
        add_passed(map, network[use.to].name, network[use.to].position);
    }
    map.title =
        fmt::format("By rail: {}", fmt::join(names, names.size() == 2 ? " to " : " \u2013 "));
    map.description = described(map, length(answer.sum.rail_km, unit));
    return map;
}

}  // namespace verst::picture
