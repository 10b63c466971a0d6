#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "render/picture/map_frame.hpp"
#include "render/picture/travel_map.hpp"

namespace verst::picture {

/// The part of a map that is too crowded to read: legs so short that they can hardly be seen.
struct Crowd {
    Box box;                          ///< in the units of the map, with room around it
    std::vector<Position> positions;  ///< what an inset of it has to show
};

/// The crowd with the most short legs, if there is any: legs no longer across than `least_across`
/// units, with all those that touch them.
[[nodiscard]] std::optional<Crowd> find_crowd(const TravelMap& map, const MapFrame& frame,
                                              double least_across);

/// The corner of a frame where a box of this size hides the least of the ways and no stop; nothing
/// where every corner would.
[[nodiscard]] std::optional<Box> free_corner(const TravelMap& map, const MapFrame& frame,
                                             const Box& crowd, double width, double height);

}  // namespace verst::picture
