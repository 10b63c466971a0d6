#pragma once

#include <string>
#include <vector>

#include "render/picture/map_frame.hpp"
#include "render/picture/plane.hpp"

namespace verst::picture {

struct GraticuleLabel {
    std::string text;  ///< "45° N"
    Point at;          ///< the middle of the text
};

/// Parallels and meridians of a frame, at a round number of degrees.
struct Graticule {
    double step_deg = 0;
    std::vector<Polyline> lines;
    std::vector<GraticuleLabel> labels;  ///< parallels at the left edge, meridians at the top
};

/// About as many lines as keep `apart` units from each other.
[[nodiscard]] Graticule graticule(const MapFrame& frame, double apart);

}  // namespace verst::picture
