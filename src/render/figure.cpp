#include "verst/render/figure.hpp"

#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"

namespace verst {

std::string journey_svg(const Network& network, const BaseMap& base, const JourneyAnswer& answer,
                        Figure figure, const TextOptions& options) {
    if (figure == Figure::graph) {
        const auto graph = picture::train_graph(network, answer, options);
        return graph ? picture::graph_figure(*graph, picture::standalone_style()) : "";
    }
    return picture::map_figure({network, base}, picture::travel_map(network, answer, options.unit),
                               picture::data_note(network), picture::standalone_style());
}

std::string route_svg(const Network& network, const BaseMap& base, const RouteAnswer& answer,
                      Figure figure, const TextOptions& options) {
    if (figure == Figure::graph) {
        const auto graph = picture::train_graph(network, answer, options);
        return graph ? picture::graph_figure(*graph, picture::standalone_style()) : "";
    }
    return picture::map_figure({network, base}, picture::travel_map(network, answer, options.unit),
                               picture::data_note(network), picture::standalone_style());
}

}  // namespace verst
