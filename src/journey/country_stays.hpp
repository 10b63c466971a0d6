#pragma once

#include <span>
#include <vector>

#include "journey/border_times.hpp"
#include "verst/journey/chronology.hpp"

namespace verst {

/// The stays that the events, with their bounds, tell of; `times` may be null.
[[nodiscard]] std::vector<CountryStay> country_stays(const Network& network,
                                                     std::span<const Event> events,
                                                     const BorderTimes* times);

/// The stays of each country together.
[[nodiscard]] std::vector<CountryTime> country_times(std::span<const CountryStay> stays);

}  // namespace verst
