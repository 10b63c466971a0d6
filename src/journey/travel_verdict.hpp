#pragma once

#include "journey/account.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// Judges rail kilometres along the legs of an account: all, in one country, or between two places
/// of its way.
[[nodiscard]] ClaimFinding judge_travelled(const Network& network, const TravelClaim& claim,
                                           const Account& account);

}  // namespace verst
