#include <optional>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/page/report_page.hpp"
#include "render/picture/answer_maps.hpp"
#include "render/picture/claim_figure.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"

namespace verst {

namespace {

std::vector<page::Picture> map_and_graph(
    const Network& network, const BaseMap& base, const picture::TravelMap& map, LengthUnit unit,
    const std::optional<picture::TrainGraph>& graph = std::nullopt) {
    const picture::MapSources sources{network, base};
    const std::string note = picture::data_note(network);
    std::vector<page::Picture> pictures{
        {"map", picture::map_figure(sources, map, note, picture::wide_style("map-wide", unit)),
         picture::map_figure(sources, map, note, picture::narrow_style("map-narrow", unit))}};
    if (graph) {
        pictures.push_back({"graph",
                            picture::graph_figure(*graph, picture::wide_style("graph-wide")),
                            picture::graph_figure(*graph, picture::narrow_style("graph-narrow"))});
    }
    return pictures;
}

std::string map_alone(const Network& network, const BaseMap& base, const picture::TravelMap& map,
                      LengthUnit unit) {
    return picture::map_figure({network, base}, map, picture::data_note(network),
                               picture::standalone_style(unit));
}

template <class Answer>
std::string figure_alone(const Network& network, const BaseMap& base, const Answer& answer,
                         Figure figure, const TextOptions& options) {
    if (figure == Figure::map)
        return map_alone(network, base, picture::travel_map(network, answer, options.unit),
                         options.unit);
    const auto graph = picture::train_graph(network, answer, options);
    return graph ? picture::graph_figure(*graph, picture::standalone_style()) : "";
}

}  // namespace

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const RouteView& view, const TextOptions& options) {
    return map_and_graph(network, base, picture::travel_map(network, view.answer, options.unit),
                         options.unit, picture::train_graph(network, view.answer, options));
}

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const JourneyView& view, const TextOptions& options) {
    const JourneyAnswer& answer = view.answer;
    std::vector<page::Picture> pictures;
    if (!answer.itinerary.legs.empty()) {
        pictures = map_and_graph(network, base, picture::travel_map(network, answer, options.unit),
                                 options.unit, picture::train_graph(network, answer, options));
    }
    for (std::size_t i = 0; i < answer.claims.size(); ++i) {
        const auto& distance = answer.claims[i].distance;
        if (!distance) continue;
        const auto map =
            picture::claim_map(network, *distance, fmt::format("claims.{}", i), options);
        if (!map) continue;
        const std::string name = fmt::format("claim-{}", i + 1);
        pictures.push_back({name,
                            picture::claim_figure({network, base}, *map,
                                                  picture::only_style(name + "-map", options.unit)),
                            ""});
    }
    return pictures;
}

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const AlternativesAnswer& answer,
                                       const TextOptions& options) {
    return map_and_graph(network, base, picture::ways_map(network, answer, options.unit),
                         options.unit);
}

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const ReachView& view, const TextOptions& options) {
    return map_and_graph(network, base, picture::reach_map(network, view.answer, options.unit),
                         options.unit);
}

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const WhereAnswer& answer, const TextOptions& options) {
    return map_and_graph(network, base, picture::where_map(network, answer, options.unit),
                         options.unit);
}

std::string svg_of(const Network& network, const BaseMap& base, const RouteView& view,
                   Figure figure, const TextOptions& options) {
    return figure_alone(network, base, view.answer, figure, options);
}

std::string svg_of(const Network& network, const BaseMap& base, const JourneyView& view,
                   Figure figure, const TextOptions& options) {
    return figure_alone(network, base, view.answer, figure, options);
}

std::string svg_of(const Network& network, const BaseMap& base, const AlternativesAnswer& answer,
                   Figure /*figure*/, const TextOptions& options) {
    return map_alone(network, base, picture::ways_map(network, answer, options.unit), options.unit);
}

std::string svg_of(const Network& network, const BaseMap& base, const ReachView& view,
                   Figure /*figure*/, const TextOptions& options) {
    return map_alone(network, base, picture::reach_map(network, view.answer, options.unit),
                     options.unit);
}

std::string svg_of(const Network& network, const BaseMap& base, const WhereAnswer& answer,
                   Figure /*figure*/, const TextOptions& options) {
    return map_alone(network, base, picture::where_map(network, answer, options.unit),
                     options.unit);
}

}  // namespace verst
