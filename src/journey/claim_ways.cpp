#include "verst/journey/claim_ways.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "route/wording.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

namespace {

/// A way runs "along" a line if so much of it does.
constexpr double share_along = 0.5;

/// So many stations of a country are tried, the likeliest first, before none is found to lead
/// through it: those next to the border lead there and back.
constexpr std::size_t most_tries = 60;

/// The line that has most of the way, with a name of its own and not those of its ends.
WayName main_line(const Network& network, const RouteFeatures& features, double rail_km) {
    std::vector<double> km(network.lines().size());
    for (const LineUse& use : features.lines) km[use.line.value()] += use.rail_km;
    const auto most = std::ranges::max_element(km);
    if (most == km.end() || *most < share_along * rail_km) return {};
    const LineIndex line(static_cast<std::size_t>(most - km.begin()));
    if (own_name(network[line]).empty()) return {};
    return AlongLine{line};
}

bool is_unnamed(const WayName& name) { return std::holds_alternative<std::monostate>(name); }

bool is_freight(const BorderPassage& border) {
    return border.crossing->traffic == Traffic::freight;
}

WayName countries_between(const Network& network, const Route& route) {
    const std::string_view first = network[route.stops.front()].country;
    const std::string_view last = network[route.stops.back()].country;
    ThroughCountries through;
    for (const CountryKm& part : km_by_country(network, route.steps)) {
        if (part.country == first || part.country == last || part.rail_km <= 0) continue;
        if (std::ranges::find(through.countries, part.country) == through.countries.end())
            through.countries.push_back(part.country);
    }
    if (through.countries.empty()) return {};
    through.freight_only = std::ranges::any_of(features(network, route.steps).borders, is_freight);
    return through;
}

bool passes_a_place_twice(const Route& route) {
    std::set<PlaceIndex> seen;
    if (!route.steps.empty()) seen.insert(route.steps.front().from);
    return !std::ranges::all_of(route.steps,
                                [&](const RouteStep& step) { return seen.insert(step.to).second; });
}

bool leads_through(const Network& network, const Route& route, std::string_view country) {
    return std::ranges::any_of(km_by_country(network, route.steps), [&](const CountryKm& part) {
        return part.country == country && part.rail_km > 0;
    });
}

tl::unexpected<Refusal> no_way(const Network& network, PlaceIndex from, PlaceIndex to,
                               const NamedWay& named) {
    return refuse(RefusalCode::no_route, Message("no way ", named.text, " leads from ",
                                                 network[from].name, " to ", network[to].name));
}

/// A place, and how long the way over it is.
struct CandidateWay {
    double km = 0;
    PlaceIndex place;
};

/// The places with the rail kilometres of the shortest way from one end over each to the other.
std::vector<CandidateWay> by_cost(const Router& router, PlaceIndex from, PlaceIndex to,
                                  std::span<const PlaceIndex> places) {
    const auto before = router.by_rail().costs(from, places);
    const auto after = router.by_rail().costs(to, places);
    std::vector<CandidateWay> candidates;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (before[i] && after[i]) candidates.push_back({*before[i] + *after[i], places[i]});
    }
    std::ranges::stable_sort(candidates, {}, &CandidateWay::km);
    return candidates;
}

std::vector<PlaceIndex> stations_in(const Network& network, std::string_view country) {
    std::set<PlaceIndex> stations;
    for (const Section& section : network.sections()) {
        if (section.country != country) continue;
        for (const PlaceIndex place : {section.a, section.b}) {
            if (network[place].country == country) stations.insert(place);
        }
    }
    return {stations.begin(), stations.end()};
}

std::optional<Route> through_country(const Router& router, PlaceIndex from, PlaceIndex to,
                                     std::string_view country) {
    const Network& network = router.network();
    const std::array<PlaceIndex, 2> ends{from, to};
    auto direct = router.find(ends);
    if (direct && leads_through(network, *direct, country)) return direct;
    std::size_t tries = 0;
    for (const CandidateWay& candidate : by_cost(router, from, to, stations_in(network, country))) {
        if (candidate.place == from || candidate.place == to) continue;
        if (++tries > most_tries) break;
        const std::array<PlaceIndex, 3> stations{from, candidate.place, to};
        auto route = router.find(stations);
        if (route && !passes_a_place_twice(*route) && leads_through(network, *route, country))
            return route;
    }
    return std::nullopt;
}

