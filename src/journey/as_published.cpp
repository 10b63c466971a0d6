#include <optional>

#include "verst/journey/journey_file.hpp"

namespace verst {

namespace {

/// The earliest day on which the report may have appeared: not before what it tells of. One of
/// which nobody knows when it did may have then.
std::optional<CalendarDay> first_day(const Report& report) {
    const Window published = report.published ? report.published->window : Window{};
    std::optional<Instant> earliest = published.earliest;
    const auto& happened = report.when.window.earliest;
    if (happened && (!earliest || *earliest < *happened)) earliest = happened;
    if (!earliest) earliest = published.latest;
    if (!earliest) earliest = report.when.window.latest;
    if (!earliest) return std::nullopt;
    return day_of(*earliest, report.published ? report.published->zone : report.when.zone);
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
