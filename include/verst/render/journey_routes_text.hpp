#pragma once

#include <string>

#include "verst/journey/journey_routes.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// The ways of each stretch with their figures, and what excludes each that is excluded.
[[nodiscard]] std::string journey_routes_text(const Network& network, const JourneyAnswer& answer,
                                              const JourneyRoutes& routes,
                                              const TextOptions& options);

}  // namespace verst
