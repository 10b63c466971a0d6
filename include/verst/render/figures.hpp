#pragma once

#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/network/border.hpp"

namespace verst {

/// A whole number with a comma between thousands: "9,288". Never "-0".
[[nodiscard]] std::string whole_number(double value);

/// A number with a fixed count of decimals: "1.54". Never "-0.00".
[[nodiscard]] std::string decimal_number(double value, int decimals);

/// A length in whole units, "1,523 km", "946 mi", "1,428 versts".
[[nodiscard]] std::string whole_length(double km, LengthUnit unit);

/// A length as exact as it is worth: below ten units one decimal, "5.2 km"; else whole units.
[[nodiscard]] std::string length(double km, LengthUnit unit);

/// A length with its sign, in whole units: "+967 km", "-252 km".
[[nodiscard]] std::string signed_length(double km, LengthUnit unit);

/// The unit of a speed: "km/h", "mph", "versts/h".
[[nodiscard]] std::string speed_unit(LengthUnit unit);

/// A speed with so many decimals: "60 km/h", "37.3 mph".
[[nodiscard]] std::string speed(double kmh, LengthUnit unit, int decimals = 0);

/// A number of hours as exact as it is worth: "45 min" below one hour, "7.5 h" below ten, "23 h".
[[nodiscard]] std::string hours(double h);

/// "1 to 3 h"; one figure where both ends are equal.
[[nodiscard]] std::string hours(const Range& range);

/// A time that was computed to the minute, such as a plan's: "1 d 7 h 20 min".
[[nodiscard]] std::string duration(double h);

/// "345.4° NNW"
[[nodiscard]] std::string direction(double azimuth_deg);

/// "1 day", "8 days"
[[nodiscard]] std::string count_of(long long count, const std::string& noun);

}  // namespace verst
