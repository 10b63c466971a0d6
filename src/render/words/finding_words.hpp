#pragma once

#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Why the record decides nothing: "no report places the journey in CN"; empty where it does.
[[nodiscard]] std::string why_not_words(const Network& network, const ClaimFinding& finding,
                                        LengthUnit unit);

/// What would decide an undecided claim: "a timed report of the departure from Pyongyang".
[[nodiscard]] std::string would_decide_words(const Network& network, const ClaimFinding& finding);

}  // namespace verst
