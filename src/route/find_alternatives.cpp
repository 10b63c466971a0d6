#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "route/describe_ways.hpp"
#include "route/known_by.hpp"
#include "route/rail_ends.hpp"
#include "route/report_dates.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

Result<void> check(const AlternativesRequest& request) {
    if (request.count < 1 || request.count > most_alternatives) {
        return refuse(RefusalCode::bad_argument,
                      Message("the number of alternatives is 1 to ", counted(most_alternatives),
                              ", not ", counted(request.count)));
    }
    const Admissibility& limits = request.limits;
    const auto is_share = [](double x) { return x >= 0 && x <= 1; };
    if (!is_share(limits.sharing) || !is_share(limits.locality)) {
        return refuse(RefusalCode::bad_argument, "sharing and locality are shares, from 0 to 1");
    }
    if (!(limits.stretch >= 1 && std::isfinite(limits.stretch))) {
        return refuse(RefusalCode::bad_argument, "the stretch is a factor of at least 1");
    }
    return {};
}

std::set<SectionIndex> sections_of(const Route& route) {
    std::set<SectionIndex> sections;
    for (const RouteStep& step : route.steps) sections.insert(step.section);
    return sections;
}

Alternative measured(const Network& network, Route route) {
    Alternative way;
    way.sum = measure(network, route.steps);
    way.features = features(network, route.steps);
    way.time_h = way.sum.running_h + way.features.stop_h.middle();
    way.route = std::move(route);
    return way;
}

/// Rail km of a route from one place to a later one; nothing if it does not pass them so.
std::optional<double> km_between(const Network& network, const Route& route, PlaceIndex from,
                                 PlaceIndex to) {
    std::optional<double> km;
    for (const RouteStep& step : route.steps) {
        if (!km && step.from == from) km = 0;
        if (!km) continue;
        *km += network[step.section].length.rail_km;
        if (step.to == to) return km;
    }
    return std::nullopt;
}

/// Compares a way with the best.
void compare(const Network& network, const Alternative& best, Alternative& way) {
    way.more_km = way.sum.rail_km - best.sum.rail_km;
    way.more_h = way.time_h - best.time_h;
    const std::set<SectionIndex> common = sections_of(best.route);
    std::map<LineIndex, double> km_apart;
    bool apart = false;
    for (const RouteStep& step : way.route.steps) {
        const double length_km = network[step.section].length.rail_km;
        if (common.contains(step.section)) {
            way.shared_km += length_km;
            apart = false;
            continue;
        }
        if (!apart) way.deviations.push_back({step.from, step.to, 0, std::nullopt});
        apart = true;
        way.deviations.back().rejoins = step.to;
        way.deviations.back().rail_km += length_km;
        km_apart[step.line] += length_km;
    }
    const auto longest =
        std::ranges::max_element(km_apart, {}, [](const auto& line) { return line.second; });
    if (longest != km_apart.end()) way.main_line = longest->first;
    for (Deviation& deviation : way.deviations) {
        deviation.best_km = km_between(network, best.route, deviation.leaves, deviation.rejoins);
    }
}

/// Values of each way that no other way has.
template <class Value>
class OwnValues {
  public:
    void add(std::size_t way, const Value& value) { users_[value].insert(way); }

    [[nodiscard]] bool is_own(const Value& value) const { return users_.at(value).size() == 1; }

  private:
    std::map<Value, std::set<std::size_t>> users_;
};

void find_own_lines(std::vector<Alternative>& ways) {
    OwnValues<LineIndex> lines;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        for (const LineUse& use : ways[i].features.lines) lines.add(i, use.line);
    }
    for (Alternative& way : ways) {
        std::map<LineIndex, double> km;
        for (const LineUse& use : way.features.lines) {
            if (lines.is_own(use.line)) km[use.line] += use.rail_km;
        }
        for (const auto& [line, length] : km) way.own_lines.push_back(line);
        std::ranges::stable_sort(way.own_lines,
                                 [&km](LineIndex a, LineIndex b) { return km.at(a) > km.at(b); });
    }
}

void find_own_borders(std::vector<Alternative>& ways) {
    OwnValues<PlaceIndex> borders;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        for (const BorderPassage& passage : ways[i].features.borders) {
            borders.add(i, passage.crossing->place);
        }
    }
    for (Alternative& way : ways) {
        for (const BorderPassage& passage : way.features.borders) {
            const PlaceIndex border = passage.crossing->place;
            auto& own = way.own_borders;
            const bool is_new = std::ranges::find(own, border) == own.end();
            if (borders.is_own(border) && is_new) own.push_back(border);
        }
    }
}

void find_new_countries(const Network& network, std::vector<Alternative>& ways) {
    std::set<std::string_view> of_best;
    for (const CountryKm& part : km_by_country(network, ways.front().route.steps)) {
        of_best.insert(part.country);
    }
    for (Alternative& way : ways) {
        for (const CountryKm& part : km_by_country(network, way.route.steps)) {
            if (!of_best.contains(part.country)) way.new_countries.push_back(part.country);
        }
    }
}

