#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "verst/journey/claim.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What a report can tell of.
struct EventAt {
    EventKind what = EventKind::arrive;
    PlaceIndex place;
};
/// The passage of a border.
struct BorderOf {
    std::string country;  ///< ISO 3166-1 alpha-2
    bool entered = true;  ///< else left
};
struct Happening {
    std::variant<EventAt, BorderOf> what;
    std::string journey = {};  ///< of another journey: its name
};

/// Why the record decides nothing.
enum class NotJudged : std::uint8_t {
    no_report,     ///< none had been published
    no_beginning,  ///< there is no day from which a superlative could look back
    no_rail,       ///< the journey has no way by rail
    leg_without_rail,
    gap,  ///< the journey's way has one
};
struct NoReportIn {
    std::string country;  ///< ISO 3166-1 alpha-2
};
struct NoLegIn {
    std::string country;  ///< ISO 3166-1 alpha-2
};
/// No report of the one place is followed by one of the other.
struct NotFollowed {
    PlaceIndex from;
    PlaceIndex to;
};
/// The journey did not run from the one place to the other.
struct NotRun {
    PlaceIndex from;
    PlaceIndex to;
};
/// It had not been reported when the claim was made.
struct NotReported {
    Happening what;
};
/// There is no earlier journey to compare with.
struct NoRival {
    std::string traveller;  ///< may be empty
    std::optional<CalendarDay> since;
};
/// A refusal: of a distance, or of ways.
using WhyNotJudged = std::variant<std::monostate, NotJudged, NoReportIn, NoLegIn, NotFollowed,
                                  NotRun, NotReported, NoRival, Refusal>;

/// Timed reports that would decide a claim: one of them, or all together.
struct TimedReports {
    std::vector<Happening> of;
    bool all = false;
};
/// Timed reports of two places close to each other between these.
struct CloseReports {
    PlaceIndex from;
    PlaceIndex to;
};
enum class MissingFact : std::uint8_t {
    time_stood,  ///< how long the train stood on the way
    length,      ///< that of the way, better known
};
using WouldDecide = std::variant<std::monostate, TimedReports, CloseReports, MissingFact>;

/// What a claim of a journey comes to, on one state of the record.
struct ClaimFinding {
    std::optional<Verdict> verdict;  ///< nothing where the record does not allow to judge
    /// A judged distance lies closer to its threshold than is known of it (`ClaimAnswer::narrow`).
    bool narrow = false;
    std::vector<Reading> readings;
    WhyNotJudged why_not;      ///< of one without a verdict
    WouldDecide would_decide;  ///< of an undecided one
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
