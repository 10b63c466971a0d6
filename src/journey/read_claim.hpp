#pragma once

#include <optional>

#include "journey/journey_fields.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// One `[[claim]]`; nothing (and the faults say why) where it cannot be used.
[[nodiscard]] std::optional<JourneyClaim> read_claim(const toml::table& table,
                                                     const Network& network, JourneyFaults& faults);

}  // namespace verst
