#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "verst/geo/position.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// What is said of a feature: nothing known, yes or no, a count, a figure, a text.
using GeoValue = std::variant<std::monostate, bool, int, double, std::string>;

/// A line or a point on a map, with what is said of it.
struct GeoFeature {
    /// What it is, in one word that programs can select by: "leg", "stop", "border".
    std::string feature;
    std::string name;
    std::string description;  ///< one sentence or more for a reader
    enum class Shape { point, line } shape = Shape::point;
    /// Of a point, its position. Of a line, its places in order, or nothing where its course is not
    /// known.
    std::vector<Position> positions;
    std::vector<std::string> position_names;  ///< of a line's positions; empty where not named
    /// What it says of itself: keys with their units, in the order in which they are written.
    std::vector<std::pair<std::string, GeoValue>> properties;
    Window when;                ///< of a point: between which moments the train was there
    std::optional<Instant> at;  ///< of a point: when the train came (at the start: left), if known
                                ///< to the minute
};

/// A licence of the positions, and what it wants to be said.
struct GeoAttribution {
    std::string licence;  ///< SPDX identifier, "ODbL-1.0"
    std::string citation;
};

/// What a map file holds, whatever its format.
struct GeoFile {
    std::string name;
    std::string description;
    std::string edition;  ///< of the network
    std::vector<GeoAttribution> attribution;
    std::vector<GeoFeature> features;
};

/// GeoJSON (RFC 7946): a FeatureCollection, cut at the antimeridian, with a bounding box.
[[nodiscard]] std::string geojson(const GeoFile& file);

/// GPX 1.1: a waypoint for each point, a route for each line.
[[nodiscard]] std::string gpx(const GeoFile& file);

/// KML 2.2: a document with a folder for each kind of feature, cut at the antimeridian.
[[nodiscard]] std::string kml(const GeoFile& file);

}  // namespace verst
