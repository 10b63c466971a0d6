#include "verst/time/report_time.hpp"

#include <optional>
#include <utility>

#include "time/date_digits.hpp"
#include "time/iso_text.hpp"
#include "time/part_of_day.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// How far "about" reaches on either side.
constexpr minutes about_a_minute{15};
constexpr hours about_a_part_of_day{1};
constexpr days about_a_day{1};

tl::unexpected<Refusal> bad_time(const std::string& what) {
    return refuse(RefusalCode::bad_time, what);
}

tl::unexpected<Refusal> not_a_time(std::string_view text) {
    return refuse(RefusalCode::bad_time, verst::in_quotes(text) + " is not a time",
                  {"write 2023-09-10, \"2023-09-18 morning\", 2023-09-15T08:50, "
                   "2023-09-12T13:00/13:20, ../2023-09-11T19:00, or ~ before one of them for about",
                   "parts of the day: " + parts_of_day()});
}

/// "13:20", "13:20:00": the seconds are read and dropped, no report of a train is that exact.
/// Nothing if it does not look like a clock reading; values may be out of range.
struct ClockReading {
    int hour = 0;
    int minute = 0;
    int second = 0;
};

std::optional<ClockReading> take_clock(std::string_view& text) {
    std::string_view rest = text;
    ClockReading clock;
    const auto hour = take_digits(rest, 2);
    if (!hour || !take(rest, ":")) return std::nullopt;
    const auto minute = take_digits(rest, 2);
    if (!minute) return std::nullopt;
    clock.hour = *hour;
    clock.minute = *minute;
    if (take(rest, ":")) {
        const auto second = take_digits(rest, 2);
        if (!second) return std::nullopt;
        clock.second = *second;
    }
    text = rest;
    return clock;
}

/// "Z", "+09", "+09:00", "+0900". Nothing if it is none of these.
std::optional<seconds> parse_offset(std::string_view text) {
    if (text == "Z") return seconds{0};
    const bool west = text.starts_with('-');
    if (!take(text, "+") && !take(text, "-")) return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour) return std::nullopt;
    int minute = 0;
    if (!text.empty()) {
        take(text, ":");
        const auto digits = take_digits(text, 2);
        if (!digits || !text.empty()) return std::nullopt;
        minute = *digits;
    }
    if (*hour > 15 || minute > 59) return std::nullopt;
    const seconds offset = hours(*hour) + minutes(minute);
    return west ? -offset : offset;
}

/// One end of an interval, or a time that is none: what is written, not yet what it means.
struct Moment {
    CalendarDay day;
    std::optional<LocalTime> clock;
    std::optional<PartOfDay> part;
    std::string_view part_word;
    std::optional<seconds> offset;
    bool about = false;

    [[nodiscard]] Precision precision() const {
        if (clock) return Precision::minute;
        return part ? Precision::part_of_day : Precision::day;
    }
};

/// The clock, the offset, or the part of the day, of a text whose date is already read.
Result<Moment> parse_time_of_day(std::string_view rest, Moment moment, std::string_view text) {
    if (const auto clock = take_clock(rest)) {
        if (clock->hour > 23 || clock->minute > 59 || clock->second > 59) {
            return bad_time(verst::in_quotes(text) + ": a clock goes from 00:00 to 23:59");
        }
        moment.clock = LocalTime(moment.day) + hours(clock->hour) + minutes(clock->minute);
        if (rest.empty()) return moment;
        moment.offset = parse_offset(rest);
        if (!moment.offset)
            return bad_time(verst::in_quotes(text) + ": " + verst::in_quotes(rest) +
                            " is no offset from UTC");
        return moment;
    }
    moment.part = find_part_of_day(rest);
    if (!moment.part) return not_a_time(text);
    moment.part_word = rest;
    return moment;
}

/// One end as written. `before` is the start of the interval where this is its end: it may lend its
/// day ("13:20", "evening") and its offset.
Result<Moment> parse_moment(std::string_view text, const Moment* before) {
    std::string_view rest = trim(text);
    Moment moment;
    if (take(rest, "~")) moment.about = true;
    if (rest.ends_with('~')) {
        moment.about = true;
        rest.remove_suffix(1);
    }

    std::string_view date = rest;
    const auto year = take_digits(date, 4);
    if (!year) {
        if (before == nullptr) return not_a_time(text);
        moment.day = before->day;
        moment.offset = before->offset;
        return parse_time_of_day(rest, moment, text);
    }
    if (!take(date, "-")) return not_a_time(text);
    const auto month = take_digits(date, 2);
    if (!month || !take(date, "-")) return not_a_time(text);
    const auto day = take_digits(date, 2);
    if (!day) return not_a_time(text);
    const auto made = make_day(*year, *month, *day, text);
    if (!made) return tl::unexpected(made.error());
    moment.day = *made;
    if (before != nullptr) moment.offset = before->offset;
    if (date.empty()) return moment;
    if (!take(date, "T") && !take(date, " ")) return not_a_time(text);
    return parse_time_of_day(trim(date), moment, text);
}

/// The first moment of a day: later than midnight where the clock was put forward over it.
Instant begin_of(CalendarDay day, const Zone& zone) { return zone.read(LocalTime(day)).first; }

Instant end_of(CalendarDay day, const Zone& zone) {
    return begin_of(day + days(1), zone) - seconds(1);
}

