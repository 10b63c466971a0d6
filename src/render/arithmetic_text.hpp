#pragma once

#include <span>
#include <string>

#include "verst/journey/claim_arithmetic.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::text {

/// A finding in one sentence: "1,180 km in 20 h is 59 km/h, not 50: ...".
[[nodiscard]] std::string arithmetic_sentence(const Network& network,
                                              const ClaimArithmetic& finding,
                                              const TextOptions& options);

/// The same, with its sources: one of a list.
[[nodiscard]] std::string arithmetic_item(const Network& network, const ClaimArithmetic& finding,
                                          std::span<const JudgedClaim> claims,
                                          const TextOptions& options);

/// What the figures of the claims tell about each other, each with its sources. Empty if nothing.
[[nodiscard]] std::string arithmetic(const Network& network,
                                     std::span<const ClaimArithmetic> findings,
                                     std::span<const JudgedClaim> claims,
                                     const TextOptions& options);

}  // namespace verst::text
