#include "render/answers.hpp"
#include "render/json_parts.hpp"
#include "render/shutdown_parts.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using json::Json;

/// "en:Hasan;ko:하싼"
Json aliases_json(std::string_view text) {
    Json list = Json::array();
    for (const std::string_view alias : split(text, ';')) {
        const auto colon = alias.find(':');
        const bool has_language = colon != std::string_view::npos;
        list.push_back({{"language", has_language ? Json(alias.substr(0, colon)) : Json()},
                        {"name", has_language ? alias.substr(colon + 1) : alias}});
    }
    return list;
}

Json lines_json(const Network& network, const PlaceReport& report) {
    Json list = Json::array();
    for (const PlaceOnLine& on_line : report.lines) {
        const Line& line = network[on_line.line];
        Json object{{"id", line.id},
                    {"name", line.name},
                    {"km", json::number(on_line.start_km)},
                    {"to_end_km", json::number(on_line.end_km)}};
        json::add_chainage(object, network, line.points[on_line.point]);
        list.push_back(std::move(object));
    }
    return list;
}

Json lines_without_row_json(const Network& network, const PlaceReport& report) {
    Json list = Json::array();
    for (const LineIndex line : report.lines_without_row)
        list.push_back({{"id", network[line].id}, {"name", network[line].name}});
    return list;
}

Json neighbours_json(const Network& network, const PlaceReport& report) {
    Json list = Json::array();
    for (const Neighbour& neighbour : report.neighbours) {
        const Section& section = network[neighbour.section];
        Json lines = Json::array();
        for (const SectionOnLine& on_line : section.on_lines)
            lines.push_back(network[on_line.line].id);
        list.push_back({{"place", json::place(network, neighbour.place)},
                        {"rail_km", json::number(section.length.rail_km)},
                        {"length", kind_name(section.length.kind)},
                        {"weak", section.length.weak},
                        {"gauges_mm", section.gauges.gauges_mm()},
                        {"lines", std::move(lines)}});
    }
    return list;
}

Json junction_json(const Network& network, const Junction* junction) {
    if (junction == nullptr) return {};
    Json sides = Json::array();
    for (const auto& side : junction->sides) {
        Json ids = Json::array();
        for (const PlaceIndex neighbour : side) ids.push_back(network[neighbour].id);
        sides.push_back(std::move(ids));
    }
    return {{"sides", std::move(sides)},
            {"confidence", json::text(junction->confidence)},
            {"source", network[junction->source].id},
            {"note", json::text(junction->note)}};
}

Json crossing_json(const Network& network, const BorderCrossing& crossing) {
    return {{"place", json::place(network, crossing.place)},
            {"from", json::place(network, crossing.from)},
            {"to", json::place(network, crossing.to)},
            {"from_country", crossing.from_country},
            {"to_country", crossing.to_country},
            {"from_gauge_mm", json::text(crossing.from_gauge_mm)},
            {"to_gauge_mm", json::text(crossing.to_gauge_mm)},
            {"stop_h", json::range(crossing.stop_h)},
            {"traffic", crossing.traffic == Traffic::freight ? "freight" : "passenger"},
            {"gauge_change_at", json::place(network, crossing.gauge_change_at)},
            {"confidence", json::text(crossing.confidence)},
            {"source", network[crossing.source].id},
            {"note", json::text(crossing.note)}};
}

Json links_json(const Network& network, const std::vector<AccessLink>& links) {
    Json list = Json::array();
    for (const AccessLink& link : links) list.push_back(json::access(network, link));
    return list;
}

}  // namespace

json::Json json_of(const Network& network, const PlaceReport& report) {
    const Place& place = network[report.place];
    Json object = json::place(network, report.place);
    object["kind"] = kind_name(place.kind);
    object["name_native"] = json::text(place.name_native);
    object["aliases"] = aliases_json(place.aliases);
    object["codes"] = split(place.codes, ';');
    object["zone"] = json::text(place.zone);
    object["uncertainty_km"] = json::number(place.uncertainty_km);
    object["radius_km"] = json::number(place.radius_km);
    object["source"] = json::source(network, place.source);
    object["note"] = json::text(place.note);
    object["file"] = place.file;
    object["file_line"] = place.file_line;
    object["access"] = links_json(network, report.access);
    object["serves"] = links_json(network, report.serves);
    object["lines"] = lines_json(network, report);
    object["lines_without_row"] = lines_without_row_json(network, report);
    object["neighbours"] = neighbours_json(network, report);
    object["junction"] = junction_json(network, report.junction);
    object["crossings"] = Json::array();
    for (const BorderCrossing* crossing : report.crossings)
        object["crossings"].push_back(crossing_json(network, *crossing));
    object["shutdowns"] = shutdowns_json(network, report.shutdowns);
    return object;
}

}  // namespace verst
