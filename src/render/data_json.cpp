#include "render/answers.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

using json::Json;

void add_km(Json& object, const KmByKind& km) {
    object["rail_km"] = json::number(km.rail_km);
    object["published_km"] = json::number(km.published_km);
    object["track_km"] = json::number(km.track_km);
    object["estimated_km"] = json::number(km.estimated_km);
    object["weak_km"] = json::number(km.weak_km);
}

Json places_json(const PlaceCounts& counts) {
    Json object;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        object[json::Key::outliving(kind_name(static_cast<PlaceKind>(i)))] = counts.at(i);
    }
    return object;
}

}  // namespace

json::Json json_of(const Network& network, const NetworkSummary& summary) {
    Json object;
    object["directory"] = network.directory();
    object["name"] = network.name();
    object["edition"] = network.edition();
    object["places"] = places_json(summary.places);
    object["sections"] = summary.sections;
    add_km(object, summary.km);
    object["junctions"] = {{"in_all", summary.known.junctions},
                           {"directions_known", summary.known.directions}};
    object["dated"] = {{"lines", summary.known.dated_lines},
                       {"crossings", summary.known.dated_crossings}};
    object["countries"] = Json::array();
    for (const CountrySummary& each : summary.countries) {
        Json country{{"country", each.country}, {"places", places_json(each.places)}};
        add_km(country, each.km);
        object["countries"].push_back(std::move(country));
    }
    object["lines"] = Json::array();
    for (const LineSummary& each : summary.lines) {
        const Line& of = network[each.line];
        Json line{{"id", of.id},
                  {"name", of.name},
                  {"countries", of.countries},
                  {"gauges_mm", of.gauges.gauges_mm()},
                  {"sections", each.sections}};
        add_km(line, each.km);
        object["lines"].push_back(std::move(line));
    }
    object["licences"] = Json::array();
    for (const LicenceSummary& each : summary.licences) {
        Json licence{
            {"licence", each.licence}, {"places", each.places}, {"sources", Json::array()}};
        for (const SourceIndex source : each.sources) {
            licence["sources"].push_back(
                {{"id", network[source].id}, {"citation", network[source].citation}});
        }
        object["licences"].push_back(std::move(licence));
    }
    return object;
}

}  // namespace verst
