#pragma once

#include <vector>

#include "render/markup.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/graph_axes.hpp"
#include "render/picture/label_space.hpp"

namespace verst::picture {

/// A station's row and where its name stands: neighbours are moved apart, and tied to their rows.
struct StationLabel {
    const GraphStation* station = nullptr;
    double row_y = 0;
    double label_y = 0;
};

/// Every stop; of the places passed those that find room between them. `least_apart` is the height
/// of a line.
[[nodiscard]] std::vector<StationLabel> station_labels(const TrainGraph& graph,
                                                       const GraphScale& scale, double least_apart);

/// The names in a column at the left of the drawing.
void draw_station_column(markup::Writer& out, const std::vector<StationLabel>& labels,
                         const GraphScale& scale, const FigureStyle& style);

}  // namespace verst::picture
