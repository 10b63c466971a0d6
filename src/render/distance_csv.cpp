#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "verst/render/distance_rows.hpp"

namespace verst {

namespace {

csv::PathColumns make_distance_columns(bool with_line) {
    csv::PathColumns line;
    if (with_line) line.push_back({"line", ".line"});
    return csv::joined_columns(
        {line,
         csv::place_columns("from", "from"),
         csv::place_columns("to", "to"),
         csv::straight_columns(),
         {{"from_station", "rail.from_station.id"}, {"to_station", "rail.to_station.id"}},
         csv::rail_columns("rail."),
         {{"shortest_km", "rail.shortest.rail_km"},
          {"shortest_by", "rail.shortest.by"},
          {"detour", "rail.detour"},
          {"refusal", "refusal.code"}}});
}

/// A batch asks for the same columns a million times.
const csv::PathColumns& distance_columns(bool with_line) {
    static const csv::PathColumns numbered = make_distance_columns(true);
    static const csv::PathColumns alone = make_distance_columns(false);
    return with_line ? numbered : alone;
}

}  // namespace

std::string distance_csv_header(bool with_line) {
    return csv::rows_of({{"distances", json::Json::array()}}, "distances",
                        distance_columns(with_line));
}

std::string distance_csv_row(const Network& network, const DistanceAnswer& answer,
                             std::optional<std::size_t> line) {
    json::Json one{{"line", line.value_or(0)}, {"distances", json::Json::array()}};
    one["distances"].push_back(json_of(network, answer));
    return csv::more_rows_of(one, "distances", distance_columns(line.has_value()));
}

std::string csv_of(const Network& network, const DistanceAnswer& answer) {
    return distance_csv_header(false) + distance_csv_row(network, answer, std::nullopt);
}

}  // namespace verst
