#pragma once

#include <string>
#include <string_view>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/itinerary.hpp"

/// What the reports leave, in words.
namespace verst::text {

/// "4.9 to 9.2 h", "up to 31 h", "12 h or more"; empty where nothing is known.
[[nodiscard]] std::string hour_range(const HourRange& range);

/// The same in days, hours and minutes; "not known".
[[nodiscard]] std::string duration_range(const HourRange& range);

/// "8", "6 to 7", "3 or more", "not known"
[[nodiscard]] std::string count_range(const DayRange& range);

/// The average speed that the reports need of a leg: "52-66", "22+"; empty where nothing is known.
[[nodiscard]] std::string speed_range(const Leg& leg, LengthUnit unit);

}  // namespace verst::text
