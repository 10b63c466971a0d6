#pragma once

#include <string>

#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst::text {

/// "12 Sep"
[[nodiscard]] std::string day_and_month(CalendarDay day);

/// What is known of a time, by the clock of a zone, without the year: "12 Sep 06:00", "10 Sep
/// 12:00-19:30", "13 Sep", "17-18 Sep", "17 Sep, by 18:30", "17 Sep 20:00 - 18 Sep 13:00", "by 11
/// Sep 19:00", "not known".
[[nodiscard]] std::string window(const Window& window, const Zone& zone);

/// How far the clocks are from UTC then, to stand after a window: " UTC+9". Empty where nothing is
/// known of the time.
[[nodiscard]] std::string clock_after(const Window& window, const Zone& zone);

/// Both: "12 Sep 06:00 UTC+10".
[[nodiscard]] std::string window_and_clock(const Window& window, const Zone& zone);

}  // namespace verst::text
