#pragma once

#include <optional>
#include <span>
#include <vector>

#include "verst/network/draft.hpp"

namespace verst {

/// The rail length of each section of a line, in its order (one fewer than the points).
///
/// Between two kilometre posts the published difference is shared out over the sections in
/// proportion to measured track, else to geodesics (`chord_km`, one each); outside posts a section
/// has its measured track; else its geodesic times the line's detour factor.
[[nodiscard]] std::vector<RailLength> rail_lengths(const draft::Line& line,
                                                   std::span<const double> chord_km);

/// A line's own kilometres at each of its points, as its lengths share them out between posts;
/// nothing before the first post and after the last.
[[nodiscard]] std::vector<std::optional<double>> chainages_of(const draft::Line& line,
                                                              std::span<const RailLength> lengths);

/// See `Network::detour_factor`.
[[nodiscard]] double detour_factor(const draft::Line& line, std::span<const double> chord_km);

}  // namespace verst
