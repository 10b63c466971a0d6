#pragma once

#include <string>
#include <vector>

#include "render/json_parts.hpp"
#include "render/page/report_page.hpp"
#include "render/report.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/render/render.hpp"
#include "verst/route/detours.hpp"
#include "verst/route/nearest.hpp"

/// What the formats of each answer are made of: each is described once as a report, once as JSON,
/// once as rows, once as features, once in pictures. An answer comes in the formats for whose
/// description there is a function here.
namespace verst {

// As documents: text, Markdown, pages.
namespace report {
[[nodiscard]] Report report_of(const Network& network, const DistanceAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const RouteView& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const ReachView& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const AlternativesAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const JourneyView& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const ExplainedJourney& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const WaysOfJourney& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const JourneyOverviews& view,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const WhereAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const PassesAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const CheckAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const LineReport& of,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const PlaceReport& of,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const PointReport& of,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const FoundPlaces& found,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const NetworkSummary& summary,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const NearestAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const DetoursAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const DataFaults& of, const TextOptions& options);
[[nodiscard]] Report report_of(const JourneyList& list, const TextOptions& options);
[[nodiscard]] Report report_of(const Import& import, const TextOptions& options);
}  // namespace report

// As text for other programs, in place of that of the document: for editors, which jump to a line.
[[nodiscard]] std::string text_of(const DataFaults& of);

// As one JSON object: docs/using.md has its keys.
[[nodiscard]] json::Json json_of(const Network& network, const DistanceAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const RouteView& view);
[[nodiscard]] json::Json json_of(const Network& network, const ReachView& view);
[[nodiscard]] json::Json json_of(const Network& network, const AlternativesAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const JourneyView& view);
[[nodiscard]] json::Json json_of(const Network& network, const ExplainedJourney& view);
[[nodiscard]] json::Json json_of(const Network& network, const WaysOfJourney& view);
[[nodiscard]] json::Json json_of(const Network& network, const JourneyOverviews& view);
[[nodiscard]] json::Json json_of(const Network& network, const WhereAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const PassesAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const CheckAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const LineReport& report);
[[nodiscard]] json::Json json_of(const Network& network, const PlaceReport& report);
[[nodiscard]] json::Json json_of(const Network& network, const PointReport& report);
[[nodiscard]] json::Json json_of(const Network& network, const FoundPlaces& found);
[[nodiscard]] json::Json json_of(const Network& network, const NetworkSummary& summary);
[[nodiscard]] json::Json json_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const DetoursAnswer& answer);
[[nodiscard]] json::Json json_of(const DataFaults& of);
[[nodiscard]] json::Json json_of(const JourneyList& list);
[[nodiscard]] json::Json json_of(const Import& import);

// As CSV: docs/formats.md has the columns.
[[nodiscard]] std::string csv_of(const Network& network, const DistanceAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const RouteView& view);
[[nodiscard]] std::string csv_of(const Network& network, const ReachView& view);
[[nodiscard]] std::string csv_of(const Network& network, const AlternativesAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const JourneyView& view);
[[nodiscard]] std::string csv_of(const Network& network, const WhereAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const PassesAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const ExplainedJourney& view);
[[nodiscard]] std::string csv_of(const Network& network, const WaysOfJourney& view);
[[nodiscard]] std::string csv_of(const Network& network, const JourneyOverviews& view);
[[nodiscard]] std::string csv_of(const Network& network, const CheckAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const PlaceReport& report);
[[nodiscard]] std::string csv_of(const Network& network, const PointReport& report);
[[nodiscard]] std::string csv_of(const Network& network, const LineReport& report);
[[nodiscard]] std::string csv_of(const Network& network, const FoundPlaces& found);
[[nodiscard]] std::string csv_of(const Network& network, const NetworkSummary& summary);
[[nodiscard]] std::string csv_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const DetoursAnswer& answer);
[[nodiscard]] std::string csv_of(const DataFaults& of);
[[nodiscard]] std::string csv_of(const JourneyList& list);
[[nodiscard]] std::string csv_of(const Import& import);

// As features on a map: GeoJSON, GPX, KML.
[[nodiscard]] GeoFile features_of(const Network& network, const DistanceAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const RouteView& view);
[[nodiscard]] GeoFile features_of(const Network& network, const ReachView& view);
[[nodiscard]] GeoFile features_of(const Network& network, const AlternativesAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const JourneyView& view);
[[nodiscard]] GeoFile features_of(const Network& network, const WhereAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const FoundPlaces& found);
[[nodiscard]] GeoFile features_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const DetoursAnswer& answer);

// As pictures: of a page, by the names by which the report places them.
[[nodiscard]] std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                                     const RouteView& view,
                                                     const TextOptions& options);
[[nodiscard]] std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                                     const ReachView& view,
                                                     const TextOptions& options);
[[nodiscard]] std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                                     const AlternativesAnswer& answer,
                                                     const TextOptions& options);
[[nodiscard]] std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                                     const JourneyView& view,
                                                     const TextOptions& options);
[[nodiscard]] std::vector<page::Picture> pictures_of(const Network& network, const BaseMap& base,
                                                     const WhereAnswer& answer,
                                                     const TextOptions& options);

// As one picture, an SVG 1.1 file of its own; empty where there is nothing to draw: a graph wants
// times.
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base, const RouteView& view,
                                 Figure figure, const TextOptions& options);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base, const ReachView& view,
                                 Figure figure, const TextOptions& options);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base,
                                 const AlternativesAnswer& answer, Figure figure,
                                 const TextOptions& options);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base,
                                 const JourneyView& view, Figure figure,
                                 const TextOptions& options);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base,
                                 const WhereAnswer& answer, Figure figure,
                                 const TextOptions& options);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base,
                                 const DetoursAnswer& answer, Figure figure,
                                 const TextOptions& options);

}  // namespace verst
