#include "verst/time/day_period.hpp"

#include "time/date_digits.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

tl::unexpected<Refusal> not_a_date(std::string_view text) {
    return refuse(RefusalCode::bad_time,
                  in_quotes(text) + " is no date: 2020, 2020-02, 2020-02-29");
}

/// As many months from a first day on.
Result<DayPeriod> months_from(const Result<CalendarDay>& first, std::chrono::months length) {
    if (!first) return tl::unexpected(first.error());
    const CalendarDay after(std::chrono::year_month_day(*first) + length);
    return DayPeriod{*first, after - std::chrono::days(1)};
}

}  // namespace

Result<DayPeriod> parse_day_period(std::string_view text) {
    std::string_view rest = text;
    const auto year = take_digits(rest, 4);
    if (!year) return not_a_date(text);
    if (rest.empty()) return months_from(make_day(*year, 1, 1, text), std::chrono::months(12));
    if (!take(rest, "-")) return not_a_date(text);
    const auto month = take_digits(rest, 2);
    if (!month) return not_a_date(text);
    if (rest.empty()) return months_from(make_day(*year, *month, 1, text), std::chrono::months(1));
    if (!take(rest, "-")) return not_a_date(text);
    const auto day = take_digits(rest, 2);
    if (!day || !rest.empty()) return not_a_date(text);
    const auto exact = make_day(*year, *month, *day, text);
    if (!exact) return tl::unexpected(exact.error());
    return DayPeriod{*exact, *exact};
}

}  // namespace verst
