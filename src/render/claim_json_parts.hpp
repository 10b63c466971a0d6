#pragma once

#include <span>

#include "render/json_parts.hpp"
#include "verst/journey/claim_arithmetic.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"

namespace verst::json {

/// [{"reading","value","unit","judged","verdict","margin","uncertainty","rival","note"}]; a value
/// that is not exactly known is {"min","max"}, a rival {"name","value"}.
[[nodiscard]] Json readings(const Network& network, std::span<const Reading> readings);

/// Adds what a distance claim has beyond its readings: narrow, slack_km, nearest_true_wording,
/// claimed, subject, from and other_points.
void add_distance_claim(Json& object, const Network& network, const ClaimAnswer& answer);

/// The claims of a journey: each has text, source, said_on, kind, confidence, verdict, depends_on,
/// why_not, would_decide, readings, and on_full_record with the last five again; a distance claim
/// also what `add_distance_claim` adds.
[[nodiscard]] Json claims(const Network& network, std::span<const JudgedClaim> claims);

/// [{"finding","claims","from","to","distance_km","distance_claimed","hours","kmh","product_km",
/// "straight_km","rail_km","margin"}]; `claims` are positions.
[[nodiscard]] Json arithmetic(const Network& network, std::span<const ClaimArithmetic> findings);

}  // namespace verst::json
