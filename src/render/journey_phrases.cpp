#include "render/journey_phrases.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/window_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst::text {

std::string_view happened(EventKind kind) {
    switch (kind) {
        case EventKind::pass:
            return "passed";
        case EventKind::seen:
            return "seen";
        case EventKind::met:
            return "met";
        case EventKind::visit:
            return "visited";
        case EventKind::arrive:
            return "arrived";
        case EventKind::depart:
            return "left";
        case EventKind::stopped:
            return "stopped";
        case EventKind::stood:
            return "stood";
    }
    return "";
}

std::string JourneyPhrases::when(const Event& event) const {
    if (event.disputed) return window(event.reported, event.zone) + " (disputed)";
    if (event.bounds == event.reported && event.reports.size() == 1) {
        const ReportTime& told = answer_.journey.reports[event.reports.front()].when;
        if (!told.part.empty() && !told.about && told.zone == event.zone) {
            const CalendarDay day = day_of(*told.window.earliest, event.zone);
            return fmt::format("{}, {}", day_and_month(day), told.part);
        }
    }
    return window(event.bounds, event.zone);
}

std::string JourneyPhrases::note_of(const Event& event) const {
    for (const std::size_t report : event.reports) {
        if (const auto& note = answer_.journey.reports[report].note; !note.empty()) return note;
    }
    return {};
}

namespace {

/// What is known of the day of an event: the first that it can have been, and the last.
struct DaysOf {
    std::optional<CalendarDay> first;
    std::optional<CalendarDay> last;

    explicit DaysOf(const Event& event) {
        const auto& [earliest, latest] = event.bounds;
        if (earliest) first = day_of(*earliest, event.zone);
        if (latest) last = day_of(*latest, event.zone);
    }

    [[nodiscard]] bool is_one() const { return first && first == last; }

    [[nodiscard]] std::string text() const {
        if (is_one()) return day_text(*first);
        if (first && last) {
            return fmt::format("between {} and {}", day_text(*first), day_text(*last));
        }
        if (first) return day_text(*first) + " or later";
        return last ? "by " + day_text(*last) : "on a day that is not known";
    }
};

}  // namespace

std::string JourneyPhrases::period() const {
    const DaysOf begin(itinerary_.chronology.events.front());
    const DaysOf end(itinerary_.chronology.events.back());
    if (begin.is_one() && end.is_one()) return fmt::format("{} to {}", begin.text(), end.text());
    return fmt::format("Begins {}; ends {}", begin.text(), end.text());
}

std::string JourneyPhrases::outlets() const {
    std::vector<std::string_view> names;
    for (const Report& report : answer_.journey.reports) {
        for (const std::string_view part : split(report.outlet, ';')) {
            const std::string_view outlet = trim(part);
            if (std::ranges::find(names, outlet) == names.end()) names.push_back(outlet);
        }
    }
    return fmt::format("{} by {}",
                       count_of(static_cast<long long>(answer_.journey.reports.size()), "report"),
                       fmt::join(names, "; "));
}

std::string JourneyPhrases::departure(const Stop& stop) const {
    if (stop.departure) return when(event(*stop.departure));
    return "(" + window(stop.left, stop.zone) + ")";
}

std::string JourneyPhrases::arrival(const Stop& stop) const {
    if (stop.arrival) return when(event(*stop.arrival));
    return "(" + window(stop.arrived, stop.zone) + ")";
}

std::string JourneyPhrases::stop_remark(const Stop& stop) const {
    const NamedPoint named{"", stop.place, network_[stop.place].position};
    return way_to_station(network_, {named, stop.station, stop.access, stop.snap_km}, options_);
}

std::string JourneyPhrases::visit_remark(const Visit& visit) const {
    const std::string way = visit.access
                                ? fmt::format("{} by {}", length(visit.access->km, options_.unit),
                                              mode_name(visit.access->mode))
                                : length(visit.straight_km, options_.unit) + " in a straight line";
    const Event& visited = event(visit.event);
    return fmt::format("{}, {}; {} from the station",
                       place_name(network_, visited.place, visited.off_network), when(visited),
                       way);
}

}  // namespace verst::text
