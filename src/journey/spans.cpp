#include "journey/spans.hpp"

#include <algorithm>

namespace verst {

namespace {

double hours(Instant from, Instant to) {
    return std::chrono::duration<double, std::ratio<3600>>(to - from).count();
}

int days(Instant from, const Zone& from_zone, Instant to, const Zone& to_zone) {
    return calendar_days(day_of(from, from_zone), day_of(to, to_zone));
}

}  // namespace

HourRange hours_between(const Window& from, const Window& to) {
    HourRange range;
    if (from.latest && to.earliest) range.min = std::max(0.0, hours(*from.latest, *to.earliest));
    if (from.earliest && to.latest) range.max = std::max(0.0, hours(*from.earliest, *to.latest));
    return range;
}

DayRange days_between(const Window& from, const Zone& from_zone, const Window& to,
                      const Zone& to_zone) {
    DayRange range;
    if (from.latest && to.earliest) {
        range.min = std::max(1, days(*from.latest, from_zone, *to.earliest, to_zone));
    }
    if (from.earliest && to.latest) {
        range.max = std::max(1, days(*from.earliest, from_zone, *to.latest, to_zone));
    }
    return range;
}

DayRange nights_of(const DayRange& days) {
    DayRange nights = days;
    for (auto* side : {&nights.min, &nights.max}) {
        if (*side) --**side;
    }
    return nights;
}

}  // namespace verst
