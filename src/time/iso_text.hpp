#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "verst/time/zone.hpp"

namespace verst {

/// A number that is not negative, with zeros before it: "07".
[[nodiscard]] std::string padded(long long number, std::size_t digits);

/// The clock's day and minute, ISO 8601: "2011-03-27T02:30".
[[nodiscard]] std::string iso_minute(LocalTime local);

/// "+11:00"
[[nodiscard]] std::string iso_offset(std::chrono::seconds offset);

}  // namespace verst
