#include <cstddef>
#include <optional>

#include "render/answers.hpp"
#include "render/json_parts.hpp"

namespace verst {

namespace {

using json::Json;

Json place_json(const Network& network, const ReachedPlace& reached,
                std::optional<double> shortest_km) {
    Json object = json::place(network, reached.place);
    object["kind"] = kind_name(network[reached.place].kind);
    object["rail_km"] = json::number(reached.rail_km);
    object["time_h"] = json::number(reached.time_h);
    object["shortest_km"] = json::number(shortest_km);
    return object;
}

Json frontier_json(const Network& network, const FrontierPoint& point) {
    const Section& section = network[point.section];
    Json lines = Json::array();
    for (const SectionOnLine& on_line : section.on_lines) lines.push_back(network[on_line.line].id);
    return {{"from", json::place(network, point.from)},
            {"to", json::place(network, point.to)},
            {"lines", std::move(lines)},
            {"within_km", json::number(point.within_km)},
            {"section_km", json::number(section.length.rail_km)}};
}

}  // namespace

json::Json json_of(const Network& network, const ReachView& view) {
    const ReachAnswer& answer = view.answer;
    const bool by_time = answer.limit.is_in_hours();
    Json object;
    object["from"] = json::point(network, answer.from.named);
    object["from_station"] = json::place(network, answer.from.station);
    object["from_snap_km"] = json::number(answer.from.snap_km);
    object["from_obstacles"] = json::obstacles(answer.from);
    object["access"] = answer.from.access ? json::access(network, *answer.from.access) : Json();
    object["by"] = metric_name(answer.metric);
    object["within_km"] = by_time ? Json() : json::number(answer.limit.value());
    object["within_h"] = by_time ? json::number(answer.limit.value()) : Json();
    object["as_of"] = answer.as_of ? Json(iso8601(*answer.as_of)) : Json();
    object["dates"] = json::dates(network, answer.dates);
    object["more_by_shortest"] = answer.more_by_shortest;
    object["places"] = Json::array();
    for (std::size_t i = 0; i < answer.places.size(); ++i) {
        object["places"].push_back(place_json(network, answer.places[i], answer.shortest_of(i)));
    }
    object["frontier"] = Json::array();
    for (const FrontierPoint& point : answer.frontier)
        object["frontier"].push_back(frontier_json(network, point));
    return object;
}

}  // namespace verst
