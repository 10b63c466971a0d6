#include "render/sections_csv.hpp"

#include "render/csv_columns.hpp"

namespace verst {

namespace {

const Section& section_of(const SectionRow& row) { return (*row.network)[row.step.section]; }

CsvSheet<SectionRow> section_sheet() {
    CsvSheet<SectionRow> sheet;
    sheet.add("section", [](const SectionRow& row) { return std::to_string(row.number); });
    sheet.add("leg", [](const SectionRow& row) { return std::to_string(row.leg); });
    csv::add_place(sheet, "from",
                   [](const SectionRow& row) { return csv::where(*row.network, row.step.from); });
    csv::add_place(sheet, "to",
                   [](const SectionRow& row) { return csv::where(*row.network, row.step.to); });
    sheet.add("country", [](const SectionRow& row) { return csv::text(section_of(row).country); });
    sheet.add("line",
              [](const SectionRow& row) { return csv::text((*row.network)[row.step.line].id); });
    sheet.add("rail_km",
              [](const SectionRow& row) { return csv::number(section_of(row).length.rail_km); });
    sheet.add("geodesic_km", [](const SectionRow& row) {
        return csv::number(row.network->geodesic_km(row.step.section));
    });
    sheet.add("end_km", [](const SectionRow& row) { return csv::number(row.end_km); });
    sheet.add("length", [](const SectionRow& row) {
        return std::string(kind_name(section_of(row).length.kind));
    });
    sheet.add("weak",
              [](const SectionRow& row) { return csv::yes_or_no(section_of(row).length.weak); });
    sheet.add("source", [](const SectionRow& row) {
        return csv::text((*row.network)[section_of(row).length.source].id);
    });
    return sheet;
}

}  // namespace

SectionsCsv::SectionsCsv(const Network& network)
    : network_(network), sheet_(section_sheet()), text_(sheet_.header()) {}

void SectionsCsv::add_leg(std::size_t leg, std::span<const RouteStep> steps) {
    for (const RouteStep& step : steps) {
        end_km_ += network_[step.section].length.rail_km;
        text_ += sheet_.row({&network_, ++count_, leg, step, end_km_});
    }
}

}  // namespace verst
