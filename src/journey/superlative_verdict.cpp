#include "journey/superlative_verdict.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "journey/ranges.hpp"
#include "journey/spans.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/itinerary.hpp"

namespace verst {

namespace {

/// A journey in the senses in which one can be the longest.
struct Measures {
    std::string name;
    ValueRange elapsed_h;
    ValueRange calendar_days;
    ValueRange host_country_days;
    std::string host_country;
    ValueRange rail_km;  ///< both empty where a leg has no rail length
};

template <class Range>
ValueRange value_range(const Range& range) {
    return {range.min, range.max};
}

bool train_stopped(const Event& event) {
    return event.what == EventKind::arrive || event.what == EventKind::depart ||
           event.what == EventKind::met;
}

/// A stretch of events in one country.
struct Stay {
    std::string_view country;
    const Event* first = nullptr;
    const Event* last = nullptr;
    bool stopped = false;

    [[nodiscard]] DayRange days() const {
        return days_between(first->bounds, first->zone, last->bounds, last->zone);
    }
};

std::vector<Stay> stays_of(const Network& network, const Chronology& times) {
    std::vector<Stay> stays;
    for (const Event& event : times.events) {
        const Place& place = network[event.place];
        if (place.kind == PlaceKind::border) continue;
        if (stays.empty() || stays.back().country != place.country) {
            stays.push_back({place.country, &event, &event, false});
        }
        stays.back().last = &event;
        stays.back().stopped = stays.back().stopped || train_stopped(event);
    }
    return stays;
}

/// The stay that the journey was made for: the longest abroad of those in which the train stopped.
/// A country that it only crossed is no host. Counted from the first event there to the last, for
/// reports name stops, and seldom the hour at the border.
std::optional<Stay> host_stay(const std::vector<Stay>& stays) {
    std::optional<Stay> host;
    for (const Stay& stay : stays) {
        if (stay.country == stays.front().country || !stay.stopped) continue;
        if (!host || host->days().min < stay.days().min) host = stay;
    }
    return host;
}

Measures measures_of(const Network& network, const Journey& journey) {
    const Chronology times = chronology(network, journey);
    Measures measures;
    measures.name = journey.name;
    measures.elapsed_h = value_range(times.elapsed_h);
    measures.calendar_days = value_range(times.calendar_days);
    if (const auto host = host_stay(stays_of(network, times))) {
        measures.host_country_days = value_range(host->days());
        measures.host_country = host->country;
    }
    const auto itinerary = reconstruct(network, journey);
    if (itinerary && itinerary->totals.legs_without_rail == 0) {
        const double km = itinerary->totals.sum.rail_km;
        measures.rail_km = {km, km};
    }
    return measures;
}

std::optional<CalendarDay> last_day(const Network& network, const Journey& journey) {
    const Chronology times = chronology(network, journey);
    if (times.events.empty() || !times.events.back().bounds.latest) return std::nullopt;
    return day_of(*times.events.back().bounds.latest, times.events.back().zone);
}

/// What a reading compares.
struct Sense {
    std::string_view name;
    std::string_view label;
    std::string_view unit;
    ValueRange Measures::*value;
    bool judged = true;
};

/// "The longest trip" speaks of time; the kilometres are shown.
constexpr Sense senses[] = {
    {"elapsed", "elapsed time", "h", &Measures::elapsed_h},
    {"calendar_days", "calendar days", "days", &Measures::calendar_days},
    {"host_country_days", "days in the host country", "days", &Measures::host_country_days},
    {"rail", "rail distance", "km", &Measures::rail_km, false},
};

bool is_known(const ValueRange& value) { return value.min || value.max; }

const Measures* longest_of(const std::vector<Measures>& rivals, ValueRange Measures::*value) {
    const Measures* longest = nullptr;
    const auto reach = [value](const Measures& m) {
        return (m.*value).max ? (m.*value).max : (m.*value).min;
    };
    for (const auto& rival : rivals) {
        if (!is_known(rival.*value)) continue;
        if (longest == nullptr || reach(*longest) < reach(rival)) longest = &rival;
    }
    return longest;
}

std::string host_note(const Measures& journey, const Measures& rival) {
    return fmt::format(
        "first to last report in {}{}", journey.host_country,
        journey.host_country == rival.host_country ? "" : ", there in " + rival.host_country);
}

Reading reading_of(const Sense& sense, const Measures& journey,
                   const std::vector<Measures>& rivals) {
    Reading reading;
    reading.reading = sense.name;
    reading.label = sense.label;
    reading.unit = sense.unit;
    const ValueRange& value = journey.*sense.value;
    reading.min = value.min;
    reading.max = value.max;
    const Measures* rival = longest_of(rivals, sense.value);
    reading.judged = sense.judged && is_known(value) && rival != nullptr;
    if (!is_known(value) || rival == nullptr) {
        reading.note = "not known of both this journey and another";
        return reading;
    }
    const ValueRange& rival_value = rival->*sense.value;
    const auto [verdict, margin] = exceeds(value, rival_value);
    reading.verdict = verdict;
    reading.margin = margin;
    reading.rival = {rival->name, rival_value.min, rival_value.max};
    if (sense.value == &Measures::host_country_days) reading.note = host_note(journey, *rival);
    return reading;
}

}  // namespace

ClaimFinding judge_longest(const Network& network, const Journey& account,
                           std::span<const Journey> catalogue, CalendarDay day) {
    ClaimFinding finding;
    if (account.reports.empty()) {
        finding.why_not = "no report had been published";
        return finding;
    }
    std::vector<Measures> rivals;
    for (const Journey& other : catalogue) {
        if (other.name == account.name || other.traveller != account.traveller) continue;
        const auto ended = last_day(network, other);
        if (ended && *ended < day) rivals.push_back(measures_of(network, other));
    }
    if (rivals.empty()) {
        finding.why_not =
            fmt::format("there is no earlier journey of {} to compare with",
                        account.traveller.empty() ? "the traveller" : account.traveller);
        return finding;
    }
    const Measures journey = measures_of(network, account);
    for (const Sense& sense : senses)
        finding.readings.push_back(reading_of(sense, journey, rivals));
    finding.verdict = overall_verdict(finding.readings);
    finding.depends_on = what_it_depends_on(finding.readings);
    return finding;
}

}  // namespace verst
