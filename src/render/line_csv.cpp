#include "render/answers.hpp"
#include "render/csv_columns.hpp"

namespace verst {

namespace {

struct PointRow {
    const Network* network = nullptr;
    const LineReport* report = nullptr;
    std::size_t number = 0;

    [[nodiscard]] const LinePoint& point() const { return (*network)[report->line].points[number]; }
    /// Nothing at the last place.
    [[nodiscard]] const RailLength* next() const {
        return number < report->sections.size() ? &report->sections[number].length : nullptr;
    }
};

CsvSheet<PointRow> point_sheet() {
    CsvSheet<PointRow> sheet;
    sheet.add("line",
              [](const PointRow& row) { return csv::text((*row.network)[row.report->line].id); });
    csv::add_place(sheet, "place",
                   [](const PointRow& row) { return csv::where(*row.network, row.point().place); });
    sheet.add("post_km", [](const PointRow& row) { return csv::number(row.point().post_km); });
    sheet.add("track_km", [](const PointRow& row) { return csv::number(row.point().track_km); });
    sheet.add("start_km",
              [](const PointRow& row) { return csv::number(row.report->start_km[row.number]); });
    sheet.add("next_km", [](const PointRow& row) {
        return row.next() == nullptr ? "" : csv::number(row.next()->rail_km);
    });
    sheet.add("next_length", [](const PointRow& row) {
        return row.next() == nullptr ? "" : std::string(kind_name(row.next()->kind));
    });
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const LineReport& report) {
    const CsvSheet<PointRow> sheet = point_sheet();
    std::string text = sheet.header();
    for (std::size_t i = 0; i < network[report.line].points.size(); ++i)
        text += sheet.row({&network, &report, i});
    return text;
}

}  // namespace verst
