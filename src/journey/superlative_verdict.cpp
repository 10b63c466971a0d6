#include "journey/superlative_verdict.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "journey/finding.hpp"
#include "journey/ranges.hpp"
#include "journey/spans.hpp"
#include "verst/journey/chronology.hpp"

namespace verst {

namespace {

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

std::optional<CalendarDay> day_at(const std::optional<Instant>& moment, const Event& event) {
    return moment ? std::optional(day_of(*moment, event.zone)) : std::nullopt;
}

/// What a reading compares.
struct SuperlativeSense {
    ReadingKind kind = ReadingKind::elapsed;
    Quantity::Unit unit = Quantity::Unit::h;
    ValueRange JourneyMeasures::*value = nullptr;
    bool judged = true;
};

/// "The longest trip" speaks of time; the kilometres are shown.
constexpr SuperlativeSense senses[] = {
    {ReadingKind::elapsed, Quantity::Unit::h, &JourneyMeasures::elapsed_h},
    {ReadingKind::calendar_days, Quantity::Unit::days, &JourneyMeasures::calendar_days},
    {ReadingKind::host_country_days, Quantity::Unit::days, &JourneyMeasures::host_country_days},
    {ReadingKind::rail, Quantity::Unit::km, &JourneyMeasures::rail_km, false},
};

bool is_known(const ValueRange& value) { return value.min || value.max; }

const JourneyMeasures* longest_of(const std::vector<JourneyMeasures>& rivals,
                                  ValueRange JourneyMeasures::*value) {
    const JourneyMeasures* longest = nullptr;
    const auto reach = [value](const JourneyMeasures& m) {
        return (m.*value).max ? (m.*value).max : (m.*value).min;
    };
    for (const auto& rival : rivals) {
        if (!is_known(rival.*value)) continue;
        if (longest == nullptr || reach(*longest) < reach(rival)) longest = &rival;
    }
    return longest;
}

Reading reading_of(const SuperlativeSense& sense, const JourneyMeasures& journey,
                   const std::vector<JourneyMeasures>& rivals) {
    Reading reading;
    reading.kind = sense.kind;
    reading.unit = sense.unit;
    const ValueRange& value = journey.*sense.value;
    reading.min = value.min;
    reading.max = value.max;
    const JourneyMeasures* rival = longest_of(rivals, sense.value);
    reading.judged = sense.judged && is_known(value) && rival != nullptr;
    if (!is_known(value) || rival == nullptr) {
        reading.note = Undecidable::no_rival;
        return reading;
    }
    const ValueRange& rival_value = rival->*sense.value;
    const auto [verdict, margin] = exceeds(value, rival_value);
    reading.verdict = verdict;
    reading.margin = margin;
    reading.rival = {rival->name, rival_value.min, rival_value.max};
    if (sense.value == &JourneyMeasures::host_country_days)
        reading.note = HostCountries{journey.host_country, rival->host_country};
    return reading;
}

/// The end that is least known, of the journey itself and of those that it is measured against.
WouldDecide would_decide(const JourneyMeasures& journey,
                         const std::vector<const JourneyMeasures*>& rivals) {
    std::vector<SpanEnd> ends = journey.ends;
    for (const JourneyMeasures* rival : rivals) {
        for (SpanEnd end : rival->ends) {
            end.what.journey = rival->name;
            ends.push_back(std::move(end));
        }
    }
    // Not two ends of one part: what they decide is not asked.
    if (ends.size() == 2) ends.push_back(ends.front());
    return deciding_report(ends, {});
}

bool is_rival(const JourneyMeasures& other, const SuperlativeClaim& claim, CalendarDay day) {
    if (!other.last_day || *other.last_day >= day) return false;
    return !claim.since || (other.first_day && *other.first_day >= *claim.since);
}

}  // namespace

JourneyMeasures measures_of(const Network& network, const Account& account) {
    JourneyMeasures measures;
    measures.name = account.journey.name;
    measures.traveller = account.journey.traveller;
    const Chronology& times = account.times;
    if (times.events.empty()) return measures;
    measures.elapsed_h = value_range(times.elapsed_h);
    measures.calendar_days = value_range(times.calendar_days);
    if (const auto host = host_stay(stays_of(network, times))) {
        measures.host_country_days = value_range(host->days());
        measures.host_country = host->country;
    }
    if (account.itinerary && account.itinerary->totals.legs_without_rail == 0) {
        const double km = account.itinerary->totals.sum.rail_km;
        measures.rail_km = {km, km};
    }
    const Event& first = times.events.front();
    const Event& last = times.events.back();
    measures.first_day = day_at(first.bounds.earliest, first);
    measures.last_day = day_at(last.bounds.latest, last);
    measures.ends = {end_at(first), end_at(last)};
    return measures;
}

ClaimFinding judge_longest(const SuperlativeClaim& claim, const JourneyMeasures& journey,
                           std::span<const JourneyMeasures> others, CalendarDay day) {
    std::vector<JourneyMeasures> rivals;
    for (const JourneyMeasures& other : others) {
        if (is_rival(other, claim, day)) rivals.push_back(other);
    }
    if (rivals.empty()) {
        return no_finding(NoRival{journey.traveller, claim.since});
    }
    std::vector<Reading> readings;
    std::vector<const JourneyMeasures*> compared;
    for (const SuperlativeSense& sense : senses) {
        readings.push_back(reading_of(sense, journey, rivals));
        if (readings.back().judged && readings.back().verdict == Verdict::undecided) {
            compared.push_back(longest_of(rivals, sense.value));
        }
    }
    ClaimFinding finding = finding_of(std::move(readings));
    if (finding.verdict == Verdict::undecided)
        finding.would_decide = would_decide(journey, compared);
    return finding;
}

}  // namespace verst
