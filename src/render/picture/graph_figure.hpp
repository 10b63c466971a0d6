#pragma once

#include <string>

#include "render/picture/figure_style.hpp"
#include "render/picture/train_graph.hpp"

namespace verst::picture {

/// The train graph as an svg element (standalone: a whole file). Time runs across, distance down,
/// as Marey drew it; what railways call a string-line diagram.
[[nodiscard]] std::string graph_figure(const TrainGraph& graph, const FigureStyle& style);

}  // namespace verst::picture
