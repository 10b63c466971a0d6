#include "render/answers.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

using json::Json;

Json leg_json(const Network& network, const RouteLeg& leg) {
    Json object;
    object["from"] = json::point(network, leg.from.named);
    object["to"] = json::point(network, leg.to.named);
    object["from_station"] = json::place(network, leg.from.station);
    object["to_station"] = json::place(network, leg.to.station);
    object["from_snap_km"] = json::number(leg.from.snap_km);
    object["to_snap_km"] = json::number(leg.to.snap_km);
    object["from_obstacles"] = json::obstacles(leg.from);
    object["to_obstacles"] = json::obstacles(leg.to);
    json::add_straight_line(object, leg.straight);
    json::add_rail_sum(object, leg.sum);
    object["start_km"] = json::number(leg.start_km);
    object["end_km"] = json::number(leg.end_km);
    return object;
}

Json sections_json(const Network& network, const Route& route) {
    Json list = Json::array();
    for (const RouteStep& step : route.steps) {
        const Section& section = network[step.section];
        Json lines = Json::array();
        for (const SectionOnLine& on_line : section.on_lines)
            lines.push_back(network[on_line.line].id);
        list.push_back({{"from", json::place(network, step.from)},
                        {"to", json::place(network, step.to)},
                        {"line", network[step.line].id},
                        {"lines", std::move(lines)},
                        {"rail_km", json::number(section.length.rail_km)},
                        {"geodesic_km", json::number(network.geodesic_km(step.section))},
                        {"length", kind_name(section.length.kind)},
                        {"weak", section.length.weak},
                        {"source", network[section.length.source].id}});
    }
    return list;
}

Json other_way_json(const Network& network, const OtherWay& way) {
    Json object;
    object["avoided"] = Json::array();
    for (const PlaceIndex border : way.avoided)
        object["avoided"].push_back(json::place(network, border));
    object["found"] = way.route.has_value();
    if (!way.route) return object;
    json::add_rail_sum(object, way.sum);
    json::add_features(object, network, way.features);
    return object;
}

Json plan_json(const Network& network, const Plan& plan) {
    Json stops = Json::array();
    for (const PlanStop& stop : plan.stops) {
        stops.push_back({{"place", json::place(network, stop.place)},
                         {"at_km", json::number(stop.at_km)},
                         {"arrive", json::moment(stop.arrive, stop.zone)},
                         {"depart", json::moment(stop.depart, stop.zone)},
                         {"dwell_h", json::number(stop.dwell_h)},
                         {"zone", stop.zone.name()}});
    }
    return {{"depart", json::moment(plan.stops.front().depart, plan.stops.front().zone)},
            {"arrive", json::moment(plan.stops.back().arrive, plan.stops.back().zone)},
            {"elapsed_h", json::number(plan.elapsed_h)},
            {"calendar_days", plan.calendar_days},
            {"nights", plan.nights},
            {"stops", std::move(stops)}};
}

Json undated_json(const Network& network, const RouteAnswer& answer) {
    if (!answer.undated_lines) return {};
    Json list = Json::array();
    for (const LineIndex line : *answer.undated_lines) list.push_back(network[line].id);
    return list;
}

}  // namespace

json::Json json_of(const Network& network, const RouteView& view) {
    const RouteAnswer& answer = view.answer;
    Json object;
    object["by"] = metric_name(answer.metric);
    json::add_rail_sum(object, answer.sum);
    object["shortest"] = json::shortest(network, answer.shortest);
    object["straight_km"] = json::number(answer.straight_km);
    object["detour"] = json::number(answer.detour);
    json::add_features(object, network, answer.features);
    object["by_country"] = json::countries(answer.by_country);
    object["access"] = Json::array();
    for (const AccessLink& link : answer.access)
        object["access"].push_back(json::access(network, link));
    object["other_way"] = answer.other_way ? other_way_json(network, *answer.other_way) : Json();
    object["plan"] = answer.plan ? plan_json(network, *answer.plan) : Json();
    object["as_of"] = answer.as_of ? Json(iso8601(*answer.as_of)) : Json();
    object["undated_lines"] = undated_json(network, answer);
    object["dates"] = json::dates(network, answer.dates);
    object["legs"] = Json::array();
    for (const RouteLeg& leg : answer.legs) object["legs"].push_back(leg_json(network, leg));
    object["sections"] = sections_json(network, answer.route);
    return object;
}

}  // namespace verst
