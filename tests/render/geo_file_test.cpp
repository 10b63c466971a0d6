#include "verst/render/geo_file.hpp"

#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace verst::geo_file_test {

namespace {

using nlohmann::json;

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

GeoFile small_file() {
    GeoFile file;
    file.name = "A - B";
    file.edition = "2026-01-01";
    file.attribution = {{"ODbL-1.0", "\u00a9 OpenStreetMap contributors"}};
    GeoFeature line;
    line.feature = "leg";
    line.name = "A - B";
    line.shape = GeoFeature::Shape::line;
    line.positions = {{50, 179}, {50, -179}};
    line.position_names = {"A", "B"};
    line.properties = {{"rail_km", 150.12345}, {"weak", false}, {"source", GeoValue()}};
    GeoFeature point;
    point.feature = "stop";
    point.name = "A";
    point.positions = {{50, 180}};
    point.at = std::chrono::sys_days(std::chrono::year(2023) / 9 / 12) + std::chrono::hours(20);
    point.when = {point.at, std::nullopt};
    file.features = {line, point};
    return file;
}

}  // namespace

TEST_CASE("GeoJSON is a collection with longitude first") {
    const json object = json::parse(geojson(small_file()));
    CHECK(object["type"] == "FeatureCollection");
    CHECK(object["bbox"] == json::parse("[179.0, 50.0, -179.0, 50.0]"));
    CHECK(object["attribution"][0]["licence"] == "ODbL-1.0");
    const json& leg = object["features"][0];
    CHECK(leg["geometry"]["type"] == "MultiLineString");
    CHECK(leg["geometry"]["coordinates"] ==
          json::parse("[[[179.0, 50.0], [180.0, 50.0]], [[-180.0, 50.0], [-179.0, 50.0]]]"));
    CHECK(leg["properties"]["rail_km"] == 150.123);
    CHECK(leg["properties"]["weak"] == false);
    CHECK(leg["properties"]["source"].is_null());
    CHECK(object["features"][1]["geometry"]["coordinates"] == json::parse("[180.0, 50.0]"));
}

TEST_CASE("a line whose course is not known has no geometry") {
    GeoFile file = small_file();
    file.features.resize(1);
    file.features[0].positions.clear();
    const json object = json::parse(geojson(file));
    CHECK(object["features"][0]["geometry"].is_null());
    CHECK_FALSE(object.contains("bbox"));
    CHECK_FALSE(has(kml(file), "<LineString>"));
    CHECK_FALSE(has(gpx(file), "<rtept"));
}

TEST_CASE("GPX has times in UTC, and longitudes below 180") {
    const std::string text = gpx(small_file());
    CHECK(has(text, "<wpt lat=\"50\" lon=\"-180\">"));
    CHECK(has(text, "<time>2023-09-12T20:00:00Z</time>"));
    CHECK(has(text, "<rtept lat=\"50\" lon=\"179\"><name>A</name></rtept>"));
    CHECK(has(text, "https://spdx.org/licenses/ODbL-1.0.html"));
    CHECK_FALSE(has(text, "<bounds"));
}

TEST_CASE("KML cuts lines at the antimeridian, and writes a description as HTML") {
    GeoFile file = small_file();
    file.features[0].description = "a < b\nand more";
    const std::string text = kml(file);
    CHECK(has(text, "<coordinates>179,50 180,50</coordinates>"));
    CHECK(has(text, "<coordinates>-180,50 -179,50</coordinates>"));
    CHECK(has(text, "<description>a &amp;lt; b&lt;br&gt;\nand more</description>"));
    CHECK(has(text, "<TimeSpan><begin>2023-09-12T20:00:00Z</begin></TimeSpan>"));
    CHECK_FALSE(has(text, "name=\"source\""));
}

}  // namespace verst::geo_file_test
