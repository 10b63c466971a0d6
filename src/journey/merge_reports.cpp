#include "journey/merge_reports.hpp"

#include <algorithm>
#include <ranges>

#include "journey/place_zone.hpp"

namespace verst {

namespace {

/// What the traveller does leaves the train where it is.
bool moves_train(EventKind kind) { return kind != EventKind::met && kind != EventKind::visit; }

/// A train arrives or departs once; one may be met, visit or be seen again at another time.
bool can_happen_again(EventKind kind) {
    return kind == EventKind::met || kind == EventKind::visit || kind == EventKind::seen;
}

bool tells_of(const Report& report, const Event& event) {
    return report.place == event.place && report.what == event.what &&
           report.from_stop == event.from_stop;
}

/// The event that the report may tell of once more: the train has not moved since.
Event* find_event(std::vector<Event>& events, const Report& report) {
    for (Event& event : std::views::reverse(events)) {
        if (tells_of(report, event)) return &event;
        if (moves_train(event.what)) return nullptr;
    }
    return nullptr;
}

Window hull(const Window& a, const Window& b) {
    Window both;
    if (a.earliest && b.earliest) both.earliest = std::min(*a.earliest, *b.earliest);
    if (a.latest && b.latest) both.latest = std::max(*a.latest, *b.latest);
    return both;
}

/// True if the report was taken in; not if it must tell of another event.
bool take_in(Event& event, const Report& report, std::size_t number) {
    const auto both = intersection(event.reported, report.when.window);
    if (both && !event.disputed) {
        event.reported = *both;
    } else if (can_happen_again(event.what)) {
        return false;
    } else {
        event.disputed = true;
        event.reported = hull(event.reported, report.when.window);
    }
    event.reports.push_back(number);
    return true;
}

/// True if an "about" stands behind one of the event's two sides.
bool rests_on_about(const Journey& journey, const Event& event) {
    return std::ranges::any_of(event.reports, [&](std::size_t number) {
        const ReportTime& when = journey.reports[number].when;
        return when.about && (when.window.earliest == event.reported.earliest ||
                              when.window.latest == event.reported.latest);
    });
}

}  // namespace

std::vector<Event> merge_reports(const Network& network, const Journey& journey) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < journey.reports.size(); ++i) {
        const Report& report = journey.reports[i];
        Event* known = find_event(events, report);
        if (known != nullptr && take_in(*known, report, i)) continue;
        Event event;
        event.place = report.place;
        event.what = report.what;
        event.from_stop = report.from_stop;
        event.reports = {i};
        event.reported = report.when.window;
        event.zone = zone_of(network, report.place);
        events.push_back(std::move(event));
    }
    for (Event& event : events) event.about = rests_on_about(journey, event);
    return events;
}

}  // namespace verst
