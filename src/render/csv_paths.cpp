#include "render/csv_paths.hpp"

#include <utility>

#include "render/csv_sheet.hpp"
#include "verst/base/text.hpp"

namespace verst::csv {

namespace {

using json::Json;

std::string scalar(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_boolean()) return yes_or_no(value.get<bool>());
    if (value.is_number_integer() || value.is_number_unsigned()) return value.dump();
    if (value.is_number()) return degrees(value.get<double>());
    return text(value.get<std::string>());
}

/// What is at a path; of a list of objects, of each of them.
std::string at_path(const Json& from, std::string_view path, std::size_t row,
                    const std::string& joined) {
    if (path.empty()) {
        if (!from.is_array()) return from.is_object() ? std::string() : scalar(from);
        std::string all;
        for (const Json& each : from) all += (all.empty() ? "" : joined) + scalar(each);
        return all;
    }
    const auto dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    const std::string_view rest =
        dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    if (from.is_array()) {
        if (step == "+") return std::to_string(from.size());
        if (step == "#") return row < from.size() ? at_path(from[row], rest, row, joined) : "";
        std::string all;
        for (const Json& each : from)
            all += (all.empty() ? "" : joined) + at_path(each, path, row, joined);
        return all;
    }
    // A range of one figure is written as the figure.
    if (from.is_number() && (step == "min" || step == "max")) return scalar(from);
    if (!from.is_object()) return {};
    const auto found = from.find(std::string(step));
    return found == from.end() ? std::string() : at_path(*found, rest, row, joined);
}

}  // namespace

namespace {

/// The row of an element, which is the i-th of its list.
std::string row_of(const Json& answer, const Json& element, std::size_t i,
                   const PathColumns& columns) {
    std::vector<std::string> cells;
    cells.reserve(columns.size());
    for (const PathColumn& column : columns) {
        const std::string_view path = column.path;
        if (path == "#") {
            cells.push_back(std::to_string(i + 1));
        } else if (path.starts_with('.')) {
            cells.push_back(at_path(answer, path.substr(1), i, column.joined));
        } else if (path.starts_with('=')) {
            cells.emplace_back(path.substr(1));
        } else {
            cells.push_back(at_path(element, path, i, column.joined));
        }
        if (cells.back().empty()) cells.back() = column.otherwise;
    }
    return line(cells);
}

}  // namespace

std::string more_rows_of(const Json& answer, std::string_view list, const PathColumns& columns) {
    if (list.empty()) return row_of(answer, answer, 0, columns);
    const Json* rows = &answer;
    for (const std::string_view step : split(list, '.')) rows = &(*rows)[std::string(step)];
    std::string out;
    for (std::size_t i = 0; i < rows->size(); ++i) out += row_of(answer, (*rows)[i], i, columns);
    return out;
}

std::string header_of(const PathColumns& columns) {
    std::vector<std::string> names;
    for (const PathColumn& column : columns) names.push_back(column.name);
    return line(names);
}

std::string rows_of(const Json& answer, std::string_view list, const PathColumns& columns) {
    return header_of(columns) + more_rows_of(answer, list, columns);
}

PathColumns place_columns(const std::string& name, const std::string& path) {
    const std::string of = path.empty() ? "" : path + '.';
    return {{name + "_id", of + "id"},
            {name, of + "name"},
            {name + "_country", of + "country"},
            {name + "_lat", of + "lat"},
            {name + "_lon", of + "lon"}};
}

namespace {

PathColumns same_names(std::initializer_list<const char*> names) {
    PathColumns columns;
    for (const char* name : names) columns.push_back({name, name});
    return columns;
}

}  // namespace

PathColumns straight_columns() {
    return same_names({"geodesic_km", "azimuth_deg", "compass", "north_km", "east_km"});
}

PathColumns rail_columns(const std::string& path) {
    PathColumns columns = same_names({"rail_km", "chord_km", "published_km", "track_km",
                                      "estimated_km", "weak_km", "uncertainty_km", "running_h"});
    for (PathColumn& column : columns) column.path.insert(0, path);
    return columns;
}

PathColumns range_columns(const std::string& name, const std::string& path) {
    return {{name + "_min", path + ".min"}, {name + "_max", path + ".max"}};
}

PathColumns reading_columns() {
    return joined_columns({{{"reading", "reading"}},
                           range_columns("value", "value"),
                           {{"unit", "unit"},
                            {"judged", "judged"},
                            {"reading_verdict", "verdict"},
                            {"margin", "margin"},
                            {"uncertainty", "uncertainty"},
                            {"way", "way"}}});
}

PathColumns joined_columns(std::vector<PathColumns> groups) {
    PathColumns all;
    for (PathColumns& group : groups)
        all.insert(all.end(), std::make_move_iterator(group.begin()),
                   std::make_move_iterator(group.end()));
    return all;
}

PathColumns leg_columns() {
    return joined_columns({{{"leg", "#"}},
                           place_columns("from", "from"),
                           place_columns("to", "to"),
                           {{"from_station", "from_station.id"}, {"to_station", "to_station.id"}},
                           straight_columns(),
                           rail_columns(),
                           same_names({"start_km", "end_km"})});
}

}  // namespace verst::csv
