#pragma once

#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// What `verst reach A` can reach, as points: the start, and every place with how far it is.
[[nodiscard]] GeoFile reach_geo(const Network& network, const ReachAnswer& answer);

}  // namespace verst