/// Where a part of the day begins or ends. Midnight at its end still belongs to the day.
Instant at_hour(CalendarDay day, hours hour, const Zone& zone) {
    const auto reading = zone.read(LocalTime(day) + hour);
    return hour == hours(24) ? reading.first - seconds(1) : reading.first;
}

Result<Window> window_of_minute(const Moment& moment, const Zone& zone, std::string_view text) {
    if (moment.offset) {
        const Instant instant(moment.clock->time_since_epoch() - *moment.offset);
        return Window{instant, instant};
    }
    const auto reading = zone.read(*moment.clock);
    if (reading.kind == Zone::Reading::Kind::skipped) {
        // The clock before the change and after it: the two that can have been meant.
        const Instant change = reading.first;
        return refuse(RefusalCode::bad_time,
                      verst::in_quotes(text) + ": there was no such time in " + zone.name() +
                          ", the clock was put forward over it",
                      {"say which is meant: " + iso_minute(*moment.clock) +
                       iso_offset(zone.offset_at(change - seconds(1))) + " or " +
                       iso_minute(*moment.clock) + iso_offset(zone.offset_at(change))});
    }
    return Window{reading.first, reading.second};
}

Result<Window> exact_window(const Moment& moment, const Zone& zone, std::string_view text) {
    switch (moment.precision()) {
        case Precision::minute:
            return window_of_minute(moment, zone, text);
        case Precision::part_of_day:
            return Window{at_hour(moment.day, moment.part->begin, zone),
                          at_hour(moment.day, moment.part->end, zone)};
        default:
            return Window{begin_of(moment.day, zone), end_of(moment.day, zone)};
    }
}

seconds reach_of_about(Precision precision) {
    switch (precision) {
        case Precision::minute:
            return about_a_minute;
        case Precision::part_of_day:
            return about_a_part_of_day;
        default:
            return about_a_day;
    }
}

Result<Window> window_of(const Moment& moment, const Zone& zone, std::string_view text) {
    auto window = exact_window(moment, zone, text);
    if (window && moment.about) {
        const seconds reach = reach_of_about(moment.precision());
        *window->earliest -= reach;
        *window->latest += reach;
    }
    return window;
}

Result<ReportTime> open_interval(std::string_view start, std::string_view end, ReportTime time) {
    const bool no_start = start == "..";
    if (no_start && end == "..")
        return bad_time(verst::in_quotes(time.text) + ": an interval needs at least one end");
    const auto moment = parse_moment(no_start ? end : start, nullptr);
    if (!moment) return tl::unexpected(moment.error());
    const auto window = window_of(*moment, time.zone, time.text);
    if (!window) return tl::unexpected(window.error());
    time.about = moment->about;
    time.has_offset = moment->offset.has_value();
    time.precision = no_start ? Precision::not_after : Precision::not_before;
    if (no_start) {
        time.window.latest = window->latest;
        time.begins = time.window;
        time.ends = *window;
    } else {
        time.window.earliest = window->earliest;
        time.begins = *window;
        time.ends = time.window;
    }
    return time;
}

Result<ReportTime> closed_interval(std::string_view start, std::string_view end, ReportTime time) {
    const auto first = parse_moment(start, nullptr);
    if (!first) return tl::unexpected(first.error());
    const auto last = parse_moment(end, &*first);
    if (!last) return tl::unexpected(last.error());
    const auto first_window = window_of(*first, time.zone, time.text);
    if (!first_window) return tl::unexpected(first_window.error());
    const auto last_window = window_of(*last, time.zone, time.text);
    if (!last_window) return tl::unexpected(last_window.error());
    if (*first_window->earliest > *last_window->latest) {
        return bad_time(verst::in_quotes(time.text) + ": the interval ends before it begins");
    }
    time.precision = Precision::interval;
    time.about = first->about || last->about;
    time.has_offset = first->offset && last->offset;
    time.window = {first_window->earliest, last_window->latest};
    time.begins = *first_window;
    time.ends = *last_window;
    return time;
}

}  // namespace

std::string_view precision_name(Precision precision) {
    switch (precision) {
        case Precision::day:
            return "day";
        case Precision::part_of_day:
            return "part_of_day";
        case Precision::minute:
            return "minute";
        case Precision::interval:
            return "interval";
        case Precision::not_before:
            return "not_before";
        case Precision::not_after:
            return "not_after";
    }
    return "unknown";
}

Result<ReportTime> parse_report_time(std::string_view text, const Zone& zone) {
    const std::string_view whole = trim(text);
    if (whole.empty()) return bad_time("a time is empty");
    ReportTime time;
    time.text = whole;
    time.zone = zone;

    const auto slash = whole.find('/');
    if (slash != std::string_view::npos) {
        const auto start = trim(whole.substr(0, slash));
        const auto end = trim(whole.substr(slash + 1));
        if (start.empty() || end.empty()) {
            return bad_time(verst::in_quotes(whole) +
                            ": an end that is not known is written \"..\"");
        }
        return start == ".." || end == ".." ? open_interval(start, end, std::move(time))
                                            : closed_interval(start, end, std::move(time));
    }
    const auto moment = parse_moment(whole, nullptr);
    if (!moment) return tl::unexpected(moment.error());
    const auto window = window_of(*moment, zone, whole);
    if (!window) return tl::unexpected(window.error());
    time.precision = moment->precision();
    time.about = moment->about;
    time.has_offset = moment->offset.has_value();
    time.part = moment->part_word;
    time.window = time.begins = time.ends = *window;
    return time;
}

}  // namespace verst
