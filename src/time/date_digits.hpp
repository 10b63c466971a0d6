#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// Takes exactly `count` digits off the front; nothing (and the text untouched) if they are not
/// there.
[[nodiscard]] std::optional<int> take_digits(std::string_view& text, std::size_t count);

/// Takes `what` off the front; false (and the text untouched) if it is not there.
bool take(std::string_view& text, std::string_view what);

/// A day that exists, of a year in which there were or will be railways; else `bad_time` about
/// `text`, where the date was read.
[[nodiscard]] Result<CalendarDay> make_day(int year, int month, int day, std::string_view text);

}  // namespace verst
