#pragma once

#include "journey/account.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// Judges a speed on the reports of an account: the average over all its legs, or between two
/// places of its way; or the top speed, of which the averages between reports are the least that it
/// can have been.
[[nodiscard]] ClaimFinding judge_speed(const Network& network, const SpeedClaim& claim,
                                       const Account& account);

}  // namespace verst
