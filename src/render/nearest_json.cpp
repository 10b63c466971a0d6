#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "render/geo_builder.hpp"
#include "render/json_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

json::Json nearby_json(const Network& network, const std::vector<NearbyPlace>& places) {
    json::Json list = json::Json::array();
    for (const NearbyPlace& near : places) {
        json::Json object = json::place(network, near.place);
        object["kind"] = kind_name(network[near.place].kind);
        object["rail_km"] = json::number(near.rail_km);
        object["time_h"] = json::number(near.time_h);
        object["straight_km"] = json::number(near.straight_km);
        object["rail_rank"] = near.rail_rank ? json::Json(*near.rail_rank) : json::Json();
        object["straight_rank"] = near.straight_rank;
        list.push_back(std::move(object));
    }
    return list;
}

csv::PathColumns nearby_columns(const char* list) {
    return csv::joined_columns({{{"nearest", std::string("=") + list}},
                                csv::place_columns("place", ""),
                                {{"kind", "kind"},
                                 {"rail_km", "rail_km"},
                                 {"time_h", "time_h"},
                                 {"straight_km", "straight_km"},
                                 {"rail_rank", "rail_rank"},
                                 {"straight_rank", "straight_rank"}}});
}

}  // namespace

json::Json json_of(const Network& network, const NearestAnswer& answer) {
    json::Json object;
    object["from"] = json::point(network, answer.from.named);
    object["from_station"] = json::place(network, answer.from.station);
    object["from_snap_km"] = json::number(answer.from.snap_km);
    object["from_obstacles"] = json::obstacles(answer.from);
    object["access"] =
        answer.from.access ? json::access(network, *answer.from.access) : json::Json();
    object["by"] = metric_name(answer.metric);
    object["as_of"] = answer.as_of ? json::Json(iso8601(*answer.as_of)) : json::Json();
    object["by_rail"] = nearby_json(network, answer.by_rail);
    object["by_straight"] = nearby_json(network, answer.by_straight);
    object["without_way"] = answer.without_way;
    return object;
}

std::string csv_of(const Network& network, const NearestAnswer& answer) {
    const json::Json object = json_of(network, answer);
    return csv::rows_of(object, "by_rail", nearby_columns("by rail")) +
           csv::more_rows_of(object, "by_straight", nearby_columns("in a straight line"));
}

GeoFile features_of(const Network& network, const NearestAnswer& answer) {
    const std::string from = text::point_name(network, answer.from.named);
    GeoBuilder builder(network, "Nearest to " + from,
                       "The places nearest to " + from + " by rail, and in a straight line");
    builder.add_point("start", answer.from.named);
    const auto add = [&](const char* name, const std::vector<NearbyPlace>& places) {
        for (const NearbyPlace& near : places) {
            GeoFeature& feature = builder.add_place(name, near.place);
            feature.description = near.rail_km ? length(*near.rail_km, LengthUnit::km) + " by rail"
                                               : "no way by rail";
            if (near.rail_km) feature.properties.emplace_back("rail_km", *near.rail_km);
            if (near.time_h) feature.properties.emplace_back("time_h", *near.time_h);
            feature.properties.emplace_back("straight_km", near.straight_km);
        }
    };
    add("nearest_by_rail", answer.by_rail);
    add("nearest_in_a_straight_line", answer.by_straight);
    return builder.finish();
}

}  // namespace verst
