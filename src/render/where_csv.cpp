#include "render/answers.hpp"
#include "render/csv_columns.hpp"
#include "render/where_parts.hpp"

namespace verst {

namespace {

struct ChanceRow {
    const Network* network = nullptr;
    const WhereAnswer* answer = nullptr;
    const PlaceChance* chance = nullptr;
    bool possible = false;
};

CsvSheet<ChanceRow> chance_sheet() {
    CsvSheet<ChanceRow> sheet;
    sheet.add("at", [](const ChanceRow& row) {
        return iso8601(row.answer->at, where::clock_of(*row.network, *row.answer));
    });
    csv::add_place(sheet, "place", [](const ChanceRow& row) {
        return csv::where(*row.network, row.chance->place);
    });
    sheet.add("kind", [](const ChanceRow& row) {
        return std::string(kind_name((*row.network)[row.chance->place].kind));
    });
    sheet.add("possible", [](const ChanceRow& row) { return csv::yes_or_no(row.possible); });
    sheet.add("sure", [](const ChanceRow& row) {
        return csv::yes_or_no(row.possible && row.answer->outcome == WhereOutcome::sure);
    });
    sheet.add("margin_min", [](const ChanceRow& row) {
        const auto& margin = row.chance->margin;
        return margin ? csv::number(static_cast<double>(margin->count()) / 60) : "";
    });
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const WhereAnswer& answer) {
    const CsvSheet<ChanceRow> sheet = chance_sheet();
    std::string text = sheet.header();
    for (const PlaceChance& chance : answer.places)
        text += sheet.row({&network, &answer, &chance, true});
    for (const PlaceChance& chance : answer.out_of_reach)
        text += sheet.row({&network, &answer, &chance, false});
    return text;
}

}  // namespace verst
