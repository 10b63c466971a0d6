#pragma once

#include <optional>

#include "journey/account.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// Judges what was expected by what was reported of it later: by the first such event that was not
/// certainly over on the day when it was said.
[[nodiscard]] ClaimFinding judge_prediction(const PredictionClaim& claim,
                                            const std::optional<CalendarDay>& said_on,
                                            const Account& account);

}  // namespace verst
