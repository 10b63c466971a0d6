#include "verst/route/date_report.hpp"

#include <algorithm>
#include <chrono>
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
        const auto* line = std::get_if<LineIndex>(&shutdown.what);
        if (line != nullptr && *line == index && !shutdown.from)
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

std::vector<LineOpening> doubtful_openings(const Network& network, CalendarDay as_of,
                                           const Route& route) {
    std::vector<LineOpening> doubtful;
    const SectionOnLine* before = nullptr;
    for (const RouteStep& step : route.steps) {
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
    return doubtful;
}

}  // namespace

DateReport report_dates(const Router& router, const Route& route) {
    const Network& network = router.network();
    const Constraints& constraints = router.constraints();
    DateReport report;
    if (!constraints.as_of) return report;
    report.doubtful = doubtful_openings(network, *constraints.as_of, route);
    const Router* any_day = router.any_day();
    const auto way = any_day == nullptr ? std::nullopt : any_day->find(route.stops);
    if (!way) return report;
    report.closed = closures_on(network, constraints, way->steps);
    if (!report.closed.empty()) report.any_day_rail_km = measure(network, way->steps).rail_km;
    return report;
}

}  // namespace verst
