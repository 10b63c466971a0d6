#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "verst/base/refusal.hpp"
#include "verst/geo/compass.hpp"
#include "verst/journey/claim.hpp"
#include "verst/journey/ways_claim.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

/// Farthest that a claim may say two places are apart, km: no two points of the Earth are farther
/// from each other by any sensible way.
inline constexpr double max_claimed_km = 40'000;

/// The parts of a distance claim, as the options of `verst check` give them.
struct DistanceClaimParts {
    std::string
        subject;  ///< as a place argument: a name in any script, an id, a code, a coordinate
    std::string from;
    Comparison comparison = Comparison::exactly;
    std::string distance;                   ///< figure and unit: "1,000 km"
    std::optional<CompassPoint> direction;  ///< "north of"; not together with `by_rail`
    bool by_rail = false;
};

/// Reads one sentence:
///
///     PLACE is|lies [COMPARISON] NUMBER UNIT [DIRECTION of | from | by rail from] PLACE
///     WAY shortens the way from PLACE to PLACE by [COMPARISON] NUMBER UNIT [and NUMBER hours]
///
/// and their kin, in English; the first also in plain Russian and Korean. docs/claims.md has the
/// grammar in full. Places are resolved by the gazetteer. Refuses with `bad_claim` (the message
/// quotes the part that is not understood; the hints are examples), `same_place`, or what the
/// gazetteer refuses with.
[[nodiscard]] Result<std::variant<DistanceClaim, WaysClaim>> parse_claim(
    std::string_view text, const Gazetteer& gazetteer);

/// The same of one kind.
[[nodiscard]] Result<DistanceClaim> parse_distance_claim(std::string_view text,
                                                         const Gazetteer& gazetteer);
[[nodiscard]] Result<WaysClaim> parse_ways_claim(std::string_view text,
                                                 const Gazetteer& gazetteer);

/// The same from its parts. Refuses with `bad_claim` a distance that is no figure with a unit, not
/// positive or over `max_claimed_km`, and a direction together with `by_rail`; with `same_place`;
/// or with what the gazetteer refuses with.
[[nodiscard]] Result<DistanceClaim> make_distance_claim(const DistanceClaimParts& parts,
                                                        const Gazetteer& gazetteer);

}  // namespace verst
