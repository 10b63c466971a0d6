#pragma once

#include "journey/account.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// Judges a duration on the reports of an account, which may be unfinished or empty. Between two
/// places the running time is shown too: along the way that the train went, else the shortest.
[[nodiscard]] ClaimFinding judge_duration(const Router& router, const DurationClaim& claim,
                                          const Account& account);

}  // namespace verst
