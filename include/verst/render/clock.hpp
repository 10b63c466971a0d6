#pragma once

#include <string>

#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// "Wed 2023-09-13"
[[nodiscard]] std::string day_text(CalendarDay day);

/// A moment by the clock of a zone, without naming it: "Wed 2023-09-13 13:00".
[[nodiscard]] std::string minute_text(Instant instant, const Zone& zone);

/// How far the clocks of a zone are from UTC at a moment: "UTC+9".
[[nodiscard]] std::string offset_text(Instant instant, const Zone& zone);

}  // namespace verst
