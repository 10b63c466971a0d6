#pragma once

#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// Judges a duration on the reports of an account, which may be unfinished or empty.
[[nodiscard]] ClaimFinding judge_duration(const Network& network, const DurationClaim& claim,
                                          const Journey& account);

}  // namespace verst
