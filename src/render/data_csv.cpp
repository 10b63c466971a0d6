#include "render/answers.hpp"
#include "render/csv_sheet.hpp"
#include "verst/render/data_check.hpp"

namespace verst {

namespace {

struct LineRow {
    const Line* line = nullptr;
    const LineSummary* summary = nullptr;
};

CsvSheet<LineRow> line_sheet() {
    CsvSheet<LineRow> sheet;
    sheet.add("line", [](const LineRow& row) { return csv::text(row.line->id); });
    sheet.add("name", [](const LineRow& row) { return csv::text(row.line->name); });
    sheet.add("countries", [](const LineRow& row) { return csv::text(row.line->countries); });
    sheet.add("gauges_mm", [](const LineRow& row) {
        std::string gauges;
        for (const int gauge : row.line->gauges.gauges_mm()) {
            if (!gauges.empty()) gauges += '/';
            gauges += std::to_string(gauge);
        }
        return gauges;
    });
    sheet.add("sections", [](const LineRow& row) { return std::to_string(row.summary->sections); });
    const auto add = [&](const char* name, double KmByKind::*km) {
        sheet.add(name, [km](const LineRow& row) { return csv::number(row.summary->km.*km); });
    };
    add("rail_km", &KmByKind::rail_km);
    add("published_km", &KmByKind::published_km);
    add("weak_km", &KmByKind::weak_km);
    add("track_km", &KmByKind::track_km);
    add("estimated_km", &KmByKind::estimated_km);
    return sheet;
}

}  // namespace

std::string csv_of(const Network& network, const NetworkSummary& summary) {
    const CsvSheet<LineRow> sheet = line_sheet();
    std::string text = sheet.header();
    for (const LineSummary& line : summary.lines) text += sheet.row({&network[line.line], &line});
    return text;
}

std::string data_check_csv(const std::filesystem::path& /*directory*/, const ReadReport& report) {
    std::string text = csv::line({"file", "line", "field", "what"});
    for (const DataFault& fault : report.faults) {
        text += csv::line({csv::text(fault.file), std::to_string(fault.line),
                           csv::text(fault.field), csv::text(fault.what)});
    }
    return text;
}

}  // namespace verst
