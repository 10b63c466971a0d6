#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

GeoFile features_of(const Network& network, const DistanceAnswer& answer) {
    const std::string ends = fmt::format("{} - {}", text::point_name(network, answer.from),
                                         text::point_name(network, answer.to));
    const std::string straight = length(answer.straight.geodesic_km, LengthUnit::km);
    GeoBuilder builder(
        network, ends,
        fmt::format("{} in a straight line, {}", straight,
                    answer.rail ? length(answer.rail->sum.rail_km, LengthUnit::km) + " by rail"
                                : "no way by rail: " +
                                      in_unit(answer.rail.error().message, LengthUnit::km)));
    GeoFeature& geodesic =
        builder.add_geodesic("straight_line", ends + ", straight", answer.from, answer.to);
    geodesic.description = straight + " in a straight line";
    add_straight_line(geodesic, answer.straight);
    if (answer.rail) {
        GeoFeature& rail = builder.add_course("rail", ends + ", by rail", answer.rail->route.steps);
        rail.description = length(answer.rail->sum.rail_km, LengthUnit::km) + " by rail";
        add_rail_sum(rail, answer.rail->sum);
        rail.properties.emplace_back("detour", answer.rail->detour);
    }
    builder.add_point("end", answer.from);
    builder.add_point("end", answer.to);
    if (answer.rail) builder.add_features(answer.rail->features);
    return builder.finish();
}

}  // namespace verst
