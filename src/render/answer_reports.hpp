#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "render/report.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/journey_routes.hpp"
#include "verst/journey/overview.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_report.hpp"
#include "verst/network/network.hpp"
#include "verst/network/place_report.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/reach_text.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

/// Answers as documents, of which the formats for readers are made.
namespace verst::report {

[[nodiscard]] Report alternatives_report(const Network& network, const AlternativesAnswer& answer,
                                         const TextOptions& options);

[[nodiscard]] Report reach_report(const Network& network, const ReachAnswer& answer,
                                  const ReachRows& rows, const TextOptions& options);

[[nodiscard]] Report where_report(const Network& network, const WhereAnswer& answer,
                                  const TextOptions& options);

/// What each time of a journey follows from: of the moments at one station, or of all.
[[nodiscard]] Report explain_report(const Network& network, const JourneyAnswer& answer,
                                    std::optional<PlaceIndex> station, const TextOptions& options);

[[nodiscard]] Report journey_routes_report(const Network& network, const JourneyAnswer& answer,
                                           const JourneyRoutes& routes, const TextOptions& options);

[[nodiscard]] Report line_report(const Network& network, const LineReport& of,
                                 const TextOptions& options);

[[nodiscard]] Report place_report(const Network& network, const PlaceReport& of,
                                  const TextOptions& options);

[[nodiscard]] Report search_report(const Network& network, std::string_view query,
                                   std::span<const SearchHit> hits);

[[nodiscard]] Report data_report(const Network& network, const NetworkSummary& summary);

[[nodiscard]] Report data_check_report(const std::filesystem::path& directory,
                                       const ReadReport& of);

[[nodiscard]] Report overview_report(std::span<const JourneyOverview> journeys,
                                     const TextOptions& options);

[[nodiscard]] Report passes_report(const Network& network, const PassesAnswer& answer,
                                   const TextOptions& options);

[[nodiscard]] Report distance_report(const Network& network, const DistanceAnswer& answer,
                                     const TextOptions& options);

/// With every section of the way where that is asked for.
[[nodiscard]] Report route_report(const Network& network, const RouteAnswer& answer,
                                  bool with_sections, const TextOptions& options);

[[nodiscard]] Report journey_report(const Network& network, const JourneyAnswer& answer,
                                    const TextOptions& options);

}  // namespace verst::report
