#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// The track of a section (`Network::track_of`) in the direction away from one of its ends.
[[nodiscard]] std::vector<Position> course_from(const Network& network, SectionIndex section,
                                                PlaceIndex end);

/// Continues a line that ends at a place with the course of a section that begins there; an empty
/// line begins with it. A station beside the track is passed on the track. Returns where in the
/// line the place is.
std::size_t continue_line(std::vector<Position>& line, std::span<const Position> course);

/// The part of a polyline between two shares (0 to 1, `from` below `to`) of its length.
[[nodiscard]] std::vector<Position> part_of(std::span<const Position> line, double from, double to);

}  // namespace verst
