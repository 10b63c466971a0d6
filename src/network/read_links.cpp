#include "table_readers.hpp"

namespace verst {

namespace {

constexpr double longest_stop_h = 1000;
constexpr double longest_access_km = 1000;

}  // namespace

void read_borders(ReadContext& context) {
    const DataTable table(
        context.directory, "borders.csv",
        {"place", "from", "to", "from_country", "to_country", "from_gauge_mm", "to_gauge_mm",
         "stop_h_min", "stop_h_max", "traffic", "gauge_change_at", "confidence", "source", "note"},
        context.log, context.builder);
    table.for_each([&](const DataTable::Row& row) {
        const auto place = context.place(row, "place");
        const auto from = context.place(row, "from");
        const auto to = context.place(row, "to");
        draft::Border crossing;
        crossing.from_country = row.required("from_country");
        crossing.to_country = row.required("to_country");
        crossing.from_gauge_mm = row.text("from_gauge_mm");
        crossing.to_gauge_mm = row.text("to_gauge_mm");
        (void)read_gauges(row, "from_gauge_mm");
        (void)read_gauges(row, "to_gauge_mm");
        crossing.stop_h = {row.number("stop_h_min", 0, longest_stop_h),
                           row.number("stop_h_max", 0, longest_stop_h)};
        if (crossing.stop_h.min > crossing.stop_h.max)
            row.fault("stop_h_max", "is less than stop_h_min");
        crossing.traffic = row.choice<Traffic>(
            "traffic", {{"passenger", Traffic::passenger}, {"freight", Traffic::freight}});
        if (!row.text("gauge_change_at").empty())
            crossing.gauge_change_at = context.place(row, "gauge_change_at");
        crossing.confidence = row.text("confidence");
        crossing.source = context.source(row, "source");
        crossing.note = row.text("note");
        crossing.file_line = row.line();
        if (!place || !from || !to) return;
        if (context.builder.places[place->value()].kind != PlaceKind::border) {
            row.fault("place", "is not of kind border");
        }
        crossing.place = *place;
        crossing.from = *from;
        crossing.to = *to;
        context.builder.borders.push_back(crossing);
    });
}

void read_access(ReadContext& context) {
    const DataTable table(context.directory, "access.csv",
                          {"site", "station", "mode", "km", "uncertainty_km", "confidence", "note"},
                          context.log, context.builder);
    table.for_each([&](const DataTable::Row& row) {
        AccessLink link;
        const auto site = context.place(row, "site");
        const auto station = context.place(row, "station");
        link.mode = row.choice<AccessMode>(
            "mode", {{"rail", AccessMode::rail}, {"road", AccessMode::road}});
        link.km = row.number("km", 0, longest_access_km);
        link.uncertainty_km = row.number("uncertainty_km", 0, longest_access_km);
        link.confidence = row.text("confidence");
        link.note = row.text("note");
        link.file_line = row.line();
        if (!site || !station) return;
        link.site = *site;
        link.station = *station;
        context.builder.access.push_back(link);
    });
}

}  // namespace verst
