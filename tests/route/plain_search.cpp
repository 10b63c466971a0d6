#include "route/plain_search.hpp"

#include <algorithm>
#include <array>
#include <queue>
#include <variant>

#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/practical.hpp"

namespace verst::test {
namespace {

/// All that the drawings of the tests have.
constexpr std::array drawn_gauges_mm{1000, 1067, 1435, 1520, 1524, 1668};

template <class Values, class Value>
bool has(const Values& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

PlaceIndex beyond(const Section& section, PlaceIndex end) {
    return section.a == end ? section.b : section.a;
}

double least_of(const std::map<std::tuple<PlaceIndex, PlaceIndex, int>, double>& states) {
    double least = nowhere;
    for (const auto& [state, cost] : states) least = std::min(least, cost);
    return least;
}

}  // namespace

PlainSearch::PlainSearch(const Network& network, Metric metric, const Constraints& constraints)
    : network_(network),
      metric_(metric),
      constraints_(constraints),
      meeting_(network.places().size()) {
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const SectionIndex section(i);
        tracks_.push_back(tracks_of(section));
        meeting_[network[section].a.value()].push_back(section);
        meeting_[network[section].b.value()].push_back(section);
    }
}

bool PlainSearch::is_shut(const Shutdown& shutdown) const {
    if (!constraints_.as_of) return false;
    if (shutdown.shut_for == ShutFor::passenger && constraints_.special_train) return false;
    const bool begun = !shutdown.from || *constraints_.as_of >= *shutdown.from;
    const bool over = shutdown.until && *constraints_.as_of >= *shutdown.until;
    return begun && !over;
}

/// The gauges of the line there that may be used (none: not known, and none is banned); nothing if
/// it may not be used at all.
std::optional<GaugeSet> PlainSearch::usable(const SectionOnLine& on_line) const {
    const auto& [avoid, only, electrified, same_gauge, as_of, special] = constraints_;
    if (has(avoid.lines, on_line.line)) return std::nullopt;
    if (!only.lines.empty() && !has(only.lines, on_line.line)) return std::nullopt;
    for (const Shutdown& shutdown : network_.shutdowns()) {
        const auto& line = shutdown.line;
        if (line && *line == on_line.line && is_shut(shutdown)) return std::nullopt;
    }
    if (electrified) {
        const auto wires = network_.electrified_on(on_line);
        if (wires.empty() || wires == "no") return std::nullopt;
    }
    const GaugeSet gauges = network_.gauges_on(on_line);
    if (avoid.gauges_mm.empty() && only.gauges_mm.empty()) return gauges;
    GaugeSet left;
    for (const int gauge_mm : gauges.gauges_mm()) {
        if (has(avoid.gauges_mm, gauge_mm)) continue;
        if (!only.gauges_mm.empty() && !has(only.gauges_mm, gauge_mm)) continue;
        left.add(gauge_mm);
    }
    if (left.empty()) return std::nullopt;
    return left;
}

bool PlainSearch::is_open(const SectionOnLine& on_line) const {
    return usable(on_line).has_value();
}

std::vector<int> PlainSearch::tracks_of(SectionIndex index) const {
    const Section& section = network_[index];
    const Selection& avoid = constraints_.avoid;
    const Selection& only = constraints_.only;
    const bool a_is_border = network_[section.a].kind == PlaceKind::border;
    const std::string country(network_[a_is_border ? section.b : section.a].country);
    if (has(avoid.countries, country) || has(avoid.sections, index)) return {};
    if (!only.countries.empty() && !has(only.countries, country)) return {};
    if (!only.sections.empty() && !has(only.sections, index)) return {};
    for (const PlaceIndex end : {section.a, section.b}) {
        const bool is_border = network_.crossing_at(end) != nullptr;
        if (has(avoid.places, end) || has(avoid.borders, end)) return {};
        if (is_border && !only.borders.empty() && !has(only.borders, end)) return {};
        if (!is_border && !only.places.empty() && !has(only.places, end)) return {};
        for (const Shutdown& shutdown : network_.shutdowns()) {
            const auto& border = shutdown.border;
            if (border && *border == end && is_shut(shutdown)) return {};
        }
    }
    GaugeSet gauges;
    bool any = false;
    for (const SectionOnLine& on_line : section.on_lines) {
        const auto left = usable(on_line);
        if (!left) continue;
        any = true;
        gauges = gauges.united_with(*left);
    }
    if (!any) return {};
    if (gauges.empty()) return {drawn_gauges_mm.begin(), drawn_gauges_mm.end()};
    return gauges.gauges_mm();
}

double PlainSearch::gauge_change(PlaceIndex place) const {
    if (metric_ != Metric::time && metric_ != Metric::practical) return 0;
    for (const BorderCrossing& crossing : network_.borders()) {
        if (crossing.place == place || crossing.gauge_change_at == place) return 0;
    }
    return gauge_break_stop_h.middle();
}

double PlainSearch::step_cost(const State& from, SectionIndex section, PlaceIndex to,
                              int gauge_mm) const {
    const auto& [place, came_from, had_mm] = from;
    if (!has(tracks_[section.value()], gauge_mm)) return nowhere;
    if (constraints_.same_gauge && gauge_mm != had_mm) return nowhere;
    const double rail_km = network_[section].length.rail_km;
    if (metric_ == Metric::rail) return rail_km;
    if (metric_ == Metric::geodesic) return network_.geodesic_km(section);
    const bool practical = metric_ == Metric::practical;
    double hours = rail_km / typical_kmh(network_, section);
    if (practical) hours = (hours + rail_km / usual_train_kmh) / 2;
    for (const PlaceIndex end : {place, to}) {
        const BorderCrossing* crossing = network_.crossing_at(end);
        if (!crossing) continue;
        hours += crossing->stop_h.middle() / 2;
        if (practical && crossing->traffic == Traffic::freight) hours += freight_crossing_h / 2;
    }
    const bool begins = came_from == place;
    if (!begins && network_.reverses(came_from, place, to))
        hours += practical ? turning_off_h : reversal_stop_h.middle();
    if (practical && !begins && changes_line(came_from, place, section)) hours += turning_off_h;
    if (gauge_mm != had_mm) hours += gauge_change(place);
    return hours;
}

/// At a place where three sections or more meet, from one line to another.
bool PlainSearch::changes_line(PlaceIndex came_from, PlaceIndex place, SectionIndex onto) const {
    const auto& meeting = meeting_[place.value()];
    if (meeting.size() < 3) return false;
    for (const SectionIndex from : meeting) {
        if (beyond(network_[from], place) != came_from) continue;
        for (const SectionOnLine& a : network_[from].on_lines) {
            for (const SectionOnLine& b : network_[onto].on_lines) {
                if (a.line == b.line) return false;
            }
        }
    }
    return true;
}

/// The constraints that keep a leg of the practical way in the countries of its ends.
Constraints PlainSearch::at_home(PlaceIndex from, PlaceIndex to) const {
    Constraints home = constraints_;
    std::vector<std::string> own;
    for (const PlaceIndex end : {from, to}) {
        own.emplace_back(network_[end].country);
        for (const BorderCrossing& crossing : network_.borders()) {
            if (crossing.place != end) continue;
            own.emplace_back(network_[crossing.from].country);
            own.emplace_back(network_[crossing.to].country);
        }
    }
    auto& only = home.only.countries;
    if (!only.empty()) std::erase_if(own, [&](const auto& c) { return !has(only, c); });
    if (!own.empty()) only = own;
    return home;
}

PlainSearch::States PlainSearch::begin(PlaceIndex start) const {
    States states;
    for (const int gauge_mm : drawn_gauges_mm) states[{start, start, gauge_mm}] = 0;
    return states;
}

PlainSearch::States PlainSearch::everywhere(States costs) const {
    using Item = std::pair<double, State>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> next;
    for (const auto& [state, cost] : costs) next.emplace(cost, state);
    while (!next.empty()) {
        const auto [cost, state] = next.top();
        next.pop();
        if (cost > costs.at(state)) continue;
        const PlaceIndex place = std::get<0>(state);
        for (const SectionIndex section : meeting_[place.value()]) {
            const PlaceIndex to = beyond(network_[section], place);
            for (const int gauge_mm : tracks_[section.value()]) {
                const double there = cost + step_cost(state, section, to, gauge_mm);
                if (there == nowhere) continue;
                const auto [found, is_new] = costs.try_emplace({to, place, gauge_mm}, there);
                if (!is_new && found->second <= there) continue;
                found->second = there;
                next.emplace(there, found->first);
            }
        }
    }
    return costs;
}

PlainSearch::States PlainSearch::at(const States& states, PlaceIndex place) {
    States there;
    for (const auto& [state, cost] : states) {
        const bool has_run = std::get<0>(state) != std::get<1>(state);
        if (std::get<0>(state) == place && has_run) there[state] = cost;
    }
    return there;
}

double PlainSearch::least(std::span<const PlaceIndex> stations) const {
    States states = begin(stations.front());
    for (std::size_t i = 1; i < stations.size(); ++i) {
        States there;
        if (metric_ == Metric::practical) {
            const Constraints home = at_home(stations[i - 1], stations[i]);
            there = at(PlainSearch(network_, metric_, home).everywhere(states), stations[i]);
        }
        states = there.empty() ? at(everywhere(states), stations[i]) : std::move(there);
    }
    return least_of(states);
}

std::vector<double> PlainSearch::least_from(PlaceIndex start) const {
    std::vector<double> costs(network_.places().size(), nowhere);
    for (const auto& [state, cost] : everywhere(begin(start))) {
        double& least = costs[std::get<0>(state).value()];
        least = std::min(least, cost);
    }
    return costs;
}

double PlainSearch::cost(std::span<const RouteStep> steps) const {
    States states = begin(steps.front().from);
    for (const RouteStep& step : steps) {
        States after;
        for (const auto& [state, cost] : states) {
            for (const int gauge_mm : tracks_[step.section.value()]) {
                const double there = cost + step_cost(state, step.section, step.to, gauge_mm);
                const auto [found, is_new] =
                    after.try_emplace({step.to, step.from, gauge_mm}, there);
                if (!is_new) found->second = std::min(found->second, there);
            }
        }
        states = std::move(after);
    }
    return least_of(states);
}

}  // namespace verst::test
