#include "render/csv_paths.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

#include "render/csv_sheet.hpp"
#include "verst/base/text.hpp"

namespace verst::csv {

namespace {

using json::Json;

struct Scalar {
    std::string operator()(std::monostate /*null*/) const { return {}; }
    std::string operator()(bool value) const { return yes_or_no(value); }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return degrees(value); }
    std::string operator()(const std::string& value) const { return text(value); }
    std::string operator()(const Json::Array& /*list*/) const { return {}; }
    std::string operator()(const Json::Object& /*members*/) const { return {}; }
};

std::string scalar(const Json& value) { return std::visit(Scalar(), value.value()); }

bool is_number(const Json& value) {
    return std::holds_alternative<double>(value.value()) ||
           std::holds_alternative<std::int64_t>(value.value());
}

/// What is at a path; of a list of objects, of each of them.
std::string at_path(const Json& from, std::string_view path, std::size_t row,
                    const std::string& joined) {
    if (path.empty()) {
        if (!from.is_array()) return scalar(from);
        std::string all;
        for (const Json& each : from.elements()) all += (all.empty() ? "" : joined) + scalar(each);
        return all;
    }
    const auto dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    const std::string_view rest =
        dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    if (from.is_array()) {
        if (step == "+") return std::to_string(from.elements().size());
        if (step == "#") {
            const auto elements = from.elements();
            return row < elements.size() ? at_path(elements[row], rest, row, joined) : "";
        }
        std::string all;
        for (const Json& each : from.elements())
            all += (all.empty() ? "" : joined) + at_path(each, path, row, joined);
        return all;
    }
    // A range of one figure is written as the figure.
    if (is_number(from) && (step == "min" || step == "max")) return scalar(from);
    if (!from.is_object()) return {};
    return at_path(from.at(step), rest, row, joined);
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
    for (const std::string_view step : split(list, '.')) rows = &rows->at(step);
    std::string out;
    const auto elements = rows->elements();
    for (std::size_t i = 0; i < elements.size(); ++i)
        out += row_of(answer, elements[i], i, columns);
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
