#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/figures.hpp"

namespace verst {

GeoFile features_of(const Network& network, const AlternativesAnswer& answer) {
    std::vector<std::string> names;
    for (const NamedPoint& point : answer.through)
        names.push_back(text::point_name(network, point));
    GeoBuilder builder(network, fmt::format("Ways {}", fmt::join(names, " - ")),
                       alternatives_conditions(answer));
    for (std::size_t i = 0; i < answer.ways.size(); ++i) {
        const Alternative& way = answer.ways[i];
        GeoFeature& feature =
            builder.add_course("way", way_name(network, answer, way), way.route.steps);
        feature.description =
            fmt::format("Way {}: {} by rail, {}", i + 1, length(way.sum.rail_km, LengthUnit::km),
                        hours(way.time_h));
        feature.properties = {{"way", static_cast<int>(i + 1)}};
        add_rail_sum(feature, way.sum);
        feature.properties.insert(feature.properties.end(), {{"time_h", way.time_h},
                                                             {"more_km", way.more_km},
                                                             {"more_h", way.more_h},
                                                             {"shared_km", way.shared_km}});
    }
    for (const NamedPoint& point : answer.through) builder.add_point("stop", point);
    for (std::size_t i = 0; i < answer.ways.size(); ++i) {
        for (const PlaceIndex place : answer.ways[i].own_borders) {
            GeoFeature& feature = builder.add_place("border", place);
            feature.description = fmt::format("Border of way {} alone", i + 1);
            feature.properties.emplace_back("way", static_cast<int>(i + 1));
        }
    }
    return builder.finish();
}

}  // namespace verst
