#pragma once

#include <span>

#include "render/json_parts.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"

namespace verst::json {

/// [{"reading","value","unit","judged","verdict","margin","uncertainty","rival","note"}]; a value
/// that is not exactly known is {"min","max"}, a rival {"name","value"}.
[[nodiscard]] Json readings(std::span<const Reading> readings);

/// Adds what a distance claim has beyond its readings: narrow, slack_km, nearest_true_wording,
/// claimed, subject, from and other_points.
void add_distance_claim(Json& object, const Network& network, const ClaimAnswer& answer);

/// The claims of a journey: each has text, source, said_on, verdict, depends_on, why_not, readings,
/// and on_full_record with the last four again; a distance claim also what `add_distance_claim`
/// adds.
[[nodiscard]] Json claims(const Network& network, std::span<const JudgedClaim> claims);

}  // namespace verst::json
