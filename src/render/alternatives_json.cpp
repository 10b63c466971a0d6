#include "render/answers.hpp"
#include "render/json_parts.hpp"
#include "render/way_name.hpp"

namespace verst {

namespace {

using json::Json;

Json deviation_json(const Network& network, const Deviation& deviation) {
    return {{"leaves", json::place(network, deviation.leaves)},
            {"rejoins", json::place(network, deviation.rejoins)},
            {"rail_km", json::number(deviation.rail_km)},
            {"best_km", json::number(deviation.best_km)}};
}

Json places_json(const Network& network, const std::vector<PlaceIndex>& places) {
    Json list = Json::array();
    for (const PlaceIndex place : places) list.push_back(json::place(network, place));
    return list;
}

Json way_json(const Network& network, const AlternativesAnswer& answer, const Alternative& way) {
    Json object;
    object["name"] = way_name(network, answer, way);
    object["practical"] = way.is_practical;
    object["shortest"] = way.is_shortest;
    object["stays_within"] = way.stays_within;
    json::add_rail_sum(object, way.sum);
    object["time_h"] = json::number(way.time_h);
    object["more_km"] = json::number(way.more_km);
    object["more_h"] = json::number(way.more_h);
    object["shared_km"] = json::number(way.shared_km);
    object["deviations"] = Json::array();
    for (const Deviation& deviation : way.deviations)
        object["deviations"].push_back(deviation_json(network, deviation));
    object["own_lines"] = Json::array();
    for (const LineIndex line : way.own_lines) object["own_lines"].push_back(network[line].id);
    object["own_borders"] = places_json(network, way.own_borders);
    object["new_countries"] = way.new_countries;
    object["by"] = places_json(network, way.by);
    json::add_features(object, network, way.features);
    object["places"] = Json::array();
    for (const RouteStep& step : way.route.steps) {
        if (object["places"].empty()) object["places"].push_back(network[step.from].id);
        object["places"].push_back(network[step.to].id);
    }
    return object;
}

}  // namespace

json::Json json_of(const Network& network, const AlternativesAnswer& answer) {
    Json object;
    object["by"] = metric_name(answer.metric);
    object["through"] = Json::array();
    for (const NamedPoint& point : answer.through)
        object["through"].push_back(json::point(network, point));
    object["sharing"] = json::number(answer.limits.sharing);
    object["locality"] = json::number(answer.limits.locality);
    object["stretch"] = json::number(answer.limits.stretch);
    object["access"] = Json::array();
    for (const AccessLink& link : answer.access)
        object["access"].push_back(json::access(network, link));
    object["as_of"] = answer.as_of ? Json(iso8601(*answer.as_of)) : Json();
    object["dates"] = json::dates(network, answer.dates);
    object["ways"] = Json::array();
    for (const Alternative& way : answer.ways)
        object["ways"].push_back(way_json(network, answer, way));
    return object;
}

}  // namespace verst
