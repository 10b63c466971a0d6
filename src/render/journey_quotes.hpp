#pragma once

#include <string>

#include "verst/journey/answer.hpp"

namespace verst {

/// What the reports of an event say in their own words, one on each line: OUTLET: "QUOTE". Empty
/// where none is quoted.
[[nodiscard]] std::string quotes_of(const JourneyAnswer& answer, const Event& event);

/// The same of the arrival at a stop, what happened there, and the departure.
[[nodiscard]] std::string quotes_of(const JourneyAnswer& answer, const Stop& stop);

}  // namespace verst
