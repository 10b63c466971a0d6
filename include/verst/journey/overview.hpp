#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/claim_arithmetic.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// How many figures of a journey's claims hold, and so on: as of the day on which they were said;
/// where they could not be judged then, on the full record.
struct ClaimCounts {
    std::size_t holds = 0;
    std::size_t fails = 0;
    std::size_t depends = 0;
    std::size_t undecided = 0;
    std::size_t not_judged = 0;
};

/// A journey on one line.
struct JourneyOverview {
    std::string name;
    std::string title;
    std::string traveller;
    DayRange calendar_days;
    DayRange nights;
    double rail_km = 0;
    double uncertainty_km = 0;
    std::size_t legs_without_rail = 0;  ///< their rail kilometres are missing from the sum
    /// From the slowest that a leg can have been to the fastest: averages, km/h. A side is empty
    /// where nothing bounds it.
    std::optional<double> needed_kmh_min;
    std::optional<double> needed_kmh_max;
    bool contradicted = false;  ///< the reports contradict each other
    ClaimCounts claims;
    std::size_t arithmetic = 0;  ///< findings of `claim_arithmetic`
};

/// Refuses as `reconstruct` does.
[[nodiscard]] Result<JourneyOverview> overview(const Network& network, const Journey& journey,
                                               std::span<const Journey> catalogue,
                                               const LeastTimes* least = nullptr);

/// The verdict that counts: as of the day on which it was said, else on the full record.
[[nodiscard]] std::optional<Verdict> verdict_that_counts(const JudgedClaim& judged);

}  // namespace verst
