#include "render/answers.hpp"
#include "render/csv_sheet.hpp"

namespace verst {

namespace {

struct HitRow {
    const Place* place = nullptr;
    const SearchHit* hit = nullptr;
};

CsvSheet<HitRow> hit_sheet() {
    CsvSheet<HitRow> sheet;
    sheet.add("id", [](const HitRow& row) { return csv::text(row.place->id); });
    sheet.add("name", [](const HitRow& row) { return csv::text(row.place->name); });
    sheet.add("name_native", [](const HitRow& row) { return csv::text(row.place->name_native); });
    sheet.add("kind", [](const HitRow& row) { return std::string(kind_name(row.place->kind)); });
    sheet.add("country", [](const HitRow& row) { return csv::text(row.place->country); });
    sheet.add("lat", [](const HitRow& row) { return csv::degrees(row.place->position.lat_deg); });
    sheet.add("lon", [](const HitRow& row) { return csv::degrees(row.place->position.lon_deg); });
    sheet.add("uncertainty_km",
              [](const HitRow& row) { return csv::number(row.place->uncertainty_km); });
    sheet.add("radius_km", [](const HitRow& row) { return csv::number(row.place->radius_km); });
    sheet.add("zone", [](const HitRow& row) { return csv::text(row.place->zone); });
    sheet.add("codes", [](const HitRow& row) { return csv::text(row.place->codes); });
    sheet.add("matched", [](const HitRow& row) { return csv::text(row.hit->matched_name); });
    sheet.add("score", [](const HitRow& row) { return csv::number(row.hit->score); });
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const FoundPlaces& found) {
    const CsvSheet<HitRow> sheet = hit_sheet();
    std::string text = sheet.header();
    for (const SearchHit& hit : found.hits) text += sheet.row({&network[hit.place], &hit});
    return text;
}

}  // namespace verst
