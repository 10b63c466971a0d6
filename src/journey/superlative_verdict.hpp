#pragma once

#include <span>

#include "verst/journey/journey_verdict.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// Judges "the longest journey" on the reports of an account, against the journeys of the catalogue
/// by the same traveller that had ended before `day` (by their own last event's calendar). The
/// journey itself is left out by its name.
[[nodiscard]] ClaimFinding judge_longest(const Network& network, const Journey& account,
                                         std::span<const Journey> catalogue, CalendarDay day);

}  // namespace verst
