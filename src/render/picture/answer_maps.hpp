#pragma once

#include "render/picture/travel_map.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/reach.hpp"

namespace verst::picture {

/// All the ways, each with its number, its colour and its dashes, beside each other where they
/// share a track.
[[nodiscard]] TravelMap ways_map(const Network& network, const AlternativesAnswer& answer,
                                 LengthUnit unit);

/// The railways that a train reaches, by bands of time or distance, and where the limit falls.
[[nodiscard]] TravelMap reach_map(const Network& network, const ReachAnswer& answer,
                                  LengthUnit unit);

/// Where a train can have been: sections by the time to spare, the places of the reports around the
/// moment, and the nearest places where it cannot have been. If nothing is told of the moment: the
/// journey.
[[nodiscard]] TravelMap where_map(const Network& network, const WhereAnswer& answer,
                                  LengthUnit unit);

}  // namespace verst::picture
