#include "render/answers.hpp"

#include <cstddef>
#include <optional>

#include "render/csv_columns.hpp"

namespace verst {

namespace {

struct ReachedRow {
    const Network* network = nullptr;
    const ReachedPlace* reached = nullptr;
    std::optional<double> shortest_km;
};

CsvSheet<ReachedRow> reached_sheet() {
    CsvSheet<ReachedRow> sheet;
    csv::add_place(sheet, "place", [](const ReachedRow& row) {
        return csv::where(*row.network, row.reached->place);
    });
    sheet.add("kind", [](const ReachedRow& row) {
        return std::string(kind_name((*row.network)[row.reached->place].kind));
    });
    sheet.add("rail_km", [](const ReachedRow& row) { return csv::number(row.reached->rail_km); });
    sheet.add("time_h", [](const ReachedRow& row) { return csv::number(row.reached->time_h); });
    sheet.add("shortest_km", [](const ReachedRow& row) { return csv::number(row.shortest_km); });
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const ReachView& view) {
    const ReachAnswer& answer = view.answer;
    const CsvSheet<ReachedRow> sheet = reached_sheet();
    std::string text = sheet.header();
    for (std::size_t i = 0; i < answer.places.size(); ++i) {
        const bool has_shortest = i < answer.shortest_km.size();
        text += sheet.row(
            {&network, &answer.places[i], has_shortest ? answer.shortest_km[i] : std::nullopt});
    }
    return text;
}

}  // namespace verst
