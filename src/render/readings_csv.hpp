#pragma once

#include "render/csv_columns.hpp"
#include "verst/journey/claim.hpp"

namespace verst::csv {

/// reading, value_min, value_max, unit, judged, reading_verdict, margin, uncertainty, way;
/// `get(row)` is a pointer to a Reading, null where a claim has none.
template <class Row, class Get>
void add_reading(CsvSheet<Row>& sheet, Get get) {
    const auto add = [&](const char* name, std::string (*cell)(const Reading&)) {
        sheet.add(name, [get, cell](const Row& row) {
            const Reading* reading = get(row);
            return reading == nullptr ? "" : cell(*reading);
        });
    };
    add("reading", [](const Reading& reading) { return text(reading.reading); });
    add("value_min", [](const Reading& reading) { return number(reading.min); });
    add("value_max", [](const Reading& reading) { return number(reading.max); });
    add("unit", [](const Reading& reading) { return text(reading.unit); });
    add("judged", [](const Reading& reading) { return yes_or_no(reading.judged); });
    add("reading_verdict", [](const Reading& reading) {
        return reading.verdict ? std::string(verdict_name(*reading.verdict)) : "";
    });
    add("margin", [](const Reading& reading) { return number(reading.margin); });
    add("uncertainty", [](const Reading& reading) { return number(reading.uncertainty); });
    add("way", [](const Reading& reading) { return text(reading.way); });
}

}  // namespace verst::csv
