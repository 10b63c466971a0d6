#pragma once

#include <span>
#include <string>

#include "verst/journey/overview.hpp"

namespace verst {

/// `verst journey --all` as one object: {"journeys":[...]}; docs/journey.md has the keys.
[[nodiscard]] std::string overview_json(std::span<const JourneyOverview> journeys);

}  // namespace verst
