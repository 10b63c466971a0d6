#pragma once

#include <span>
#include <vector>

#include "render/picture/travel_map.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"

namespace verst::picture {

[[nodiscard]] TravelMap travel_map(const Network& network, const JourneyAnswer& answer,
                                   LengthUnit unit);
[[nodiscard]] TravelMap travel_map(const Network& network, const RouteAnswer& answer,
                                   LengthUnit unit);

/// The places of consecutive steps, from the first to the last.
[[nodiscard]] std::vector<Position> positions_of(const Network& network,
                                                 std::span<const RouteStep> steps);

}  // namespace verst::picture
