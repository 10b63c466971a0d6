#include "render/answers.hpp"
#include "render/json_parts.hpp"
#include "verst/base/text.hpp"

namespace verst {

json::Json json_of(const Network& network, const FoundPlaces& found) {
    json::Json places = json::Json::array();
    for (const SearchHit& hit : found.hits) {
        const Place& place = network[hit.place];
        json::Json object = json::place(network, hit.place);
        object["kind"] = kind_name(place.kind);
        object["name_native"] = json::text(place.name_native);
        object["codes"] = json::Json::array();
        for (const std::string_view code : split(place.codes, ';')) object["codes"].push_back(code);
        object["zone"] = json::text(place.zone);
        object["uncertainty_km"] = json::number(place.uncertainty_km);
        object["radius_km"] = json::number(place.radius_km);
        object["matched"] = hit.matched_name;
        object["score"] = json::number(hit.score);
        places.push_back(std::move(object));
    }
    json::Json document;
    document["query"] = found.query;
    document["places"] = std::move(places);
    return document;
}

}  // namespace verst