/// Puts another leg at the end of a route.
bool append(Route& route, const std::optional<Route>& leg) {
    if (!leg) return false;
    if (route.stops.empty()) route.stops.push_back(leg->stops.front());
    route.stops.push_back(leg->stops.back());
    route.steps.insert(route.steps.end(), leg->steps.begin(), leg->steps.end());
    route.leg_end.push_back(route.steps.size());
    return true;
}

std::optional<PlaceIndex> nearest(const Router& router, PlaceIndex from,
                                  std::span<const PlaceIndex> places) {
    const auto costs = router.by_rail().costs(from, places);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (costs[i] && (!best || *costs[i] < *costs[*best])) best = i;
    }
    return best ? std::optional(places[*best]) : std::nullopt;
}

/// The whole of a line, so far as it leads from the one end to the other: who names a line means
/// it, and not the part of it that makes the way shortest.
std::optional<Route> by_line(const Router& router, PlaceIndex from, PlaceIndex to, LineIndex line) {
    std::vector<PlaceIndex> places;
    for (const LinePoint& point : router.network()[line].points) places.push_back(point.place);
    const auto enters = nearest(router, from, places);
    const auto leaves = nearest(router, to, places);
    if (!enters || !leaves || *enters == *leaves) return std::nullopt;
    Constraints constraints = router.constraints();
    constraints.only.lines = {line};
    const Router on_the_line(router.index(), std::move(constraints));
    const auto leg = [](const Router& by, PlaceIndex a, PlaceIndex b) {
        const std::array<PlaceIndex, 2> ends{a, b};
        return by.find(ends);
    };
    Route route;
    if (from != *enters && !append(route, leg(router, from, *enters))) return std::nullopt;
    if (!append(route, leg(on_the_line, *enters, *leaves))) return std::nullopt;
    if (*leaves != to && !append(route, leg(router, *leaves, to))) return std::nullopt;
    return route;
}

std::optional<Route> via(const Router& router, PlaceIndex from, PlaceIndex to, PlaceIndex place) {
    if (place == from || place == to) {
        const std::array<PlaceIndex, 2> ends{from, to};
        return router.find(ends);
    }
    const std::array<PlaceIndex, 3> stations{from, place, to};
    return router.find(stations);
}

std::optional<Route> route_by(const Router& router, PlaceIndex from, PlaceIndex to,
                              const NamedWay& named) {
    if (named.line) return by_line(router, from, to, *named.line);
    if (named.place) return via(router, from, to, *named.place);
    return through_country(router, from, to, named.country);
}

Router router_without(const Router& router, const NamedWay& named) {
    Constraints constraints = router.constraints();
    if (named.line) constraints.avoid.lines.push_back(*named.line);
    if (named.place) constraints.avoid.places.push_back(*named.place);
    if (!named.country.empty()) constraints.avoid.countries.push_back(named.country);
    return Router(router.index(), std::move(constraints));
}

/// The line that has most of what one way does not share with another.
std::optional<LineIndex> line_apart(const Network& network, const Route& way, const Route& best) {
    std::set<SectionIndex> common;
    for (const RouteStep& step : best.steps) common.insert(step.section);
    std::map<LineIndex, double> km;
    for (const RouteStep& step : way.steps) {
        if (!common.contains(step.section)) km[step.line] += network[step.section].length.rail_km;
    }
    const auto most =
        std::ranges::max_element(km, {}, [](const auto& line) { return line.second; });
    return most == km.end() ? std::nullopt : std::optional(most->first);
}

/// Where a way comes to a line and leaves it.
std::optional<AsClaimed::Part> part_of_line(const Route& way, LineIndex line) {
    std::optional<AsClaimed::Part> part;
    for (const RouteStep& step : way.steps) {
        if (step.line != line) continue;
        if (!part) part = {step.from, step.to};
        part->to = step.to;
    }
    return part;
}

