#pragma once

#include "verst/network/network.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// The route of `verst route` on a map: a line for each leg, through the places along it; a point
/// for each place asked for, each border and break of gauge, and each stop of a plan.
[[nodiscard]] GeoFile route_geo(const Network& network, const RouteAnswer& answer);

}  // namespace verst
