#include "journey/duration_verdict.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "journey/figure.hpp"
#include "journey/ranges.hpp"
#include "journey/spans.hpp"
#include "verst/journey/chronology.hpp"

namespace verst {

namespace {

using Unit = DurationClaim::Unit;

constexpr double hours_per_day = 24;

/// A span of elapsed time that rounds to a whole number of days.
constexpr double half_day = 0.5;

/// A part of a journey, counted in every way.
struct Span {
    HourRange elapsed_h;
    DayRange calendar_days;
    DayRange nights;
};

/// A span, or why the record has none.
using FoundSpan = tl::expected<Span, std::string>;

FoundSpan span_in_country(const Chronology& chronology, std::string_view country) {
    const auto found = std::ranges::find(chronology.countries, country, &CountryTime::country);
    if (found == chronology.countries.end()) {
        return tl::unexpected(fmt::format("no report places the journey in {}", country));
    }
    return Span{found->elapsed_h, found->calendar_days, found->nights};
}

FoundSpan span_between(const Network& network, const Chronology& chronology, PlaceIndex from,
                       PlaceIndex to) {
    const auto& events = chronology.events;
    const auto at = [](PlaceIndex place) {
        return [place](const Event& event) { return event.place == place; };
    };
    const auto first = std::find_if(events.begin(), events.end(), at(from));
    const auto arrival =
        first == events.end() ? first : std::find_if(first + 1, events.end(), at(to));
    if (arrival == events.end()) {
        return tl::unexpected(fmt::format("no report of {} is followed by one of {}",
                                          network[from].name, network[to].name));
    }
    const auto departure =
        std::find_if(std::make_reverse_iterator(arrival), events.rend(), at(from));
    const auto days =
        days_between(departure->bounds, departure->zone, arrival->bounds, arrival->zone);
    return Span{hours_between(departure->bounds, arrival->bounds), days, nights_of(days)};
}

FoundSpan span_of(const Network& network, const DurationClaim& claim, const Journey& account) {
    if (account.reports.empty()) return tl::unexpected(std::string("no report had been published"));
    const Chronology times = chronology(network, account);
    if (!claim.country.empty()) return span_in_country(times, claim.country);
    if (claim.from && claim.to) return span_between(network, times, *claim.from, *claim.to);
    return Span{times.elapsed_h, times.calendar_days, times.nights};
}

template <class Range>
ValueRange in_units(const Range& range, double per_unit = 1) {
    const auto scaled = [per_unit](const auto& side) {
        return side ? std::optional<double>(*side / per_unit) : std::nullopt;
    };
    return {scaled(range.min), scaled(range.max)};
}

Reading reading_of(std::string name, std::string label, std::string unit, const ValueRange& value,
                   std::string note) {
    Reading reading;
    reading.reading = std::move(name);
    reading.label = std::move(label);
    reading.unit = std::move(unit);
    reading.min = value.min;
    reading.max = value.max;
    reading.judged = false;
    reading.note = std::move(note);
    return reading;
}

void judge_by(Reading& reading, const DurationClaim& claim, double rounding) {
    const auto [verdict, margin] =
        compare(claim.comparison, claim.value, rounding, {reading.min, reading.max});
    reading.verdict = verdict;
    reading.margin = margin;
}

/// "20 hours" is a rounded figure, as "1,000 km" is; days and nights are counted.
double hour_rounding(double hours) {
    const std::string figure = fmt::format("{}", hours);
    const std::string_view words[] = {figure};
    const auto found = read_figure(words);
    return found ? rounding_of(found->figure) : 0;
}

std::vector<Reading> readings_of(const DurationClaim& claim, const Span& span) {
    const bool in_days = claim.unit == Unit::days;
    std::vector<Reading> readings;
    readings.push_back(reading_of("calendar_days", "calendar days", "days",
                                  in_units(span.calendar_days),
                                  "the first and the last day included"));
    readings.push_back(reading_of("nights", "nights", "nights", in_units(span.nights),
                                  "the midnights between them"));
    readings.push_back(reading_of(
        "elapsed", "elapsed time", in_days ? "days" : "h",
        in_units(span.elapsed_h, in_days ? hours_per_day : 1),
        in_days ? "from moment to moment, rounded to whole days" : "from moment to moment"));
    Reading& elapsed = readings.back();
    switch (claim.unit) {
        case Unit::days:
            readings[0].judged = true;
            judge_by(readings[0], claim, 0);
            judge_by(elapsed, claim, half_day);
            break;
        case Unit::nights:
            readings[1].judged = true;
            judge_by(readings[1], claim, 0);
            break;
        case Unit::hours:
            elapsed.judged = true;
            judge_by(elapsed, claim, hour_rounding(claim.value));
            break;
    }
    return readings;
}

}  // namespace

ClaimFinding judge_duration(const Network& network, const DurationClaim& claim,
                            const Journey& account) {
    ClaimFinding finding;
    const FoundSpan span = span_of(network, claim, account);
    if (!span) {
        finding.why_not = span.error();
        return finding;
    }
    finding.readings = readings_of(claim, *span);
    finding.verdict = overall_verdict(finding.readings);
    finding.depends_on = what_it_depends_on(finding.readings);
    return finding;
}

}  // namespace verst
