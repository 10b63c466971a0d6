#include "render/answers.hpp"
#include "render/geo_builder.hpp"

namespace verst {

GeoFile features_of(const Network& network, const FoundPlaces& found) {
    const auto& [query, hits] = found;
    GeoBuilder builder(network, std::string(query), "Places whose names look like this");
    for (const SearchHit& hit : hits) {
        const Place& place = network[hit.place];
        GeoFeature& feature = builder.add_place("place", hit.place);
        if (place.name_native != place.name) feature.description = place.name_native;
        feature.properties.insert(feature.properties.end(),
                                  {{"name_native", std::string(place.name_native)},
                                   {"codes", std::string(place.codes)},
                                   {"zone", std::string(place.zone)},
                                   {"matched", hit.matched_name},
                                   {"score", hit.score}});
    }
    return builder.finish();
}

}  // namespace verst
