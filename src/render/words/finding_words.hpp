#pragma once

#include <span>
#include <string>

#include "verst/geo/length_unit.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What a verdict depends on: "holds by straight line and direction, fails by northward distance".
/// Empty unless the verdict is `depends` or `undecided`.
[[nodiscard]] std::string depends_on(const Network& network, const ClaimAnswer& answer,
                                     LengthUnit unit);
[[nodiscard]] std::string depends_on(const Network& network, const WaysAnswer& answer,
                                     LengthUnit unit);
/// The same of a claim of a journey, on one state of the record.
[[nodiscard]] std::string depends_on(const Network& network, const JourneyClaim& claim,
                                     const ClaimFinding& finding, LengthUnit unit);

/// Where the direction is right to the eighth of the compass and not to the sixteenth, or is the
/// other way round: "north-north-west, not north".
[[nodiscard]] std::string direction_words(std::span<const Reading> readings);

/// Why the record decides nothing: "no report places the journey in CN"; empty where it does.
[[nodiscard]] std::string why_not_words(const Network& network, const ClaimFinding& finding,
                                        LengthUnit unit);

/// What would decide an undecided claim: "a timed report of the departure from Pyongyang".
[[nodiscard]] std::string would_decide_words(const Network& network, const ClaimFinding& finding);

}  // namespace verst
