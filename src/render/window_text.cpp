#include "render/window_text.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "verst/render/clock.hpp"

namespace verst::text {

namespace {

/// A moment as a local clock shows it.
struct Shown {
    CalendarDay day;
    std::chrono::minutes clock;

    Shown(Instant instant, const Zone& zone)
        : day(day_of(instant, zone)),
          clock(std::chrono::floor<std::chrono::minutes>(zone.to_local(instant) - LocalTime(day))) {
    }

    [[nodiscard]] bool begins_day() const { return clock.count() == 0; }
    [[nodiscard]] bool ends_day() const { return clock == std::chrono::minutes(24 * 60 - 1); }
};

std::string day_number(CalendarDay day) {
    return fmt::format("{}", static_cast<unsigned>(std::chrono::year_month_day(day).day()));
}

std::string clock_text(std::chrono::minutes clock) {
    return fmt::format("{:02}:{:02}", clock.count() / 60, clock.count() % 60);
}

std::string moment(const Shown& shown) {
    return fmt::format("{} {}", day_and_month(shown.day), clock_text(shown.clock));
}

std::string whole_days(CalendarDay first, CalendarDay last) {
    if (first == last) return day_and_month(first);
    const std::chrono::year_month_day a(first);
    const std::chrono::year_month_day b(last);
    if (a.year() == b.year() && a.month() == b.month()) {
        return fmt::format("{}-{}", day_number(first), day_and_month(last));
    }
    return fmt::format("{} - {}", day_and_month(first), day_and_month(last));
}

std::string within_a_day(const Shown& earliest, const Shown& latest) {
    const std::string day = day_and_month(earliest.day);
    if (earliest.begins_day()) return fmt::format("{}, by {}", day, clock_text(latest.clock));
    if (latest.ends_day()) return fmt::format("{}, from {}", day, clock_text(earliest.clock));
    return fmt::format("{} {}-{}", day, clock_text(earliest.clock), clock_text(latest.clock));
}

}  // namespace

std::string day_and_month(CalendarDay day) {
    static constexpr std::array<std::string_view, 12> months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
    return fmt::format("{} {}", day_number(day), months.at(month - 1));
}

std::string window(const Window& window, const Zone& zone) {
    if (!window.earliest && !window.latest) return "not known";
    if (!window.earliest) return "by " + moment({*window.latest, zone});
    if (!window.latest) return "from " + moment({*window.earliest, zone});
    const Shown earliest(*window.earliest, zone);
    const Shown latest(*window.latest, zone);
    if (earliest.day == latest.day && earliest.clock == latest.clock) return moment(earliest);
    if (earliest.begins_day() && latest.ends_day()) return whole_days(earliest.day, latest.day);
    if (earliest.day == latest.day) return within_a_day(earliest, latest);
    return fmt::format("{} - {}", moment(earliest), moment(latest));
}

std::string clock_after(const Window& window, const Zone& zone) {
    const auto& at = window.earliest ? window.earliest : window.latest;
    return at ? ' ' + offset_text(*at, zone) : "";
}

std::string window_and_clock(const Window& window, const Zone& zone) {
    return text::window(window, zone) + clock_after(window, zone);
}

}  // namespace verst::text
