#include "render/journey_text_parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/range_text.hpp"
#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "render/window_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst::text {

namespace {

/// Names the offset from UTC where it is not the one that was shown last.
class ClockNames {
  public:
    std::string name(const Window& window, const Zone& zone) {
        const auto& at = window.earliest ? window.earliest : window.latest;
        if (!at) return "";
        std::string offset = offset_text(*at, zone);
        return offset == std::exchange(shown_, offset) ? "" : " " + offset;
    }

  private:
    std::string shown_;
};

}  // namespace

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

std::string JourneyParts::when(const Event& event) const {
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

std::string JourneyParts::note_of(const Event& event) const {
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

std::string JourneyParts::period() const {
    const DaysOf begin(itinerary_.chronology.events.front());
    const DaysOf end(itinerary_.chronology.events.back());
    if (begin.is_one() && end.is_one()) return fmt::format("{} to {}", begin.text(), end.text());
    return fmt::format("Begins {}; ends {}", begin.text(), end.text());
}

std::string JourneyParts::outlets() const {
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

std::string JourneyParts::title() const {
    std::string out;
    for (const std::string& line : wrap(answer_.journey.title, text_width)) {
        out += options_.heading(line) + '\n';
    }
    if (!answer_.journey.summary.empty()) out += paragraph(answer_.journey.summary);
    out +=
        paragraph(period() +
                  (answer_.itinerary.finished ? "" : "; the account ends before the journey does"));
    if (answer_.until) out += paragraph("As published by the end of " + day_text(*answer_.until));
    out += paragraph(outlets());
    if (!answer_.journey.see_also.empty()) {
        out += paragraph(fmt::format("See also: {}", fmt::join(answer_.journey.see_also, ", ")));
    }
    return out;
}

std::string JourneyParts::contradictions() const {
    return text::contradictions(network_, answer_.journey, itinerary_.deduction, options_);
}

std::string JourneyParts::departure(const Stop& stop) const {
    if (stop.departure) return when(event(*stop.departure));
    return "(" + window(stop.left, stop.zone) + ")";
}

std::string JourneyParts::arrival(const Stop& stop) const {
    if (stop.arrival) return when(event(*stop.arrival));
    return "(" + window(stop.arrived, stop.zone) + ")";
}

std::string JourneyParts::legs() const {
    if (itinerary_.legs.empty()) return {};
    Table table(
        {{"Leg", Align::right},
         {"from, to", Align::left},
         {fmt::format("rail {}", unit_name(options_.unit)), Align::right},
         {"straight", Align::right},
         {"runs", Align::right},
         {options_.unit == LengthUnit::mi ? "mph" : fmt::format("{}/h", unit_name(options_.unit)),
          Align::right},
         {"departs, arrives", Align::left}});
    ClockNames clock;
    const auto figure = [&](double km) { return whole_number(km / km_per(options_.unit)); };
    for (const Leg& leg : itinerary_.legs) {
        const Stop& from = itinerary_.stops[leg.from];
        const Stop& to = itinerary_.stops[leg.to];
        table.add_row({fmt::format("{}", leg.to), name(from.place), "", "", "", "",
                       departure(from) + clock.name(from.left, from.zone)});
        table.add_row(
            {"", name(to.place), leg.rail ? figure(leg.rail->sum.rail_km) : "none",
             figure(leg.straight.geodesic_km), leg.rail ? hours(leg.rail->sum.running_h) : "",
             speed_range(leg, options_.unit), arrival(to) + clock.name(to.arrived, to.zone)});
    }
    return table.str() +
           paragraph(
               "Local time; in parentheses what is not reported, but follows from what is. "
               "Runs: at typical speeds, without stops. The speed is the average that the times "
               "need." +
               (itinerary_.deduction.train.empty()
                    ? std::string()
                    : " Times are narrowed by the least that the train takes (" +
                          itinerary_.deduction.train + ")."));
}

std::string JourneyParts::on_the_way() const {
    Table table(
        {{"On the way", Align::left}, {"leg", Align::right}, {"", Align::left}, {"", Align::left}});
    for (const Leg& leg : itinerary_.legs) {
        for (const std::size_t i : leg.via) {
            const Event& passed = event(i);
            table.add_row({name(passed.place), fmt::format("{}", leg.to),
                           std::string(happened(passed.what)), when(passed)});
        }
    }
    return table.empty() ? "" : table.str();
}

std::string JourneyParts::stop_remark(const Stop& stop) const {
    const NamedPoint named{"", stop.place, network_[stop.place].position};
    return way_to_station(network_, {named, stop.station, stop.access, stop.snap_km}, options_);
}

std::string JourneyParts::visit_remark(const Visit& visit) const {
    const std::string way = visit.access
                                ? fmt::format("{} by {}", length(visit.access->km, options_.unit),
                                              mode_name(visit.access->mode))
                                : length(visit.straight_km, options_.unit) + " in a straight line";
    const Event& visited = event(visit.event);
    return fmt::format("{}, {}; {} from the station",
                       place_name(network_, visited.place, visited.off_network), when(visited),
                       way);
}

void JourneyParts::add_stop(Table& table, const Stop& stop) const {
    table.add_row({name(stop.place), hour_range(stop.dwell_h), stop_remark(stop)});
    const auto add = [&](const Event& happening, std::string remark) {
        if (const std::string note = note_of(happening); !note.empty()) remark += ". " + note;
        table.add_row({fmt::format("  {}", happened(happening.what)), "", std::move(remark)});
    };
    for (const std::size_t i : stop.happenings) add(event(i), when(event(i)));
    for (const Visit& visit : stop.visits) add(event(visit.event), visit_remark(visit));
}

std::string JourneyParts::stops() const {
    Table table({{"Stop", Align::left}, {"stood for", Align::left}, {"", Align::left}});
    for (const Stop& stop : itinerary_.stops) add_stop(table, stop);
    return table.str();
}

std::string JourneyParts::totals() const {
    const ItineraryTotals& totals = itinerary_.totals;
    const Chronology& chronology = itinerary_.chronology;
    Table table({{"", Align::left}, {"", Align::right}, {"", Align::left}});
    if (!itinerary_.legs.empty()) {
        add_rail_sum(table, totals.sum, totals.detour, options_);
        table.add_row(
            {"Straight lines", length(totals.straight_km, options_.unit), "of the legs together"});
    }
    if (totals.access_km > 0) {
        table.add_row({"Access", length(totals.access_km, options_.unit),
                       "to sites and back, not in the rail kilometres"});
    }
    Table times({{"", Align::left}, {"", Align::left}});
    times.add_row({"Time", duration_range(chronology.elapsed_h)});
    times.add_row(
        {"Days", count_range(chronology.calendar_days) + " of the calendar, both ends included"});
    times.add_row({"Nights", count_range(chronology.nights)});
    return options_.heading("Totals") + '\n' + table.str() + times.str();
}

std::string JourneyParts::countries() const {
    Table table({{"Country", Align::left},
                 {"by rail", Align::right},
                 {"days", Align::right},
                 {"nights", Align::right},
                 {"time", Align::left}});
    for (const CountryTotal& total : itinerary_.totals.by_country) {
        table.add_row({std::string(total.country), length(total.rail_km, options_.unit),
                       total.time ? count_range(total.time->calendar_days) : "",
                       total.time ? count_range(total.time->nights) : "",
                       total.time ? duration_range(total.time->elapsed_h) : ""});
    }
    return table.empty() ? "" : table.str();
}

std::string JourneyParts::borders() const {
    return text::borders(network_, itinerary_.totals.features, options_);
}

std::string JourneyParts::warnings() const {
    std::vector<std::string> notes;
    for (const Leg& leg : itinerary_.legs) {
        if (!leg.rail) {
            notes.push_back(
                fmt::format("Leg {} has no rail part: {}.", leg.to, leg.rail.error().message));
        } else if (leg.rail->shortest) {
            notes.push_back(
                fmt::format("Leg {}: {}.", leg.to,
                            shortest_line(network_, *leg.rail->shortest, options_.unit)));
        }
    }
    std::string out;
    for (const std::string& note : notes) out += "- " + paragraph(note, 2).substr(2);
    return out.empty() ? "" : "Worth knowing\n" + out;
}

}  // namespace verst::text
