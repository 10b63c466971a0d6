#pragma once

#include <span>
#include <vector>

#include "verst/journey/chronology.hpp"

namespace verst {

/// The stays that the events, with their bounds, tell of.
[[nodiscard]] std::vector<CountryStay> country_stays(const Network& network,
                                                     std::span<const Event> events);

/// The stays of each country together.
[[nodiscard]] std::vector<CountryTime> country_times(std::span<const CountryStay> stays);

}  // namespace verst
