#pragma once

#include <span>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// The polyline of a section in the direction away from one of its ends, both ends included.
[[nodiscard]] std::vector<Position> course_from(const Network& network, SectionIndex section,
                                                PlaceIndex end);

/// The part of a polyline between two shares (0 to 1, `from` below `to`) of its length.
[[nodiscard]] std::vector<Position> part_of(std::span<const Position> line, double from, double to);

}  // namespace verst
