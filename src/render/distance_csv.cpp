#include "render/answers.hpp"
#include "render/csv_columns.hpp"
#include "render/way_name.hpp"
#include "verst/render/distance_rows.hpp"

namespace verst {

namespace {

struct DistanceRow {
    const Network* network = nullptr;
    const DistanceAnswer* answer = nullptr;
    std::size_t line = 0;

    [[nodiscard]] const RailDistance* rail() const {
        return answer->rail ? &*answer->rail : nullptr;
    }
};

std::string station(const DistanceRow& row, RailEnd RailDistance::*end) {
    return row.rail() == nullptr ? "" : csv::text((*row.network)[(row.rail()->*end).station].id);
}

CsvSheet<DistanceRow> make_distance_sheet(bool with_line) {
    CsvSheet<DistanceRow> sheet;
    if (with_line)
        sheet.add("line", [](const DistanceRow& row) { return std::to_string(row.line); });
    csv::add_place(sheet, "from", [](const DistanceRow& row) {
        return csv::where(*row.network, row.answer->from);
    });
    csv::add_place(sheet, "to",
                   [](const DistanceRow& row) { return csv::where(*row.network, row.answer->to); });
    csv::add_straight_line(sheet, [](const DistanceRow& row) { return row.answer->straight; });
    sheet.add("from_station",
              [](const DistanceRow& row) { return station(row, &RailDistance::from); });
    sheet.add("to_station", [](const DistanceRow& row) { return station(row, &RailDistance::to); });
    csv::add_rail_sum(sheet, [](const DistanceRow& row) {
        return row.rail() == nullptr ? nullptr : &row.rail()->sum;
    });
    sheet.add("shortest_km", [](const DistanceRow& row) {
        return row.rail() == nullptr || !row.rail()->shortest
                   ? ""
                   : csv::number(row.rail()->shortest->sum.rail_km);
    });
    sheet.add("shortest_by", [](const DistanceRow& row) {
        return row.rail() == nullptr || !row.rail()->shortest
                   ? ""
                   : csv::text(shortest_by(*row.network, *row.rail()->shortest));
    });
    sheet.add("detour", [](const DistanceRow& row) {
        return row.rail() == nullptr ? "" : csv::number(row.rail()->detour);
    });
    sheet.add("refusal", [](const DistanceRow& row) {
        return row.answer->rail ? "" : std::string(code_name(row.answer->rail.error().code));
    });
    return sheet;
}

/// A batch asks for the same sheet a million times.
const CsvSheet<DistanceRow>& distance_sheet(bool with_line) {
    static const CsvSheet<DistanceRow> numbered = make_distance_sheet(true);
    static const CsvSheet<DistanceRow> alone = make_distance_sheet(false);
    return with_line ? numbered : alone;
}

}  // namespace

std::string distance_csv_header(bool with_line) { return distance_sheet(with_line).header(); }

std::string distance_csv_row(const Network& network, const DistanceAnswer& answer,
                             std::optional<std::size_t> line) {
    return distance_sheet(line.has_value()).row({&network, &answer, line.value_or(0)});
}

std::string csv_of(const Network& network, const DistanceAnswer& answer) {
    return distance_csv_header(false) + distance_csv_row(network, answer, std::nullopt);
}

}  // namespace verst
