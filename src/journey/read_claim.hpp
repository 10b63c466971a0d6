#pragma once

#include <optional>
#include <vector>

#include "journey/journey_fields.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What the claims of a file may refer to.
struct ClaimContext {
    const Network& network;
    std::optional<CalendarDay> took_power;
};

/// Reads one `[[claim]]`: as many claims as it gives figures. None, and faults, where it is wrong.
[[nodiscard]] std::vector<JourneyClaim> read_claim(const toml::table& table,
                                                   const ClaimContext& context,
                                                   JourneyFaults& faults);

}  // namespace verst
