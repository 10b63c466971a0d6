#pragma once

#include "render/markup.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/label_space.hpp"
#include "render/picture/map_frame.hpp"

namespace verst::picture {

/// A round length that takes up at most `most` units of the figure, of which one unit of length
/// takes up `figure_units`: 1, 2 or 5 times a power of ten.
[[nodiscard]] double scale_bar_length(double figure_units, double most);

/// Draws a scale bar and an arrow to the north in the corner where they hide least.
void draw_scale_bar(markup::Writer& out, const MapFrame& frame, LabelSpace& space,
                    const FigureStyle& style);

}  // namespace verst::picture
