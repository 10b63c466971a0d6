#pragma once

#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// Other points that the name of a place may mean, nearest first: of a site or city, the sites
/// and cities within its radius and the stations that serve it; of a station, the cities that it
/// serves. Not more than the nearest few.
[[nodiscard]] std::vector<PlaceIndex> other_points(const Network& network, PlaceIndex place);

}  // namespace verst
