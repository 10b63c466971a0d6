#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "verst/journey/claim.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What a claim of a journey comes to, on one state of the record.
struct ClaimFinding {
    std::optional<Verdict> verdict;  ///< nothing where the record does not allow to judge
    /// A judged distance lies closer to its threshold than is known of it (`ClaimAnswer::narrow`).
    bool narrow = false;
    Message depends_on;  ///< empty unless the verdict is `depends` or `undecided`
    std::vector<Reading> readings;
    Message why_not;  ///< why there is no verdict; else empty
    /// The report that would decide an undecided claim: "a timed report of the departure from
    /// Pyongyang"; else empty.
    Message would_decide;
};

/// A claim of a journey with its verdicts.
struct JudgedClaim {
    JourneyClaim claim;
    /// On what had been published by `said_on`; the full record for a claim without a date. A
    /// journey that was not over by then ends at its last event.
    ClaimFinding as_said;
    ClaimFinding on_full_record;
    std::optional<ClaimAnswer> distance;  ///< of a distance claim: the same on both
};

/// Judges claims that were made about a journey.
///
/// `full` has all reports. `catalogue` is what a superlative is measured against: those journeys of
/// the same traveller, other than `full`, that had ended before the day on which the claim was
/// made. A distance claim does not depend on the reports, except that by rail it is measured along
/// the way that the journey went, where it went straight from one place to the other. The readings
/// of a duration are calendar_days, nights, elapsed and running, of a speed average or top, of
/// kilometres travelled travelled, of a prediction lateness, of "longest" elapsed, calendar_days,
/// host_country_days and rail; `least` narrows what the reports leave: docs/claims.md says how they
/// are counted and which are judged.
[[nodiscard]] std::vector<JudgedClaim> judge_claims(const Network& network,
                                                    std::span<const JourneyClaim> claims,
                                                    const Journey& full,
                                                    std::span<const Journey> catalogue,
                                                    const LeastTimes* least = nullptr);

}  // namespace verst
