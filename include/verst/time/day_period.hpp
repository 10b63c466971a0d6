#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// The days that a date stands for which may be no more exact than its source: one, those of a
/// month, or those of a year.
struct DayPeriod {
    CalendarDay first;
    CalendarDay last;  ///< included

    /// The first day on which what began in the period had certainly begun: a date that is exact is
    /// taken at its word.
    [[nodiscard]] CalendarDay certainly_begun() const {
        return first == last ? first : last + std::chrono::days(1);
    }

    friend bool operator==(const DayPeriod&, const DayPeriod&) = default;
};

/// Reads "2020", "2020-02" or "2020-02-29" (ISO 8601). Refuses with `bad_time` anything else, and a
/// date that does not exist.
[[nodiscard]] Result<DayPeriod> parse_day_period(std::string_view text);

}  // namespace verst
