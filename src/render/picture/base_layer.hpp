#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/picture/map_frame.hpp"
#include "render/picture/plane.hpp"
#include "verst/geo/base_map.hpp"

namespace verst::picture {

/// What of the base map lies within a frame, in its units.
struct BaseLayer {
    struct Country {
        std::string name;
        std::vector<Polyline> rings;
    };
    std::vector<Country> countries;  ///< those that can be seen
    std::vector<Polyline> coasts;
    std::vector<Polyline> borders;
    std::vector<Polyline> lakes;  ///< rings
    std::vector<Polyline> rivers;
};

[[nodiscard]] BaseLayer base_layer(const BaseMap& map, const MapFrame& frame);

/// The parts of a line on the globe that lie within a frame. Straight between its points in the
/// projection; the longer way round the globe is never taken.
[[nodiscard]] std::vector<Polyline> drawn_line(std::span<const Position> line,
                                               const MapFrame& frame);

}  // namespace verst::picture
