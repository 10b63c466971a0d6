#include "render/answers.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

json::Json rail_part(const Network& network, const RailDistance& rail) {
    json::Json object;
    json::add_rail_sum(object, rail.sum);
    object["shortest"] = json::shortest(network, rail.shortest);
    object["detour"] = json::number(rail.detour);
    object["from_station"] = json::place(network, rail.from.station);
    object["to_station"] = json::place(network, rail.to.station);
    object["from_snap_km"] = json::number(rail.from.snap_km);
    object["to_snap_km"] = json::number(rail.to.snap_km);
    object["from_obstacles"] = json::obstacles(rail.from);
    object["to_obstacles"] = json::obstacles(rail.to);
    object["access"] = json::Json::array();
    for (const RailEnd* end : {&rail.from, &rail.to}) {
        if (end->access) object["access"].push_back(json::access(network, *end->access));
    }
    object["dates"] = json::dates(network, rail.dates);
    json::add_features(object, network, rail.features);
    return object;
}

}  // namespace

json::Json json_of(const Network& network, const DistanceAnswer& answer) {
    json::Json object;
    object["from"] = json::point(network, answer.from);
    object["to"] = json::point(network, answer.to);
    json::add_straight_line(object, answer.straight);
    if (answer.rail) {
        object["by"] = metric_name(answer.metric);
        object["rail"] = rail_part(network, *answer.rail);
    } else {
        object["refusal"] = json::refusal(answer.rail.error());
    }
    object["from_track"] = json::track(network, answer.from_track);
    object["to_track"] = json::track(network, answer.to_track);
    return object;
}

}  // namespace verst
