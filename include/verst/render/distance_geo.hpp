#pragma once

#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst distance A B` on a map: the geodesic, the way by rail, and both ends.
[[nodiscard]] GeoFile distance_geo(const Network& network, const DistanceAnswer& answer);

}  // namespace verst
