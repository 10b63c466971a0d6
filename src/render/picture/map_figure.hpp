#pragma once

#include <string>

#include "render/picture/figure_style.hpp"
#include "render/picture/map_panel.hpp"
#include "render/picture/travel_map.hpp"

namespace verst::picture {

/// The map of a journey or a route as an svg element (standalone: a whole file): land, network,
/// legs, stops, key, and where legs are too short to be seen an inset. `note` says what it is made
/// from.
[[nodiscard]] std::string map_figure(const MapSources& sources, const TravelMap& map,
                                     const std::string& note, const FigureStyle& style);

}  // namespace verst::picture
