#include "verst/journey/claim_ways.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "journey/english_countries.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

/// A way runs "along" a line if so much of it does.
constexpr double share_along = 0.5;

/// So many stations of a country are tried, the likeliest first, before none is found to lead
/// through it: those next to the border lead there and back.
constexpr std::size_t most_tries = 60;

std::string_view short_line_name(std::string_view name) {
    return trim(name.substr(0, name.find_first_of(",(")));
}

/// The line that has most of the way, with a name of its own and not those of its ends.
std::string line_words(const Network& network, const RouteFeatures& features, double rail_km) {
    std::vector<double> km(network.lines().size());
    for (const LineUse& use : features.lines) km[use.line.value()] += use.rail_km;
    const auto most = std::ranges::max_element(km);
    if (most == km.end() || *most < share_along * rail_km) return {};
    const Line& line = network.lines()[static_cast<std::size_t>(most - km.begin())];
    const std::string_view name = short_line_name(line.name);
    if (name.find(" - ") != std::string_view::npos || line.name == line.id) return {};
    return fmt::format("along the {}", name);
}

std::string country_words(const Network& network, const Route& route) {
    const std::string_view first = network[route.stops.front()].country;
    const std::string_view last = network[route.stops.back()].country;
    std::vector<std::string> names;
    for (const CountryKm& part : km_by_country(network, route.steps)) {
        if (part.country == first || part.country == last || part.rail_km <= 0) continue;
        const std::string name = english_country(part.country);
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names.empty() ? std::string() : "through " + enumeration(names);
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
    return refuse(RefusalCode::no_route, fmt::format("no way {} leads from {} to {}", named.text,
                                                     network[from].name, network[to].name));
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

}  // namespace

MeasuredWay measured(const Network& network, Route route) {
    MeasuredWay way;
    way.sum = measure(network, route.steps);
    way.features = features(network, route.steps);
    way.words = country_words(network, route);
    if (way.words.empty()) way.words = line_words(network, way.features, way.sum.rail_km);
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
    std::optional<Route> route;
    if (named.line)
        route = by_line(router, from, to, *named.line);
    else if (named.place)
        route = via(router, from, to, *named.place);
    else
        route = through_country(router, from, to, named.country);
    if (!route) return no_way(router.network(), from, to, named);
    MeasuredWay way = measured(router.network(), std::move(*route));
    way.words = named.text;
    return way;
}

Result<MeasuredWay> way_without(const Router& router, PlaceIndex from, PlaceIndex to,
                                const NamedWay& named) {
    Constraints constraints = router.constraints();
    if (named.line) constraints.avoid.lines.push_back(*named.line);
    if (named.place) constraints.avoid.places.push_back(*named.place);
    if (!named.country.empty()) constraints.avoid.countries.push_back(named.country);
    const Router other(router.index(), std::move(constraints));
    const std::array<PlaceIndex, 2> ends{from, to};
    auto route = other.shortest(ends);
    if (!route) return tl::unexpected(std::move(route.error()));
    return measured(router.network(), std::move(*route));
}

}  // namespace verst
