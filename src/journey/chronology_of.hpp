#pragma once

#include <vector>

#include "verst/journey/chronology.hpp"

namespace verst {

/// The chronology of events whose bounds are known.
[[nodiscard]] Chronology chronology_of(const Network& network, std::vector<Event> events);

}  // namespace verst
