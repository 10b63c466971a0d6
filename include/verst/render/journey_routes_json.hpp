#pragma once

#include <string>

#include "verst/journey/journey_routes.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// One object; docs/chronology.md has its keys.
[[nodiscard]] std::string journey_routes_json(const Network& network, const JourneyAnswer& answer,
                                              const JourneyRoutes& routes);

}  // namespace verst