/// The stations beyond borders, at most `most_known_by` of them.
std::vector<PlaceIndex> stations_at(const std::vector<PlaceIndex>& borders,
                                    const RouteFeatures& features) {
    std::vector<PlaceIndex> stations;
    for (const BorderPassage& passage : features.borders) {
        const BorderCrossing& crossing = *passage.crossing;
        const bool is_wanted = std::ranges::find(borders, crossing.place) != borders.end();
        const bool is_new = std::ranges::find(stations, crossing.to) == stations.end();
        if (is_wanted && is_new && stations.size() < most_known_by) stations.push_back(crossing.to);
    }
    return stations;
}

/// Ways that would be called the same are known by the borders that are their own, if they have
/// any.
void tell_apart(std::vector<Alternative>& ways) {
    const auto called_alike = [](const Alternative& a, const Alternative& b) {
        return a.new_countries == b.new_countries && a.main_line == b.main_line && a.by == b.by;
    };
    std::vector<std::vector<PlaceIndex>> at_borders(ways.size());
    for (std::size_t i = 1; i < ways.size(); ++i) {
        const bool has_twin = std::ranges::any_of(ways, [&](const Alternative& other) {
            return &other != &ways[i] && called_alike(ways[i], other);
        });
        if (has_twin) at_borders[i] = stations_at(ways[i].own_borders, ways[i].features);
    }
    for (std::size_t i = 1; i < ways.size(); ++i) {
        if (!at_borders[i].empty()) ways[i].by = std::move(at_borders[i]);
    }
}

/// The ways that are shown whatever the limits of admissibility say.
class NeverLeftOut {
  public:
    NeverLeftOut(const Router& router, const std::vector<PlaceIndex>& stations)
        : network_(router.network()) {
        practical_ =
            router.metric() == Metric::practical
                ? router.find(stations)
                : Router(RouteIndex(router.index(), Metric::practical), router.constraints())
                      .find(stations);
        shortest_ = router.by_rail().find(stations);
        for (const PlaceIndex station : stations) countries_.insert(network_[station].country);
        Constraints within = router.constraints();
        if (within.only.countries.empty()) {
            within.only.countries.assign(countries_.begin(), countries_.end());
            within_ = Router(router.index(), std::move(within)).find(stations);
        }
    }

    /// Puts those in that are missing, in place of the last of the others if there are more than
    /// `count` alternatives.
    void put_into(std::vector<Route>& routes, std::size_t count) const {
        for (const auto* way : {&practical_, &shortest_, &within_}) {
            const auto is_it = [&](const Route& route) { return same_sections(route, **way); };
            if (*way && std::ranges::none_of(routes, is_it)) routes.push_back(**way);
        }
        for (std::size_t i = routes.size(); routes.size() > count + 1 && i-- > 1;) {
            if (!is_kept(routes[i])) routes.erase(routes.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    void mark(std::vector<Alternative>& ways) const {
        for (Alternative& way : ways) {
            way.is_practical = practical_ && same_sections(way.route, *practical_);
            way.is_shortest = shortest_ && same_sections(way.route, *shortest_);
            way.stays_within = std::ranges::all_of(way.route.steps, [&](const RouteStep& step) {
                return countries_.contains(network_[step.section].country);
            });
        }
    }

  private:
    [[nodiscard]] bool is_kept(const Route& route) const {
        return std::ranges::any_of(
            std::array{&practical_, &shortest_, &within_},
            [&](const auto* way) { return *way && same_sections(route, **way); });
    }

    const Network& network_;
    std::optional<Route> practical_;
    std::optional<Route> shortest_;
    std::set<std::string_view> countries_;
    std::optional<Route> within_;
};

}  // namespace

std::vector<Alternative> describe_ways(const Network& network, std::vector<Route> routes) {
    std::vector<Alternative> ways;
    for (Route& route : routes) ways.push_back(measured(network, std::move(route)));
    for (Alternative& way : ways) compare(network, ways.front(), way);
    find_own_lines(ways);
    find_own_borders(ways);
    find_new_countries(network, ways);
    for (Alternative& way : ways) way.by = known_by(network, way);
    tell_apart(ways);
    return ways;
}

Result<AlternativesAnswer> find_alternatives(const Network& network,
                                             const AlternativesRequest& request) {
    if (auto checked = check(request); !checked) return tl::unexpected(std::move(checked.error()));
    const auto ends = rail_ends(network, request.through, request.constraints, request.max_snap_km);
    if (!ends) return tl::unexpected(ends.error());
    const Router router(network, request.metric, request.constraints);
    const auto stations = stations_of(*ends);
    auto routes = router.alternatives(stations, request.count, request.limits);
    if (!routes) return tl::unexpected(std::move(routes.error()));
    NeverLeftOut never(router, stations);
    never.put_into(*routes, request.count);

    AlternativesAnswer answer;
    answer.metric = request.metric;
    answer.limits = request.limits;
    answer.through = request.through;
    answer.access = access_of(*ends);
    answer.ways = describe_ways(network, std::move(*routes));
    never.mark(answer.ways);
    std::vector<const Route*> shown;
    for (const Alternative& way : answer.ways) shown.push_back(&way.route);
    answer.as_of = request.constraints.as_of;
    answer.dates = report_dates(router, shown);
    return answer;
}

}  // namespace verst
