#pragma once

#include "journey/ranges.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// A reading that is only shown, until something is judged by it.
[[nodiscard]] Reading shown_reading(ReadingKind kind, Quantity::Unit unit, const ValueRange& value,
                                    ReadingNote note);

/// The finding that these readings make.
[[nodiscard]] ClaimFinding finding_of(std::vector<Reading> readings);

/// The finding that there is none.
[[nodiscard]] ClaimFinding no_finding(WhyNotJudged why_not);

}  // namespace verst
