#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst {

GeoFile features_of(const Network& network, const ReachView& view) {
    const ReachAnswer& answer = view.answer;
    const std::string from = text::point_name(network, answer.from.named);
    const std::string limit = answer.limit.is_in_hours()
                                  ? hours(answer.limit.value())
                                  : length(answer.limit.value(), LengthUnit::km);
    GeoBuilder builder(
        network, fmt::format("{} from {}", limit, from),
        fmt::format("Every place that a train from {} reaches within {}", from, limit));
    builder.add_point("start", answer.from.named);
    for (const ReachedPlace& reached : answer.places) {
        GeoFeature& feature = builder.add_place("reached", reached.place);
        feature.description = fmt::format("{} by rail, {}", length(reached.rail_km, LengthUnit::km),
                                          hours(reached.time_h));
        feature.properties.emplace_back("rail_km", reached.rail_km);
        feature.properties.emplace_back("time_h", reached.time_h);
    }
    for (const FrontierPoint& point : answer.frontier) {
        const double section_km = network[point.section].length.rail_km;
        GeoFeature& feature =
            builder.add_between("frontier", point.from, point.to, point.within_km / section_km);
        feature.description = fmt::format("The limit: {} past {}, towards {}",
                                          length(point.within_km, LengthUnit::km),
                                          network[point.from].name, network[point.to].name);
        feature.properties = {{"from", std::string(network[point.from].name)},
                              {"to", std::string(network[point.to].name)},
                              {"within_km", point.within_km},
                              {"section_km", section_km}};
    }
    return builder.finish();
}

}  // namespace verst
