#pragma once

#include <optional>
#include <vector>

#include "verst/journey/claim_arithmetic.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// `verst journey`.
struct JourneyAnswer {
    Journey journey;
    Itinerary itinerary;
    std::vector<JudgedClaim> claims;
    std::vector<ClaimArithmetic> arithmetic;  ///< of the claims
    std::optional<CalendarDay> until;         ///< the account as it stood at the end of this day
};

}  // namespace verst
