#pragma once

#include "http/exchange.hpp"
#include "http/target.hpp"
#include "verst/network/network.hpp"

namespace verst::http {

/// Where a click on a map of a page is asked for: `/map-point?extent=S,N,W,E&east=KM&north=KM`, the
/// extent that the map's projection was fitted to and a point of its plane.
inline constexpr std::string_view map_point_path = "/map-point";

/// JSON: the position, and the place that is nearest to it. 400 where the point is none of a map.
[[nodiscard]] HttpReply map_point(const Network& network, const Target& target);

}  // namespace verst::http
