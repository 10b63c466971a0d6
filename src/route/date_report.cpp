#include "verst/route/date_report.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <span>
#include <variant>

#include "route/line_dates.hpp"
#include "route/report_dates.hpp"
#include "verst/route/measure.hpp"

namespace verst {
namespace {

/// How many years after the year of the tables an opening is still doubtful. A: found in print. B:
/// printed in part, and sources differ by a year (trial traffic, first train, regular traffic). C:
/// general knowledge, whose years are often round.
std::chrono::years doubt(std::string_view confidence) {
    if (confidence == "A") return std::chrono::years(0);
    return std::chrono::years(confidence == "C" ? 5 : 1);
}

/// The same day so many years later, or the last of its month.
CalendarDay later(CalendarDay day, std::chrono::years years) {
    const auto date = std::chrono::year_month_day(day) + years;
    return date.ok() ? CalendarDay(date)
                     : CalendarDay(date.year() / date.month() / std::chrono::last);
}

/// The opening of a line as exactly as it is dated: by a row of shutdowns.csv that ends with it,
/// else by its year.
LineOpening opening_of(const Network& network, LineIndex index, const SectionOnLine& on_line) {
    for (const Shutdown& shutdown : network.shutdowns()) {
        const auto& line = shutdown.line;
        if (line && *line == index && !shutdown.from)
            return {index, shutdown.until_text, shutdown.confidence, false};
    }
    return {index, network.opened_on(on_line), network[index].confidence,
            network.opened_in_stretches(index)};
}

/// A date to the month or the day is taken at its word, only a year may be a year or more off.
bool is_doubtful(const LineOpening& opening, CalendarDay as_of) {
    const auto period = parse_day_period(opening.opened);
    if (!period) return false;
    const bool is_year = period->last - period->first >= std::chrono::days(364);
    if (period->first == period->last) return as_of < period->last;
    if (!is_year) return as_of <= period->last;
    return as_of <= later(period->last, doubt(opening.confidence));
}

void add_doubtful_openings(const Network& network, CalendarDay as_of,
                           std::span<const RouteStep> steps, std::vector<LineOpening>& doubtful) {
    const SectionOnLine* before = nullptr;
    for (const RouteStep& step : steps) {
        const SectionOnLine* on_line = on_line_of(network, step);
        const bool alike = before != nullptr && on_line != nullptr &&
                           before->line == on_line->line &&
                           network.opened_on(*before) == network.opened_on(*on_line);
        before = on_line;
        if (on_line == nullptr || alike) continue;
        const LineOpening opening = opening_of(network, step.line, *on_line);
        const bool is_new = std::ranges::find(doubtful, opening) == doubtful.end();
        if (is_new && is_doubtful(opening, as_of)) doubtful.push_back(opening);
    }
}

/// The sections as steps along each of their lines.
std::vector<RouteStep> steps_on(const Network& network, std::span<const SectionIndex> sections) {
    std::vector<RouteStep> steps;
    for (const SectionIndex index : sections) {
        const Section& section = network[index];
        for (const SectionOnLine& on_line : section.on_lines)
            steps.push_back({index, section.a, section.b, on_line.line});
    }
    return steps;
}

/// What a sweep met: what is within, and what its limit falls on.
std::set<SectionIndex> sections_met(const Sweep& sweep) {
    std::set<SectionIndex> met(sweep.sections.begin(), sweep.sections.end());
    for (const FrontierPoint& point : sweep.frontier) met.insert(point.section);
    return met;
}

DateReport report_between(const Router& router, std::span<const PlaceIndex> stops,
                          std::span<const Route* const> routes) {
    const Network& network = router.network();
    const Constraints& constraints = router.constraints();
    DateReport report;
    if (!constraints.as_of) return report;
    for (const Route* route : routes)
        add_doubtful_openings(network, *constraints.as_of, route->steps, report.doubtful);
    const Router* any_day = router.any_day();
    const auto way = any_day == nullptr ? std::nullopt : any_day->find(stops);
    if (!way) return report;
    report.closed = closures_on(network, constraints, way->steps);
    if (!report.closed.empty()) report.any_day_rail_km = measure(network, way->steps).rail_km;
    return report;
}

}  // namespace

bool has_doubtful_openings(const Router& router) {
    const Network& network = router.network();
    if (!router.constraints().as_of) return false;
    std::vector<SectionIndex> all;
    for (std::size_t i = 0; i < network.sections().size(); ++i) all.emplace_back(i);
    std::vector<LineOpening> doubtful;
    add_doubtful_openings(network, *router.constraints().as_of, steps_on(network, all), doubtful);
    return !doubtful.empty();
}

DateReport report_dates(const Router& router, const Route& route) {
    return report_dates(router, std::array{&route});
}

DateReport report_dates(const Router& router, std::span<const Route* const> routes) {
    if (routes.empty()) return {};
    return report_between(router, routes.front()->stops, routes);
}

DateReport report_dates(const Router& router, PlaceIndex from, PlaceIndex to) {
    const std::array stops{from, to};
    const auto route = router.find(stops);
    if (!route) return report_between(router, stops, {});
    return report_between(router, stops, std::array{&*route});
}

ReachDates report_dates(const Router& router, PlaceIndex from, Limit limit, const Sweep& reached) {
    const Network& network = router.network();
    const Constraints& constraints = router.constraints();
    ReachDates report;
    if (!constraints.as_of) return report;
    const std::set<SectionIndex> met = sections_met(reached);
    const std::vector<SectionIndex> open(met.begin(), met.end());
    add_doubtful_openings(network, *constraints.as_of, steps_on(network, open), report.doubtful);
    const Router* any_day = router.any_day();
    if (any_day == nullptr) return report;
    const Sweep of_any_day = any_day->sweep(from, limit);
    std::vector<SectionIndex> missed;
    for (const SectionIndex section : sections_met(of_any_day)) {
        if (!met.contains(section)) missed.push_back(section);
    }
    report.closed = closures_on(network, constraints, steps_on(network, missed));
    report.more_places = of_any_day.places.size() > reached.places.size()
                             ? of_any_day.places.size() - reached.places.size()
                             : 0;
    return report;
}

}  // namespace verst
