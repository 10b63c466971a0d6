#include "verst/render/answer_text.hpp"

#include <fmt/format.h>

#include "render/answer_reports.hpp"
#include "verst/render/alternatives_text.hpp"
#include "verst/render/data_text.hpp"
#include "verst/render/explain_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/journey_routes_text.hpp"
#include "verst/render/line_text.hpp"
#include "verst/render/overview_text.hpp"
#include "verst/render/place_text.hpp"
#include "verst/render/reach_text.hpp"
#include "verst/render/search_text.hpp"
#include "verst/render/where_text.hpp"

namespace verst {

std::string alternatives_text(const Network& network, const AlternativesAnswer& answer,
                              const TextOptions& options) {
    return report::text(report::alternatives_report(network, answer, options), options);
}

std::string reach_text(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                       const TextOptions& options) {
    return report::text(report::reach_report(network, answer, rows, options), options);
}

std::string where_text(const Network& network, const WhereAnswer& answer,
                       const TextOptions& options) {
    return report::text(report::where_report(network, answer, options), options);
}

std::string distance_text(const Network& network, const DistanceAnswer& answer,
                          const TextOptions& options) {
    return report::text(report::distance_report(network, answer, options), options);
}

std::string route_text(const Network& network, const RouteAnswer& answer, bool with_sections,
                       const TextOptions& options) {
    return report::text(report::route_report(network, answer, with_sections, options), options);
}

std::string journey_text(const Network& network, const JourneyAnswer& answer,
                         const TextOptions& options) {
    return report::text(report::journey_report(network, answer, options), options);
}

std::string passes_text(const Network& network, const PassesAnswer& answer,
                        const TextOptions& options) {
    return report::text(report::passes_report(network, answer, options), options);
}

std::string explain_text(const Network& network, const JourneyAnswer& answer,
                         std::optional<PlaceIndex> station, const TextOptions& options) {
    return report::text(report::explain_report(network, answer, station, options), options);
}

std::string journey_routes_text(const Network& network, const JourneyAnswer& answer,
                                const JourneyRoutes& routes, const TextOptions& options) {
    return report::text(report::journey_routes_report(network, answer, routes, options), options);
}

std::string line_text(const Network& network, const LineReport& report,
                      const TextOptions& options) {
    return report::text(report::line_report(network, report, options), options);
}

std::string place_text(const Network& network, const PlaceReport& report,
                       const TextOptions& options) {
    return report::text(report::place_report(network, report, options), options);
}

std::string data_text(const Network& network, const NetworkSummary& summary,
                      const TextOptions& options) {
    return report::text(report::data_report(network, summary), options);
}

namespace {

/// A table for pipes: without a title.
std::string table_text(report::Report report, const TextOptions& options) {
    report.title.clear();
    return report::text(report, options);
}

}  // namespace

std::string search_text(const Network& network, std::span<const SearchHit> hits,
                        const TextOptions& options) {
    return table_text(report::search_report(network, "", hits), options);
}

std::string overview_text(std::span<const JourneyOverview> journeys, const TextOptions& options) {
    return table_text(report::overview_report(journeys, options), options);
}

std::string data_check_text(const std::filesystem::path& directory, const ReadReport& report) {
    std::string out;
    for (const DataFault& fault : report.faults) out += to_string(fault) + '\n';
    if (!report.faults.empty()) {
        return out + fmt::format("{} in {}\n",
                                 count_of(static_cast<long long>(report.faults.size()), "fault"),
                                 directory.string());
    }
    if (!report.network) return out;
    const Network& network = *report.network;
    return fmt::format("no fault: {}, {}, {} in {}\n",
                       count_of(static_cast<long long>(network.places().size()), "place"),
                       count_of(static_cast<long long>(network.lines().size()), "line"),
                       count_of(static_cast<long long>(network.sections().size()), "section"),
                       directory.string());
}

}  // namespace verst
