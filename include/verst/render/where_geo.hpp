#pragma once

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

/// Where a train can have been: the possible sections as lines, the possible places and those just
/// out of reach as points, each with its margin, and the places of the reports around the moment.
[[nodiscard]] GeoFile where_geo(const Network& network, const WhereAnswer& answer);

}  // namespace verst
