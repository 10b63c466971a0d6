#include <cmath>
#include <vector>

#include "render/geo_shapes.hpp"
#include "render/json_parts.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

namespace {

using json::Json;

/// Degrees with six decimals, a tenth of a metre: the data has five.
double degrees(double value) {
    const double rounded = std::round(value * 1e6) / 1e6;
    return rounded == 0 ? 0.0 : rounded;  // no -0.0
}

Json coordinates(Position position) {
    return Json::array({degrees(position.lon_deg), degrees(position.lat_deg)});
}

Json coordinates(const std::vector<Position>& line) {
    Json list = Json::array();
    for (const Position& position : line) list.push_back(coordinates(position));
    return list;
}

Json geometry(const GeoFeature& feature) {
    if (feature.positions.empty()) return {};
    if (feature.shape == GeoFeature::Shape::point)
        return {{"type", "Point"}, {"coordinates", coordinates(feature.positions.front())}};
    const auto parts = cut_at_antimeridian(feature.positions);
    if (parts.size() == 1)
        return {{"type", "LineString"}, {"coordinates", coordinates(parts.front())}};
    Json list = Json::array();
    for (const auto& part : parts) list.push_back(coordinates(part));
    return {{"type", "MultiLineString"}, {"coordinates", std::move(list)}};
}

struct ToJson {
    Json operator()(std::monostate /*unknown*/) const { return {}; }
    Json operator()(bool value) const { return value; }
    Json operator()(int value) const { return value; }
    Json operator()(double value) const { return json::number(value); }
    Json operator()(const std::string& value) const { return json::text(value); }
};

Json feature_json(const GeoFeature& feature) {
    Json properties;
    properties["feature"] = feature.feature;
    properties["name"] = feature.name;
    properties["description"] = json::text(feature.description);
    for (const auto& [key, value] : feature.properties)
        properties[json::Key::outliving(key)] = std::visit(ToJson(), value);
    return {{"type", "Feature"},
            {"properties", std::move(properties)},
            {"geometry", geometry(feature)}};
}

}  // namespace

std::string geojson(const GeoFile& file) {
    Json object;
    object["type"] = "FeatureCollection";
    object["name"] = file.name;
    object["description"] = json::text(file.description);
    object["network_edition"] = file.edition;
    object["attribution"] = Json::array();
    for (const GeoAttribution& due : file.attribution)
        object["attribution"].push_back({{"licence", due.licence}, {"citation", due.citation}});
    if (const auto box = bounding_box(file.features)) {
        object["bbox"] = Json::array(
            {degrees(box->west), degrees(box->south), degrees(box->east), degrees(box->north)});
    }
    object["features"] = Json::array();
    for (const GeoFeature& feature : file.features)
        object["features"].push_back(feature_json(feature));
    return json::document(object);
}

}  // namespace verst
