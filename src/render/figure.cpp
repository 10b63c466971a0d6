#include "verst/render/figure.hpp"

#include "render/picture/answer_maps.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"

namespace verst {

namespace {

std::string map_alone(const Network& network, const BaseMap& base, const picture::TravelMap& map) {
    return picture::map_figure({network, base}, map, picture::data_note(network),
                               picture::standalone_style());
}

template <class Answer>
std::string figure_alone(const Network& network, const BaseMap& base, const Answer& answer,
                         Figure figure, const TextOptions& options) {
    if (figure == Figure::map)
        return map_alone(network, base, picture::travel_map(network, answer, options.unit));
    const auto graph = picture::train_graph(network, answer, options);
    return graph ? picture::graph_figure(*graph, picture::standalone_style()) : "";
}

}  // namespace

std::string journey_svg(const Network& network, const BaseMap& base, const JourneyAnswer& answer,
                        Figure figure, const TextOptions& options) {
    return figure_alone(network, base, answer, figure, options);
}

std::string route_svg(const Network& network, const BaseMap& base, const RouteAnswer& answer,
                      Figure figure, const TextOptions& options) {
    return figure_alone(network, base, answer, figure, options);
}

std::string alternatives_svg(const Network& network, const BaseMap& base,
                             const AlternativesAnswer& answer, const TextOptions& options) {
    return map_alone(network, base, picture::ways_map(network, answer, options.unit));
}

std::string reach_svg(const Network& network, const BaseMap& base, const ReachAnswer& answer,
                      const TextOptions& options) {
    return map_alone(network, base, picture::reach_map(network, answer, options.unit));
}

std::string where_svg(const Network& network, const BaseMap& base, const WhereAnswer& answer,
                      const TextOptions& options) {
    return map_alone(network, base, picture::where_map(network, answer, options.unit));
}

}  // namespace verst
