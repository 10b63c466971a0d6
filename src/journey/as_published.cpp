#include <optional>

#include "verst/journey/journey_file.hpp"

namespace verst {

namespace {

/// The earliest day on which the report may have appeared: not before what it tells of.
std::optional<CalendarDay> first_day(const Report& report) {
    std::optional<Instant> earliest = report.published.window.earliest;
    const auto& happened = report.when.window.earliest;
    if (happened && (!earliest || *earliest < *happened)) earliest = happened;
    if (!earliest) earliest = report.published.window.latest;
    if (!earliest) return std::nullopt;
    return day_of(*earliest, report.published.zone);
}

}  // namespace

Journey as_published_by(const Journey& journey, CalendarDay day) {
    Journey then = journey;
    then.summary.clear();
    std::erase_if(then.reports, [&](const Report& report) {
        const auto first = first_day(report);
        return !first || *first > day;
    });
    std::erase_if(then.claims, [&](const JourneyClaim& claim) {
        return !claim.said_on || *claim.said_on > day;
    });
    return then;
}

}  // namespace verst
