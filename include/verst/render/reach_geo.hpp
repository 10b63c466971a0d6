#pragma once

#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// What `verst reach A` can reach, as points: the start, every place with how far it is,
/// and where the limit falls.
[[nodiscard]] GeoFile reach_geo(const Network& network, const ReachAnswer& answer);

}  // namespace verst
