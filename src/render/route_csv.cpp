#include "render/answers.hpp"
#include "render/csv_columns.hpp"
#include "render/sections_csv.hpp"

namespace verst {

namespace {

struct RouteLegRow {
    const Network* network = nullptr;
    std::size_t number = 0;  ///< from 1
    const RouteLeg* leg = nullptr;
};

CsvSheet<RouteLegRow> route_leg_sheet() {
    CsvSheet<RouteLegRow> sheet;
    sheet.add("leg", [](const RouteLegRow& row) { return std::to_string(row.number); });
    csv::add_place(sheet, "from", [](const RouteLegRow& row) {
        return csv::where(*row.network, row.leg->from.named);
    });
    csv::add_place(sheet, "to", [](const RouteLegRow& row) {
        return csv::where(*row.network, row.leg->to.named);
    });
    sheet.add("from_station", [](const RouteLegRow& row) {
        return csv::text((*row.network)[row.leg->from.station].id);
    });
    sheet.add("to_station", [](const RouteLegRow& row) {
        return csv::text((*row.network)[row.leg->to.station].id);
    });
    csv::add_straight_line(sheet, [](const RouteLegRow& row) { return row.leg->straight; });
    csv::add_rail_sum(sheet, [](const RouteLegRow& row) { return &row.leg->sum; });
    sheet.add("start_km", [](const RouteLegRow& row) { return csv::number(row.leg->start_km); });
    sheet.add("end_km", [](const RouteLegRow& row) { return csv::number(row.leg->end_km); });
    return sheet;
}

std::string route_legs_csv(const Network& network, const RouteAnswer& answer) {
    const CsvSheet<RouteLegRow> sheet = route_leg_sheet();
    std::string text = sheet.header();
    for (std::size_t i = 0; i < answer.legs.size(); ++i)
        text += sheet.row({&network, i + 1, &answer.legs[i]});
    return text;
}

std::string route_sections_csv(const Network& network, const RouteAnswer& answer) {
    SectionsCsv sections(network);
    for (std::size_t i = 0; i < answer.legs.size(); ++i)
        sections.add_leg(i + 1, answer.route.leg(i));
    return sections.take();
}

}  // namespace

std::string csv_of(const Network& network, const RouteView& view) {
    return view.with_sections ? route_sections_csv(network, view.answer)
                              : route_legs_csv(network, view.answer);
}

}  // namespace verst
