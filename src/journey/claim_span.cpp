#include "journey/claim_span.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "journey/place_zone.hpp"
#include "journey/spans.hpp"

namespace verst {

namespace {

/// How little is known of an end, in hours.
double width_h(const SpanEnd& end) {
    const auto& [earliest, latest] = end.window;
    if (!earliest || !latest) return std::numeric_limits<double>::infinity();
    return std::chrono::duration<double, std::ratio<3600>>(*latest - *earliest).count();
}

bool less_known(const SpanEnd& a, const SpanEnd& b) { return width_h(a) > width_h(b); }

FoundSpan span_in_country(const Chronology& times, std::string_view country) {
    const auto found = std::ranges::find(times.countries, country, &CountryTime::country);
    if (found == times.countries.end()) {
        return tl::unexpected(NoReportIn{std::string(country)});
    }
    Span span{found->elapsed_h, found->calendar_days, found->nights, {}};
    for (std::size_t i = 0; i < times.stays.size(); ++i) {
        const CountryStay& stay = times.stays[i];
        if (stay.country != country) continue;
        const bool first = i == 0;
        const bool last = i + 1 == times.stays.size();
        span.ends.push_back(
            first
                ? end_at(times.events.front())
                : SpanEnd{stay.entered, stay.entered_zone, {BorderOf{std::string(country), true}}});
        span.ends.push_back(
            last ? end_at(times.events.back())
                 : SpanEnd{stay.left, stay.left_zone, {BorderOf{std::string(country), false}}});
    }
    return span;
}

/// The events between which a part lies; nothing where there are none.
std::optional<std::pair<const Event*, const Event*>> events_between(const Chronology& times,
                                                                    PlaceIndex from,
                                                                    PlaceIndex to) {
    const auto& events = times.events;
    const auto at = [](PlaceIndex place) {
        return [place](const Event& event) { return event.place == place; };
    };
    const auto first = std::find_if(events.begin(), events.end(), at(from));
    if (first == events.end()) return std::nullopt;
    const auto arrival = std::find_if(first + 1, events.end(), at(to));
    if (arrival == events.end()) return std::nullopt;
    const auto departure =
        std::find_if(std::make_reverse_iterator(arrival), events.rend(), at(from));
    return std::pair(&*departure, &*arrival);
}

SpanEnd end_on_way(const Network& network, const Window& window, PlaceIndex place) {
    return {window, zone_of(network, place), {EventAt{EventKind::pass, place}}};
}

/// Where a report names only one of the two places, or none.
std::optional<Span> span_on_way(const Network& network, const Account& account, PlaceIndex from,
                                PlaceIndex to) {
    if (!account.itinerary) return std::nullopt;
    const OwnWay way(network, *account.itinerary);
    const auto stretch = way.from_to(from, to);
    if (!stretch) return std::nullopt;
    Span span = span_between(end_on_way(network, way.left(stretch->from), from),
                             end_on_way(network, way.arrived(stretch->to), to));
    span.reports_around = true;
    return span;
}

FoundSpan span_between_places(const Network& network, const Account& account, PlaceIndex from,
                              PlaceIndex to) {
    if (const auto events = events_between(account.times, from, to)) {
        return span_between(end_at(*events->first), end_at(*events->second));
    }
    if (auto span = span_on_way(network, account, from, to)) return std::move(*span);
    return tl::unexpected(NotFollowed{from, to});
}

/// The end, known to the second.
SpanEnd pinned(const SpanEnd& end, const std::optional<Instant>& at) {
    return {{at, at}, end.zone, end.what};
}

/// A report of one end can be enough: at one of its two extremes at least, nothing is left open.
bool can_decide(const std::vector<SpanEnd>& ends, std::size_t which,
                const std::function<std::optional<Verdict>(const Span&)>& judge) {
    for (const auto& at : {ends[which].window.earliest, ends[which].window.latest}) {
        if (!at) return true;
        std::vector<SpanEnd> known = ends;
        known[which] = pinned(ends[which], at);
        if (judge(span_between(known[0], known[1])) != Verdict::undecided) return true;
    }
    return false;
}

}  // namespace

SpanEnd end_at(const Event& event) {
    return {event.bounds, event.zone, {EventAt{event.what, event.place}}};
}

Span span_between(SpanEnd from, SpanEnd to) {
    Span span;
    span.elapsed_h = hours_between(from.window, to.window);
    span.calendar_days = days_between(from.window, from.zone, to.window, to.zone);
    span.nights = nights_of(span.calendar_days);
    span.ends = {std::move(from), std::move(to)};
    return span;
}

FoundSpan find_span(const Network& network, const Account& account, std::string_view country,
                    const std::optional<PlaceIndex>& from, const std::optional<PlaceIndex>& to) {
    if (account.empty()) return tl::unexpected(NotJudged::no_report);
    if (!country.empty()) return span_in_country(account.times, country);
    if (from && to) return span_between_places(network, account, *from, *to);
    const Chronology& times = account.times;
    Span span{times.elapsed_h, times.calendar_days, times.nights, {}};
    span.ends = {end_at(times.events.front()), end_at(times.events.back())};
    return span;
}

WouldDecide deciding_report(const std::vector<SpanEnd>& ends,
                            const std::function<std::optional<Verdict>(const Span&)>& judge) {
    if (ends.empty()) return {};
    const auto least_known = std::ranges::min_element(ends, less_known);
    if (ends.size() != 2) return TimedReports{{least_known->what}};
    std::vector<SpanEnd> enough;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (width_h(ends[i]) > 0 && can_decide(ends, i, judge)) enough.push_back(ends[i]);
    }
    std::ranges::stable_sort(enough, less_known);
    TimedReports reports;
    reports.all = enough.empty();
    for (const SpanEnd& end : reports.all ? ends : enough) reports.of.push_back(end.what);
    return reports;
}

}  // namespace verst
