#include <map>
#include <string>
#include <tuple>

#include "journey/merge_reports.hpp"
#include "journey/read_report.hpp"

namespace verst {

namespace {

void check_repeated(const Journey& journey, JourneyFaults& faults) {
    using Key = std::tuple<PlaceIndex, double, double, EventKind, std::optional<PlaceIndex>,
                           std::string, std::string, std::string>;
    std::map<Key, std::size_t> seen;
    for (const Report& report : journey.reports) {
        const Position at = report.off_network.value_or(Position{});
        const Key key{report.place,     at.lat_deg,       at.lon_deg,    report.what,
                      report.from_stop, report.when.text, report.outlet, report.reference};
        const auto [first, is_new] = seen.try_emplace(key, report.file_line);
        if (!is_new) {
            faults.add(report.file_line, "report",
                       "repeats the report of line " + std::to_string(first->second));
        }
    }
}

/// An event must not be over before one that stands earlier could have begun.
void check_order(const Network& network, const Journey& journey, JourneyFaults& faults) {
    const std::vector<Event> events = merge_reports(network, journey);
    const Event* before = nullptr;  // of the events so far, the one that begins last
    for (const Event& event : events) {
        const Window& window = event.reported;
        if (before != nullptr && window.latest && *window.latest < *before->reported.earliest) {
            const Report& here = journey.reports[event.reports.front()];
            const Report& there = journey.reports[before->reports.front()];
            faults.add(here.file_line, "when",
                       "out of order: " + here.when.text + " is before what line " +
                           std::to_string(there.file_line) + " tells, " + there.when.text);
        }
        if (window.earliest &&
            (before == nullptr || *before->reported.earliest < *window.earliest)) {
            before = &event;
        }
    }
}

}  // namespace

void check_reports(const Network& network, const Journey& journey, JourneyFaults& faults) {
    check_repeated(journey, faults);
    check_order(network, journey, faults);
}

}  // namespace verst
