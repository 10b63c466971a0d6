#include "journey/read_fields.hpp"

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "journey/place_zone.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

namespace {

constexpr std::array kinds{EventKind::depart,  EventKind::arrive, EventKind::pass,
                           EventKind::seen,    EventKind::met,    EventKind::visit,
                           EventKind::stopped, EventKind::stood};

/// The first of them are single events, which one can also expect.
constexpr std::size_t single_events = 6;

}  // namespace

std::optional<NamedPoint> read_point(JourneyFields& fields, std::string_view key, Need need,
                                     const Network& network) {
    const auto text = fields.text(key, need);
    if (!text) return std::nullopt;
    auto point = Gazetteer(network).resolve(text->text);
    if (!point) {
        fields.fault(key, text->line, point.error());
        return std::nullopt;
    }
    return std::move(*point);
}

std::optional<PlaceIndex> read_place(JourneyFields& fields, std::string_view key, Need need,
                                     const Network& network) {
    const auto point = read_point(fields, key, need, network);
    if (!point) return std::nullopt;
    if (!point->place) {
        fields.fault(
            key, fields.line_of_value(key),
            verst::in_quotes(point->text) + " is a coordinate: a place of the network is expected");
    }
    return point->place;
}

std::optional<EventKind> read_event(JourneyFields& fields, EventsAllowed allowed) {
    const auto text = fields.text("event", Need::required);
    if (!text) return std::nullopt;
    const auto known =
        std::span(kinds).first(allowed == EventsAllowed::all ? kinds.size() : single_events);
    std::vector<std::string> words;
    std::string list;
    for (const EventKind kind : known) {
        if (text->text == event_name(kind)) return kind;
        if (!list.empty()) list += kind == known.back() ? " and " : ", ";
        list += event_name(kind);
        words.emplace_back(event_name(kind));
    }
    fields.fault(
        "event", text->line,
        verst::in_quotes(text->text) + " is none of " + list + did_you_mean(text->text, words));
    return std::nullopt;
}

std::optional<Zone> read_zone(JourneyFields& fields, const Network& network,
                              const std::optional<PlaceIndex>& place) {
    if (!fields.has("zone")) return place ? zone_of(network, *place) : Zone();
    const auto text = fields.text("zone", Need::optional);
    if (!text) return std::nullopt;
    const auto zone = Zone::find(text->text);
    if (!zone) {
        fields.fault("zone", text->line, zone.error());
        return std::nullopt;
    }
    return *zone;
}

std::optional<ReportTime> read_time(JourneyFields& fields, std::string_view key,
                                    const std::optional<Zone>& zone) {
    const auto text = fields.time(key, Need::required);
    if (!text) return std::nullopt;
    auto time = parse_report_time(text->text, zone.value_or(Zone()));
    if (!time) {
        fields.fault(key, text->line, time.error());
        return std::nullopt;
    }
    return std::move(*time);
}

void warn_of_unknown_clock(JourneyFields& fields, const Network& network, PlaceIndex place,
                           const ReportTime& when) {
    if (fields.has("zone") || when.has_offset || !network[place].zone.empty()) return;
    fields.warn("when", fields.line_of_value("when"),
                "the clock of " + std::string(called(network, place)) +
                    " is not known, and UTC is taken: name it, zone = \"Europe/Berlin\"");
}

std::optional<CalendarDay> read_day(JourneyFields& fields, std::string_view key) {
    if (!fields.has(key)) return std::nullopt;
    const auto text = fields.time(key, Need::optional);
    if (!text) return std::nullopt;
    const auto day = parse_report_time(text->text, Zone());
    if (!day || day->precision != Precision::day || day->about) {
        fields.fault(key, text->line,
                     day ? "a day is expected, as in 2023-09-17" : day.error().message);
        return std::nullopt;
    }
    return day_of(*day->window.earliest, Zone());
}

std::string read_confidence(JourneyFields& fields) {
    auto text = fields.text("confidence", Need::optional);
    if (!text) return {};
    if (text->text != "A" && text->text != "B" && text->text != "C") {
        fields.fault("confidence", text->line,
                     verst::in_quotes(text->text) + " is none of A, B and C");
    }
    return std::move(text->text);
}

}  // namespace verst
