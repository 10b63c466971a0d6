#include "journey/country_stays.hpp"

#include <algorithm>
#include <optional>

#include "journey/spans.hpp"

namespace verst {

namespace {

/// Consecutive events in one country, by their positions.
struct Run {
    std::string_view country;
    std::size_t first = 0;
    std::size_t last = 0;
};

bool at_border(const Network& network, const Event& event) {
    return network[event.place].kind == PlaceKind::border;
}

/// A border point lies in no country: events there end no run and begin none.
std::vector<Run> runs_of(const Network& network, std::span<const Event> events) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (at_border(network, events[i])) continue;
        const std::string_view country = network[events[i].place].country;
        if (!runs.empty() && runs.back().country == country) {
            runs.back().last = i;
        } else {
            runs.push_back({country, i, i});
        }
    }
    return runs;
}

bool joins(const BorderCrossing& crossing, std::string_view a, std::string_view b) {
    return (crossing.from_country == a && crossing.to_country == b) ||
           (crossing.from_country == b && crossing.to_country == a);
}

/// When the train left one country and came to another.
struct CountryChange {
    Window left;
    Window entered;
};

/// At the border point, where a report has it; else at some time between the last event on one side
/// and the first on the other, and no sooner than the train can be at a border.
CountryChange passage(const Network& network, std::span<const Event> events, const Run& before,
                      const Run& after, const BorderTimes* times) {
    for (std::size_t i = before.last + 1; i < after.first; ++i) {
        const BorderCrossing* crossing = network.crossing_at(events[i].place);
        if (events[i].what == EventKind::pass && crossing != nullptr &&
            joins(*crossing, before.country, after.country)) {
            return {events[i].bounds, events[i].bounds};
        }
    }
    const Window between{events[before.last].bounds.earliest, events[after.first].bounds.latest};
    if (times == nullptr) return {between, between};
    return {times->passage(between, before.last, after.first, before.country),
            times->passage(between, before.last, after.first, after.country)};
}

std::optional<double> sum(const std::optional<double>& a, const std::optional<double>& b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::optional<int> sum(const std::optional<int>& a, const std::optional<int>& b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

/// A country left and entered again on one day has that day once.
DayRange shared_day(const CountryStay& before, const CountryStay& after) {
    const DayRange gap =
        days_between(before.left, before.left_zone, after.entered, after.entered_zone);
    const int surely = gap.max == 1 ? 1 : 0;
    const int perhaps = !gap.min || *gap.min == 1 ? 1 : 0;
    return {-perhaps, -surely};
}

}  // namespace

std::vector<CountryStay> country_stays(const Network& network, std::span<const Event> events,
                                       const BorderTimes* times) {
    const std::vector<Run> runs = runs_of(network, events);
    std::vector<CountryStay> stays;
    if (runs.empty()) return stays;
    Window entered = events[runs.front().first].bounds;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Event& first = events[runs[i].first];
        const Event& last = events[runs[i].last];
        CountryStay stay;
        stay.country = runs[i].country;
        stay.entered = entered;
        stay.left = last.bounds;
        if (i + 1 < runs.size()) {
            const CountryChange passed = passage(network, events, runs[i], runs[i + 1], times);
            stay.left = passed.left;
            entered = passed.entered;
        }
        stay.elapsed_h = hours_between(stay.entered, stay.left);
        stay.calendar_days = days_between(stay.entered, first.zone, stay.left, last.zone);
        stay.nights = nights_of(stay.calendar_days);
        stay.entered_zone = first.zone;
        stay.left_zone = last.zone;
        stays.push_back(std::move(stay));
    }
    return stays;
}

std::vector<CountryTime> country_times(std::span<const CountryStay> stays) {
    std::vector<CountryTime> times;
    std::vector<const CountryStay*> latest;
    for (const CountryStay& stay : stays) {
        const auto known = std::ranges::find(times, stay.country, &CountryTime::country);
        if (known == times.end()) {
            times.push_back({stay.country, 1, stay.elapsed_h, stay.calendar_days, stay.nights});
            latest.push_back(&stay);
            continue;
        }
        const CountryStay*& before = latest[static_cast<std::size_t>(known - times.begin())];
        const DayRange shared = shared_day(*before, stay);
        before = &stay;
        ++known->stays;
        known->elapsed_h.min = sum(known->elapsed_h.min, stay.elapsed_h.min);
        known->elapsed_h.max = sum(known->elapsed_h.max, stay.elapsed_h.max);
        known->calendar_days.min =
            sum(sum(known->calendar_days.min, stay.calendar_days.min), shared.min);
        known->calendar_days.max =
            sum(sum(known->calendar_days.max, stay.calendar_days.max), shared.max);
        known->nights.min = sum(known->nights.min, stay.nights.min);
        known->nights.max = sum(known->nights.max, stay.nights.max);
    }
    return times;
}

}  // namespace verst
