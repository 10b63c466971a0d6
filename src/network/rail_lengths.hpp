#pragma once

#include <span>
#include <vector>

#include "verst/network/draft.hpp"

namespace verst {

/// The rail length of each section of a line, in its order (one fewer than the points).
///
/// Between two kilometre posts the published difference is shared out over the sections in
/// proportion to measured track, else to geodesics; outside posts a section has its measured track;
/// else its geodesic times the line's detour factor.
[[nodiscard]] std::vector<RailLength> rail_lengths(const draft::Line& line,
                                                   std::span<const draft::Place> places);

/// See `Network::detour_factor`.
[[nodiscard]] double detour_factor(const draft::Line& line, std::span<const draft::Place> places);

}  // namespace verst
