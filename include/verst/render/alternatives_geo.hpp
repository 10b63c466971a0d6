#pragma once

#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

/// The ways of `verst alternatives` as lines, the places asked for, and the borders and breaks of
/// gauge that only one of the ways has, each with the number of its way.
[[nodiscard]] GeoFile alternatives_geo(const Network& network, const AlternativesAnswer& answer);

}  // namespace verst
