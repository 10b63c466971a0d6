#include <optional>
#include <vector>

#include <fmt/format.h>

#include "render/answer_reports.hpp"
#include "render/page/report_page.hpp"
#include "render/picture/answer_maps.hpp"
#include "render/picture/claim_figure.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/graph_figure.hpp"
#include "render/picture/map_figure.hpp"
#include "render/picture/train_graph.hpp"
#include "render/picture/travel_map_of.hpp"
#include "verst/render/page.hpp"

namespace verst {

namespace {

/// Of the places on a page so many are listed; the JSON and CSV have them all.
constexpr std::size_t most_places = 200;

std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                       const picture::TravelMap& map,
                                       const std::optional<picture::TrainGraph>& graph) {
    const picture::MapSources sources{network, base};
    const std::string note = picture::data_note(network);
    std::vector<page::Picture> pictures{
        {"map", picture::map_figure(sources, map, note, picture::wide_style("map-wide")),
         picture::map_figure(sources, map, note, picture::narrow_style("map-narrow"))}};
    if (graph) {
        pictures.push_back({"graph",
                            picture::graph_figure(*graph, picture::wide_style("graph-wide")),
                            picture::graph_figure(*graph, picture::narrow_style("graph-narrow"))});
    }
    return pictures;
}

std::string page_with_map(const Network& network, const BaseMap& base, report::Report report,
                          const picture::TravelMap& map, const PageOrigin& origin,
                          LengthUnit unit) {
    report.sections.insert(report.sections.begin(), {"map", "Map", {report::Figure{"map"}}});
    return page::report_page(network, report, pictures_of(network, base, map, std::nullopt), origin,
                             unit);
}

}  // namespace

std::string route_html(const Network& network, const BaseMap& base, const RouteAnswer& answer,
                       bool with_sections, const TextOptions& options, const PageOrigin& origin) {
    return page::report_page(
        network, report::route_report(network, answer, with_sections, options),
        pictures_of(network, base, picture::travel_map(network, answer, options.unit),
                    picture::train_graph(network, answer, options)),
        origin, options.unit);
}

std::string journey_html(const Network& network, const BaseMap& base, const JourneyAnswer& answer,
                         const TextOptions& options, const PageOrigin& origin) {
    std::vector<page::Picture> pictures;
    if (!answer.itinerary.legs.empty()) {
        pictures = pictures_of(network, base, picture::travel_map(network, answer, options.unit),
                               picture::train_graph(network, answer, options));
    }
    for (std::size_t i = 0; i < answer.claims.size(); ++i) {
        const auto& distance = answer.claims[i].distance;
        if (!distance) continue;
        const auto map =
            picture::claim_map(network, *distance, fmt::format("claims.{}", i), options);
        if (!map) continue;
        const std::string name = fmt::format("claim-{}", i + 1);
        pictures.push_back(
            {name, picture::claim_figure({network, base}, *map, picture::only_style(name + "-map")),
             ""});
    }
    return page::report_page(network, report::journey_report(network, answer, options), pictures,
                             origin, options.unit);
}

std::string alternatives_html(const Network& network, const BaseMap& base,
                              const AlternativesAnswer& answer, const TextOptions& options,
                              const PageOrigin& origin) {
    return page_with_map(network, base, report::alternatives_report(network, answer, options),
                         picture::ways_map(network, answer, options.unit), origin, options.unit);
}

std::string reach_html(const Network& network, const BaseMap& base, const ReachAnswer& answer,
                       const TextOptions& options, const PageOrigin& origin) {
    return page_with_map(network, base,
                         report::reach_report(network, answer, {false, most_places}, options),
                         picture::reach_map(network, answer, options.unit), origin, options.unit);
}

std::string where_html(const Network& network, const BaseMap& base, const WhereAnswer& answer,
                       const TextOptions& options, const PageOrigin& origin) {
    return page_with_map(network, base, report::where_report(network, answer, options),
                         picture::where_map(network, answer, options.unit), origin, options.unit);
}

}  // namespace verst
