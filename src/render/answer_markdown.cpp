#include "verst/render/answer_markdown.hpp"

#include "render/answer_reports.hpp"
#include "verst/render/data_markdown.hpp"
#include "verst/render/line_text.hpp"
#include "verst/render/overview_text.hpp"
#include "verst/render/place_text.hpp"
#include "verst/render/search_markdown.hpp"

namespace verst {

std::string alternatives_markdown(const Network& network, const AlternativesAnswer& answer,
                                  const TextOptions& options) {
    return report::markdown(network, report::alternatives_report(network, answer, options),
                            options);
}

std::string reach_markdown(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                           const TextOptions& options) {
    return report::markdown(network, report::reach_report(network, answer, rows, options), options);
}

std::string where_markdown(const Network& network, const WhereAnswer& answer,
                           const TextOptions& options) {
    return report::markdown(network, report::where_report(network, answer, options), options);
}

std::string passes_markdown(const Network& network, const PassesAnswer& answer,
                            const TextOptions& options) {
    return report::markdown(network, report::passes_report(network, answer, options), options);
}

std::string distance_markdown(const Network& network, const DistanceAnswer& answer,
                              const TextOptions& options) {
    return report::markdown(network, report::distance_report(network, answer, options), options);
}

std::string route_markdown(const Network& network, const RouteAnswer& answer, bool with_sections,
                           const TextOptions& options) {
    return report::markdown(network, report::route_report(network, answer, with_sections, options),
                            options);
}

std::string journey_markdown(const Network& network, const JourneyAnswer& answer,
                             const TextOptions& options) {
    return report::markdown(network, report::journey_report(network, answer, options), options);
}

std::string line_markdown(const Network& network, const LineReport& report,
                          const TextOptions& options) {
    return report::markdown(network, report::line_report(network, report, options), options);
}

std::string place_markdown(const Network& network, const PlaceReport& report,
                           const TextOptions& options) {
    return report::markdown(network, report::place_report(network, report, options), options);
}

std::string data_markdown(const Network& network, const NetworkSummary& summary,
                          const TextOptions& options) {
    return report::markdown(network, report::data_report(network, summary), options);
}

std::string search_markdown(const Network& network, std::string_view query,
                            std::span<const SearchHit> hits) {
    return report::markdown(network, report::search_report(network, query, hits), {});
}

std::string overview_markdown(const Network& network, std::span<const JourneyOverview> journeys,
                              const TextOptions& options) {
    return report::markdown(network, report::overview_report(journeys, options), options);
}

}  // namespace verst
