#include "render/sections_csv.hpp"

#include "render/csv_sheet.hpp"

namespace verst {

namespace {

using csv::text;

/// What a group of place columns says: a place, or a coordinate alone.
struct Where {
    const Place* place = nullptr;
    Position position;
};

Where where(const Network& network, PlaceIndex place) {
    return {&network[place], network[place].position};
}

/// PREFIX_id, PREFIX (the name), PREFIX_country, PREFIX_lat, PREFIX_lon; `get(row)` is a Where.
template <class Row, class Get>
void add_place(CsvSheet<Row>& sheet, const std::string& prefix, Get get) {
    sheet.add(prefix + "_id", [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->id);
    });
    sheet.add(prefix, [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->name);
    });
    sheet.add(prefix + "_country", [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->country);
    });
    sheet.add(prefix + "_lat",
              [get](const Row& row) { return csv::degrees(get(row).position.lat_deg); });
    sheet.add(prefix + "_lon",
              [get](const Row& row) { return csv::degrees(get(row).position.lon_deg); });
}

const Section& section_of(const SectionRow& row) { return (*row.network)[row.step.section]; }

CsvSheet<SectionRow> section_sheet() {
    CsvSheet<SectionRow> sheet;
    sheet.add("section", [](const SectionRow& row) { return std::to_string(row.number); });
    sheet.add("leg", [](const SectionRow& row) { return std::to_string(row.leg); });
    add_place(sheet, "from",
              [](const SectionRow& row) { return where(*row.network, row.step.from); });
    add_place(sheet, "to", [](const SectionRow& row) { return where(*row.network, row.step.to); });
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