/// The alternatives that are known by the line, as `verst alternatives` tells them apart.
std::vector<MeasuredWay> ways_by_a_part(const Router& router, PlaceIndex from, PlaceIndex to,
                                        const NamedWay& named) {
    const Network& network = router.network();
    const std::array<PlaceIndex, 2> ends{from, to};
    std::vector<MeasuredWay> ways;
    auto routes = router.alternatives(ends, default_alternatives);
    if (!routes || routes->empty()) return ways;
    for (std::size_t i = 1; i < routes->size(); ++i) {
        Route& route = (*routes)[i];
        if (line_apart(network, route, routes->front()) != named.line) continue;
        const auto part = part_of_line(route, *named.line);
        ways.push_back(measured(network, std::move(route)));
        ways.back().name = AsClaimed{named.text, false, part};
    }
    return ways;
}

bool is_as_long(const MeasuredWay& way, const MeasuredWay& other) {
    return std::abs(way.sum.rail_km - other.sum.rail_km) < same_length_km;
}

}  // namespace

MeasuredWay measured(const Network& network, Route route) {
    MeasuredWay way;
    way.sum = measure(network, route.steps);
    way.features = features(network, route.steps);
    way.name = countries_between(network, route);
    if (is_unnamed(way.name)) way.name = main_line(network, way.features, way.sum.rail_km);
    way.route = std::move(route);
    return way;
}

bool goes_by(const Network& network, const Route& route, const NamedWay& named) {
    if (named.line) {
        return std::ranges::any_of(route.steps,
                                   [&](const RouteStep& step) { return step.line == *named.line; });
    }
    if (named.place) {
        return std::ranges::any_of(route.steps, [&](const RouteStep& step) {
            return step.from == *named.place || step.to == *named.place;
        });
    }
    return leads_through(network, route, named.country);
}

Result<MeasuredWay> way_by(const Router& router, PlaceIndex from, PlaceIndex to,
                           const NamedWay& named) {
    std::optional<Route> route = route_by(router, from, to, named);
    if (!route) return no_way(router.network(), from, to, named);
    MeasuredWay way = measured(router.network(), std::move(*route));
    way.name = AsClaimed{named.text};
    return way;
}

std::vector<MeasuredWay> other_ways_by(const Router& router, PlaceIndex from, PlaceIndex to,
                                       const NamedWay& named, const MeasuredWay& first) {
    std::vector<MeasuredWay> candidates;
    if (auto shortest = route_by(router.by_rail(), from, to, named)) {
        candidates.push_back(measured(router.network(), std::move(*shortest)));
        candidates.back().name = AsClaimed{named.text, true};
    }
    if (named.line) {
        for (MeasuredWay& way : ways_by_a_part(router, from, to, named))
            candidates.push_back(std::move(way));
    }
    std::vector<MeasuredWay> ways;
    for (MeasuredWay& way : candidates) {
        const auto same = [&](const MeasuredWay& told) { return is_as_long(told, way); };
        if (!same(first) && std::ranges::none_of(ways, same)) ways.push_back(std::move(way));
    }
    return ways;
}

Result<MeasuredWay> way_without(const Router& router, PlaceIndex from, PlaceIndex to,
                                const NamedWay& named) {
    const std::array<PlaceIndex, 2> ends{from, to};
    auto route = router_without(router, named).shortest(ends);
    if (!route) return tl::unexpected(std::move(route.error()));
    return measured(router.network(), std::move(*route));
}

std::optional<MeasuredWay> shortest_without(const Router& router, PlaceIndex from, PlaceIndex to,
                                            const NamedWay& named, const MeasuredWay& first) {
    const std::array<PlaceIndex, 2> ends{from, to};
    auto route = router_without(router, named).by_rail().find(ends);
    if (!route) return std::nullopt;
    MeasuredWay way = measured(router.network(), std::move(*route));
    if (is_as_long(way, first)) return std::nullopt;
    return way;
}

WayName shortest_name(const Network& network, const ShortestWay& shortest) {
    WayName countries = countries_between(network, shortest.route);
    const bool is_own = !shortest.new_countries.empty() || !shortest.own_borders.empty();
    if (!is_unnamed(countries) && is_own) return countries;
    if (!shortest.own_borders.empty()) return OverBorders{shortest.own_borders};
    for (const LineIndex line : shortest.own_lines) {
        if (!own_name(network[line]).empty()) return AlongLine{line};
    }
    return countries;
}

}  // namespace verst
