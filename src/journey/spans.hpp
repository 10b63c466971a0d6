#pragma once

#include "verst/journey/chronology.hpp"

namespace verst {

/// Calendar days from one window to another that is not before it, both ends included: at least 1.
/// Each end counts by its own zone.
[[nodiscard]] DayRange days_between(const Window& from, const Zone& from_zone, const Window& to,
                                    const Zone& to_zone);

/// The midnights between the days: one fewer.
[[nodiscard]] DayRange nights_of(const DayRange& days);

}  // namespace verst
