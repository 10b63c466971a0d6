#pragma once

#include <string>
#include <string_view>

#include "journey/ranges.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst {

/// A reading that is only shown, until something is judged by it.
[[nodiscard]] Reading shown_reading(std::string_view name, std::string_view label,
                                    std::string_view unit, const ValueRange& value, Message note);

/// The finding that these readings make.
[[nodiscard]] ClaimFinding finding_of(std::vector<Reading> readings);

/// The finding that there is none.
[[nodiscard]] ClaimFinding no_finding(WhyNotJudged why_not);

}  // namespace verst
