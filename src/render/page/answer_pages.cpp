#include "render/answer_reports.hpp"
#include "render/page/report_page.hpp"
#include "render/picture/answer_maps.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/map_figure.hpp"
#include "verst/render/page.hpp"

namespace verst {

namespace {

/// Of the places on a page so many are listed; the JSON and CSV have them all.
constexpr std::size_t most_places = 200;
constexpr std::size_t most_chances = 30;

std::string page_with_map(const Network& network, const BaseMap& base, const report::Report& report,
                          const picture::TravelMap& map, const PageOrigin& origin) {
    const picture::MapSources sources{network, base};
    const std::string note = picture::data_note(network);
    return page::report_page(
        network, report,
        {{"map", "Map", picture::map_figure(sources, map, note, picture::wide_style("map-wide")),
          picture::map_figure(sources, map, note, picture::narrow_style("map-narrow"))}},
        origin);
}

}  // namespace

std::string alternatives_html(const Network& network, const BaseMap& base,
                              const AlternativesAnswer& answer, const TextOptions& options,
                              const PageOrigin& origin) {
    return page_with_map(network, base, report::alternatives_report(network, answer, options),
                         picture::ways_map(network, answer, options.unit), origin);
}

std::string reach_html(const Network& network, const BaseMap& base, const ReachAnswer& answer,
                       const TextOptions& options, const PageOrigin& origin) {
    return page_with_map(network, base,
                         report::reach_report(network, answer, {false, most_places}, options),
                         picture::reach_map(network, answer, options.unit), origin);
}

std::string where_html(const Network& network, const BaseMap& base, const WhereAnswer& answer,
                       const TextOptions& options, const PageOrigin& origin) {
    return page_with_map(network, base,
                         report::where_report(network, answer, most_chances, options),
                         picture::where_map(network, answer, options.unit), origin);
}

}  // namespace verst
