#pragma once

#include <string>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/osm/import.hpp"

namespace verst {

/// An import as a network like any other. `command` makes it anew ("verst import FILE -o
/// REGION.verst"). Refuses what does not fit into an image.
[[nodiscard]] Result<Network> network_of(const Import& import, const std::string& command);

/// The ordinary speed of a through train on track with a speed limit, km/h: an assumption, two
/// thirds of the limit, and no more than `fastest_usual_kmh`. 0 where the limit is not known.
[[nodiscard]] double usual_kmh(double max_kmh);
inline constexpr double usual_part_of_limit = 2.0 / 3;
inline constexpr double fastest_usual_kmh = 160;

}  // namespace verst
