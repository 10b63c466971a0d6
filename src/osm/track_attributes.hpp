#pragma once

#include <string>
#include <vector>

#include "osm/tags.hpp"

namespace verst {

/// The gauges of a track, mm, ascending: `gauge=1435;1520`. None where none is tagged, or nothing
/// that can be read.
[[nodiscard]] std::vector<int> gauges_of(const Tags& tags);

/// "no", "25kV", "1.5kV", "750V", "15kV/25kV"; "yes" where the voltage is not tagged; empty if
/// nothing is.
[[nodiscard]] std::string electrification_of(const Tags& tags);

/// `usage=industrial|military`, `railway:traffic_mode=freight`.
[[nodiscard]] bool is_freight_only(const Tags& tags);

/// The greatest speed that is allowed, km/h: `maxspeed=160`, `100 mph`, `120;160`. 0 if not known.
[[nodiscard]] double max_kmh_of(const Tags& tags);

/// `tracks=2`; 0 if not known.
[[nodiscard]] int track_count_of(const Tags& tags);

}  // namespace verst
