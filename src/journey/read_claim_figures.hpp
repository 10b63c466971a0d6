#pragma once

#include <optional>

#include "journey/journey_fields.hpp"
#include "journey/read_claim.hpp"
#include "verst/journey/journey_claim.hpp"

/// The tables that a claim gives its figures in. Nothing, and faults, where one is wrong.
namespace verst {

[[nodiscard]] std::optional<DurationClaim> read_duration(const toml::table& table,
                                                         const ClaimContext& context,
                                                         JourneyFaults& faults);

[[nodiscard]] std::optional<SpeedClaim> read_speed(const toml::table& table,
                                                   const ClaimContext& context,
                                                   JourneyFaults& faults);

[[nodiscard]] std::optional<TravelClaim> read_travelled(const toml::table& table,
                                                        const ClaimContext& context,
                                                        JourneyFaults& faults);

[[nodiscard]] std::optional<PredictionClaim> read_prediction(const toml::table& table,
                                                             const ClaimContext& context,
                                                             JourneyFaults& faults);

/// `superlative` is a word or a table.
[[nodiscard]] std::optional<SuperlativeClaim> read_superlative(JourneyFields& claim,
                                                               const ClaimContext& context,
                                                               JourneyFaults& faults);

}  // namespace verst
