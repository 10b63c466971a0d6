#pragma once

#include <span>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst journey` as one object: docs/journey.md has its keys.
[[nodiscard]] std::string journey_json(const Network& network, const JourneyAnswer& answer);

/// `verst journey --list` as one object: {"journeys":[...]}.
[[nodiscard]] std::string journey_list_json(std::span<const JourneyEntry> entries);

}  // namespace verst
