#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

void add_leg(GeoBuilder& builder, const Network& network, const RouteAnswer& answer,
             std::size_t i) {
    const RouteLeg& leg = answer.legs[i];
    GeoFeature& feature =
        builder.add_course("leg",
                           fmt::format("{} - {}", text::point_name(network, leg.from.named),
                                       text::point_name(network, leg.to.named)),
                           answer.route.leg(i));
    feature.description = fmt::format("Leg {}: {} by rail, {} in a straight line", i + 1,
                                      length(leg.sum.rail_km, LengthUnit::km),
                                      length(leg.straight.geodesic_km, LengthUnit::km));
    feature.properties = {{"leg", static_cast<int>(i + 1)},
                          {"from", text::point_name(network, leg.from.named)},
                          {"to", text::point_name(network, leg.to.named)},
                          {"from_station", std::string(network[leg.from.station].name)},
                          {"to_station", std::string(network[leg.to.station].name)}};
    add_straight_line(feature, leg.straight);
    add_rail_sum(feature, leg.sum);
    feature.properties.emplace_back("start_km", leg.start_km);
    feature.properties.emplace_back("end_km", leg.end_km);
}

void add_stop(GeoBuilder& builder, const Network& network, const RailEnd& end, double at_km) {
    GeoFeature& feature = builder.add_point("stop", end.named);
    const std::string way = text::way_to_station(network, end, {});
    feature.description =
        at_km > 0 ? length(at_km, LengthUnit::km) + " by rail from the start" : "The start";
    if (!way.empty()) feature.description += "; the railway is at " + way;
    feature.properties.emplace_back("station", std::string(network[end.station].name));
    feature.properties.emplace_back("at_km", at_km);
}

void add_plan_stop(GeoBuilder& builder, const PlanStop& stop) {
    GeoFeature& feature = builder.add_place("plan_stop", stop.place);
    const auto& any = stop.arrive ? stop.arrive : stop.depart;
    if (stop.arrive) feature.description = "Arrive " + minute_text(*stop.arrive, stop.zone) + ", ";
    if (stop.depart)
        feature.description +=
            (stop.arrive ? "depart " : "Depart ") + minute_text(*stop.depart, stop.zone) + ", ";
    feature.description += offset_text(*any, stop.zone);
    feature.properties.insert(feature.properties.end(),
                              {{"at_km", stop.at_km},
                               {"arrive", time_value(stop.arrive, stop.zone)},
                               {"depart", time_value(stop.depart, stop.zone)},
                               {"dwell_h", stop.dwell_h},
                               {"zone", stop.zone.name()}});
    feature.at = any;
    feature.when = {any, stop.depart ? stop.depart : any};
}

std::string name_of(const Network& network, const RouteAnswer& answer) {
    std::string name = text::point_name(network, answer.legs.front().from.named);
    for (const RouteLeg& leg : answer.legs) name += " - " + text::point_name(network, leg.to.named);
    return name;
}

}  // namespace

GeoFile features_of(const Network& network, const RouteView& view) {
    const RouteAnswer& answer = view.answer;
    GeoBuilder builder(network, name_of(network, answer),
                       fmt::format("{} by rail, {}{}", length(answer.sum.rail_km, LengthUnit::km),
                                   best_name(answer.metric),
                                   answer.shortest ? "; " + shortest_line(network, *answer.shortest,
                                                                          LengthUnit::km)
                                                   : ""));
    for (std::size_t i = 0; i < answer.legs.size(); ++i) add_leg(builder, network, answer, i);
    add_stop(builder, network, answer.legs.front().from, 0);
    for (const RouteLeg& leg : answer.legs) add_stop(builder, network, leg.to, leg.end_km);
    builder.add_features(answer.features);
    if (answer.plan) {
        for (const PlanStop& stop : answer.plan->stops) add_plan_stop(builder, stop);
    }
    return builder.finish();
}

}  // namespace verst
