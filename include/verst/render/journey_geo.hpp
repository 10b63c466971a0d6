#pragma once

#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

/// A journey on a map: a line for each leg, through the places along it; a point for each stop and
/// visit, each border and break of gauge.
[[nodiscard]] GeoFile journey_geo(const Network& network, const JourneyAnswer& answer);

}  // namespace verst
