#pragma once

#include <vector>

#include "journey/border_times.hpp"
#include "verst/journey/chronology.hpp"

namespace verst {

/// The chronology of events whose bounds are known. With `times` the stays in a country are bounded
/// by what the train takes to its borders.
[[nodiscard]] Chronology chronology_of(const Network& network, std::vector<Event> events,
                                       const BorderTimes* times = nullptr);

}  // namespace verst
