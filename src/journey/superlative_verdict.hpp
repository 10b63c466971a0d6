#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "journey/account.hpp"
#include "journey/claim_span.hpp"
#include "journey/ranges.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// A journey in the senses in which one can be the longest.
struct JourneyMeasures {
    std::string name;
    std::string traveller;
    ValueRange elapsed_h;
    ValueRange calendar_days;
    ValueRange host_country_days;
    std::string host_country;
    ValueRange rail_km;  ///< both empty where a leg has no rail length
    /// The earliest day of the first event and the latest of the last, by their own calendars.
    std::optional<CalendarDay> first_day;
    std::optional<CalendarDay> last_day;
    std::vector<SpanEnd> ends;  ///< what the time is counted from
};

[[nodiscard]] JourneyMeasures measures_of(const Network& network, const Account& account);

/// Judges "the longest journey" against those of the others that had ended before `day` and had not
/// begun before the day that the claim looks back to.
[[nodiscard]] ClaimFinding judge_longest(const SuperlativeClaim& claim,
                                         const JourneyMeasures& journey,
                                         std::span<const JourneyMeasures> others, CalendarDay day);

}  // namespace verst
