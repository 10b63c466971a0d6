#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/json_parts.hpp"

/// CSV made of the JSON of the same answer: a row for each element of a list, its columns paths.
namespace verst::csv {

/// A column. Its path is followed from the element of the list; with a dot before it, from the
/// whole answer. "#" is the number of the row: of a column alone from 1, in a path the position
/// in a list. ".min" and ".max" of a figure are the figure. The values of a list stand together,
/// `joined`; "list.+" is how many it has.
struct PathColumn {
    std::string name;
    std::string path;
    std::string joined = ";";
    std::string otherwise = {};  ///< where the path leads to nothing
};
using PathColumns = std::vector<PathColumn>;

/// The header, and a row for each element of the list; without a name of a list, one row of the
/// whole answer.
[[nodiscard]] std::string rows_of(const json::Json& answer, std::string_view list,
                                  const PathColumns& columns);

/// The header alone.
[[nodiscard]] std::string header_of(const PathColumns& columns);

/// Without the header.
[[nodiscard]] std::string more_rows_of(const json::Json& answer, std::string_view list,
                                       const PathColumns& columns);

/// NAME_id, NAME, NAME_country, NAME_lat, NAME_lon of the place at a path; at "" the element.
[[nodiscard]] PathColumns place_columns(const std::string& name, const std::string& path);

/// geodesic_km, azimuth_deg, compass, north_km, east_km
[[nodiscard]] PathColumns straight_columns();

/// rail_km, chord_km, published_km, track_km, estimated_km, weak_km, uncertainty_km, running_h
[[nodiscard]] PathColumns rail_columns(const std::string& path = {});

/// NAME_min, NAME_max
[[nodiscard]] PathColumns range_columns(const std::string& name, const std::string& path);

/// reading, value_min, value_max, unit, judged, reading_verdict, margin, uncertainty, way
[[nodiscard]] PathColumns reading_columns();

/// Columns one after another.
[[nodiscard]] PathColumns joined_columns(std::vector<PathColumns> groups);

/// Of the legs of a route.
[[nodiscard]] PathColumns leg_columns();

}  // namespace verst::csv
