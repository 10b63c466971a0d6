#include "render/answers.hpp"
#include "render/json_parts.hpp"
#include "render/shutdown_parts.hpp"

namespace verst {

namespace {

using json::Json;

Json stretches_json(const Network& network, const LineReport& report) {
    const auto& points = network[report.line].points;
    Json list = Json::array();
    for (const LineStretch& stretch : report.stretches) {
        list.push_back({{"from", json::place(network, points[stretch.from_point].place)},
                        {"to", json::place(network, points[stretch.to_point].place)},
                        {"rail_km", json::number(stretch.rail_km)},
                        {"gauges_mm", stretch.gauges.gauges_mm()},
                        {"electrified", json::text(stretch.electrified)},
                        {"tracks", json::text(stretch.tracks)}});
    }
    return list;
}

Json openings_json(const Network& network, const LineReport& report) {
    const auto& points = network[report.line].points;
    Json list = Json::array();
    for (const OpenedStretch& stretch : report.openings) {
        list.push_back({{"from", network[points[stretch.from_point].place].id},
                        {"to", network[points[stretch.to_point].place].id},
                        {"opened", json::text(stretch.opened)}});
    }
    return list;
}

Json places_json(const Network& network, const LineReport& report) {
    const auto& points = network[report.line].points;
    Json list = Json::array();
    for (std::size_t i = 0; i < points.size(); ++i) {
        Json place = json::place(network, points[i].place);
        place["kind"] = kind_name(network[points[i].place].kind);
        place["km"] = json::number(report.start_km[i]);
        json::add_chainage(place, network, points[i]);
        list.push_back(std::move(place));
    }
    return list;
}

Json sections_json(const Network& network, const LineReport& report) {
    const auto& points = network[report.line].points;
    Json list = Json::array();
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const LineSection& section = report.sections[i];
        list.push_back({{"from", network[points[i].place].id},
                        {"to", network[points[i + 1].place].id},
                        {"country", network[section.section].country},
                        {"rail_km", json::number(section.length.rail_km)},
                        {"geodesic_km", json::number(network.geodesic_km(section.section))},
                        {"length", kind_name(section.length.kind)},
                        {"weak", section.length.weak},
                        {"source", network[section.length.source].id},
                        {"gauges_mm", section.gauges.gauges_mm()},
                        {"electrified", json::text(section.electrified)},
                        {"tracks", json::text(section.tracks)}});
    }
    return list;
}

}  // namespace

json::Json json_of(const Network& network, const LineReport& report) {
    const Line& line = network[report.line];
    Json object{{"id", line.id},
                {"name", line.name},
                {"countries", line.countries},
                {"typical_kmh", line.typical_kmh > 0 ? json::number(line.typical_kmh) : Json()},
                {"opened", json::text(line.opened)},
                {"openings", openings_json(network, report)},
                {"confidence", json::text(line.confidence)},
                {"source", json::source(network, line.source)},
                {"note", json::text(line.note)},
                {"rail_km", json::number(report.km.rail_km)},
                {"published_km", json::number(report.km.published_km)},
                {"track_km", json::number(report.km.track_km)},
                {"estimated_km", json::number(report.km.estimated_km)},
                {"weak_km", json::number(report.km.weak_km)}};
    object["by_country"] = Json::array();
    for (const LineCountry& part : report.by_country) {
        object["by_country"].push_back(
            {{"country", part.country}, {"rail_km", json::number(part.rail_km)}});
    }
    object["stretches"] = stretches_json(network, report);
    object["shutdowns"] = shutdowns_json(network, report.shutdowns);
    object["places"] = places_json(network, report);
    object["sections"] = sections_json(network, report);
    return object;
}

}  // namespace verst
