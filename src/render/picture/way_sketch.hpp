#pragma once

#include <string>
#include <vector>

#include "render/picture/travel_map.hpp"

namespace verst::picture {

/// The ways and stops of a map alone, small: what tells one journey from another at a glance. An
/// svg element without words, of this size.
[[nodiscard]] std::string way_sketch(const TravelMap& map, double width, double height);

}  // namespace verst::picture
