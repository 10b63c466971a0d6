#include "verst/route/shortest_way.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace verst {
namespace {

/// Ways whose lengths differ by less are of one length: sums of doubles in another order.
constexpr double same_way_km = 0.001;

std::set<std::string_view> countries_of(const Network& network, const Route& route) {
    std::set<std::string_view> countries;
    for (const RouteStep& step : route.steps) countries.insert(network[step.section].country);
    return countries;
}

std::vector<std::string_view> new_countries(const Network& network, const Route& shortest,
                                            const Route& route) {
    const std::set<std::string_view> known = countries_of(network, route);
    std::vector<std::string_view> countries;
    for (const CountryKm& part : km_by_country(network, shortest.steps)) {
        if (!known.contains(part.country)) countries.push_back(part.country);
    }
    return countries;
}

std::vector<const BorderCrossing*> own_borders(const RouteFeatures& shortest,
                                               const RouteFeatures& route) {
    std::vector<const BorderCrossing*> own;
    for (const BorderPassage& border : shortest.borders) {
        const auto is_it = [&](const BorderPassage& other) {
            return other.crossing == border.crossing;
        };
        const bool is_new = std::ranges::find(own, border.crossing) == own.end();
        if (is_new && std::ranges::none_of(route.borders, is_it)) own.push_back(border.crossing);
    }
    return own;
}

std::vector<LineIndex> own_lines(const Network& network, const Route& shortest,
                                 const Route& route) {
    std::vector<bool> used(network.sections().size());
    for (const RouteStep& step : route.steps) used[step.section.value()] = true;
    std::vector<double> km(network.lines().size());
    std::vector<LineIndex> lines;
    for (const RouteStep& step : shortest.steps) {
        if (used[step.section.value()]) continue;
        double& sum = km[step.line.value()];
        if (sum == 0) lines.push_back(step.line);
        sum += network[step.section].length.rail_km;
    }
    std::ranges::stable_sort(
        lines, [&](LineIndex a, LineIndex b) { return km[a.value()] > km[b.value()]; });
    return lines;
}

}  // namespace

std::optional<ShortestWay> find_shortest_way(const Router& router, const Route& route,
                                             const RouteFeatures& passed) {
    if (!may_be_longer(router.metric())) return std::nullopt;
    const Network& network = router.network();
    auto found = router.by_rail().find(route.stops);
    if (!found) return std::nullopt;
    const bool is_same =
        std::ranges::equal(found->steps, route.steps, {}, &RouteStep::section, &RouteStep::section);
    if (is_same) return std::nullopt;
    ShortestWay way;
    way.sum = measure(network, found->steps);
    const double route_km = measure(network, route.steps).rail_km;
    if (std::abs(way.sum.rail_km - route_km) < same_way_km) return std::nullopt;
    way.features = features(network, found->steps);
    way.new_countries = new_countries(network, *found, route);
    way.own_borders = own_borders(way.features, passed);
    way.own_lines = own_lines(network, *found, route);
    way.route = std::move(*found);
    return way;
}

}  // namespace verst
