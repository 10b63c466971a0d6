#include "time/date_digits.hpp"

#include <string>

#include "verst/base/text.hpp"

namespace verst {

namespace {

/// A year outside is a slip of the pen, not a railway journey.
constexpr int first_year = 1800;
constexpr int last_year = 2199;

}  // namespace

std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

Result<CalendarDay> make_day(int year, int month, int day, std::string_view text) {
    if (year < first_year || year > last_year) {
        return refuse(RefusalCode::bad_time, in_quotes(text) + ": a year from " +
                                                 std::to_string(first_year) + " to " +
                                                 std::to_string(last_year) + " is expected");
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return refuse(RefusalCode::bad_time, in_quotes(text) + ": there is no such date");
    return CalendarDay(date);
}

}  // namespace verst
