#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/csv_columns.hpp"
#include "render/way_name.hpp"

namespace verst {

namespace {

struct WayRow {
    const Network* network = nullptr;
    const AlternativesAnswer* answer = nullptr;
    std::size_t number = 0;

    [[nodiscard]] const Alternative& way() const { return answer->ways[number - 1]; }
};

CsvSheet<WayRow> way_sheet() {
    CsvSheet<WayRow> sheet;
    sheet.add("way", [](const WayRow& row) { return std::to_string(row.number); });
    sheet.add("name", [](const WayRow& row) {
        return csv::text(way_name(*row.network, *row.answer, row.way()));
    });
    csv::add_rail_sum(sheet, [](const WayRow& row) { return &row.way().sum; });
    const auto add = [&sheet](const char* name, double Alternative::*member) {
        sheet.add(name, [member](const WayRow& row) { return csv::number(row.way().*member); });
    };
    add("time_h", &Alternative::time_h);
    add("more_km", &Alternative::more_km);
    add("more_h", &Alternative::more_h);
    add("shared_km", &Alternative::shared_km);
    sheet.add("own_lines", [](const WayRow& row) {
        std::vector<std::string_view> ids;
        for (const LineIndex line : row.way().own_lines) ids.push_back((*row.network)[line].id);
        return csv::text(fmt::format("{}", fmt::join(ids, ";")));
    });
    sheet.add("own_borders", [](const WayRow& row) {
        std::vector<std::string_view> ids;
        for (const PlaceIndex place : row.way().own_borders)
            ids.push_back((*row.network)[place].id);
        return csv::text(fmt::format("{}", fmt::join(ids, ";")));
    });
    sheet.add("gauge_breaks", [](const WayRow& row) {
        return std::to_string(row.way().features.gauge_breaks.size());
    });
    sheet.add("reversals", [](const WayRow& row) {
        return std::to_string(row.way().features.reversals.size());
    });
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const AlternativesAnswer& answer) {
    const CsvSheet<WayRow> sheet = way_sheet();
    std::string text = sheet.header();
    for (std::size_t i = 0; i < answer.ways.size(); ++i)
        text += sheet.row({&network, &answer, i + 1});
    return text;
}

}  // namespace verst
