#include "verst/render/ways_check.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "render/claim_json_parts.hpp"
#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/end_notes.hpp"
#include "render/json_parts.hpp"
#include "render/markdown_parts.hpp"
#include "render/readings_csv.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// "through China": what the way is called by, "the other way" where it has no name.
std::string way_called(const MeasuredWay& way) {
    return way.words.empty() ? std::string("the other way") : way.words;
}

std::string hours_of_way(const MeasuredWay& way) {
    return fmt::format("{} to {}", hours(way.sum.running_h + way.features.stop_h.min),
                       hours(way.sum.running_h + way.features.stop_h.max));
}

/// "8,303 km through China; 9,288 km along the Trans-Siberian Railway"
std::string both_ways(const WaysAnswer& answer, LengthUnit unit) {
    return fmt::format("{} {}; {} {}", length(answer.way.sum.rail_km, unit), way_called(answer.way),
                       length(answer.than.sum.rail_km, unit), way_called(answer.than));
}

/// The two that are compared, and the others that their names can mean.
std::vector<const MeasuredWay*> all_ways(const WaysAnswer& answer) {
    std::vector<const MeasuredWay*> ways{&answer.way, &answer.than};
    for (const MeasuredWay& other : answer.others) ways.push_back(&other);
    return ways;
}

/// "Narrow: the kilometres shorter are known to ± 7.5 km, and 2 km would turn the verdict."
std::string ways_narrowness(const WaysAnswer& answer, const TextOptions& options) {
    for (const Reading& reading : answer.readings) {
        const bool narrow = reading.judged && reading.margin && reading.uncertainty &&
                            std::abs(*reading.margin) < *reading.uncertainty;
        if (narrow) return text::narrow_by_its_length(reading, "difference", options);
    }
    return {};
}

std::string table_of_ways(const WaysAnswer& answer, const TextOptions& options) {
    Table table({{"Way", Align::left}, {"km", Align::right}, {"hours", Align::right}});
    for (const MeasuredWay* way : all_ways(answer)) {
        table.add_row({text::capitalised(way_called(*way)), length(way->sum.rail_km, options.unit),
                       hours_of_way(*way)});
    }
    return table.str();
}

json::Json way_json(const MeasuredWay& way) {
    json::Json object;
    object["way"] = json::text(way.words);
    object["rail_km"] = json::number(way.sum.rail_km);
    object["uncertainty_km"] = json::number(way.sum.uncertainty_km);
    object["hours"] = {{"min", json::number(way.sum.running_h + way.features.stop_h.min)},
                       {"max", json::number(way.sum.running_h + way.features.stop_h.max)}};
    return object;
}

void add_ways_answer(json::Json& object, const Network& network, const WaysAnswer& answer) {
    object["text"] = answer.claim.text;
    object["source"] = nullptr;
    object["verdict"] = answer.verdict ? json::Json(verdict_name(*answer.verdict)) : json::Json();
    object["depends_on"] = json::sentence(answer.depends_on);
    object["readings"] = json::readings(answer.readings);
    object["narrow"] = answer.narrow;
    object["from"] = json::point(network, answer.claim.from);
    object["to"] = json::point(network, answer.claim.to);
    object["dates"] = json::dates(network, answer.dates);
    object["ways"] = json::Json::array();
    for (const MeasuredWay* way : all_ways(answer)) object["ways"].push_back(way_json(*way));
}

struct WaysRow {
    const WaysAnswer* answer = nullptr;
    const Reading* reading = nullptr;
    std::size_t line = 0;
};

CsvSheet<WaysRow> ways_sheet(bool with_line) {
    CsvSheet<WaysRow> sheet;
    if (with_line) sheet.add("line", [](const WaysRow& row) { return std::to_string(row.line); });
    sheet.add("claim", [](const WaysRow& row) { return csv::text(row.answer->claim.text); });
    sheet.add("verdict", [](const WaysRow& row) {
        return verdict_words(row.answer->verdict, false, "not judged");
    });
    sheet.add("narrow", [](const WaysRow& row) { return csv::yes_or_no(row.answer->narrow); });
    csv::add_reading(sheet, [](const WaysRow& row) { return row.reading; });
    sheet.add("nearest_true_wording",
              [](const WaysRow& row) { return csv::text(both_ways(*row.answer, LengthUnit::km)); });
    return sheet;
}

}  // namespace

std::string ways_check_text(const Network& network, const WaysAnswer& answer,
                            const TextOptions& options) {
    std::string out =
        options.heading(verdict_words(answer.verdict, answer.narrow, "not judged")) + '\n';
    if (!answer.depends_on.empty())
        out += paragraph("It " + in_unit(answer.depends_on, options.unit) + '.');
    for (const std::string& note : date_notes(network, answer.dates, options))
        out += paragraph(note);
    Table ends({{"", Align::left}, {"", Align::left}});
    ends.add_row({"Claim", answer.claim.text});
    ends.add_row({"From", text::place(network, answer.from.station)});
    ends.add_row({"To", text::place(network, answer.to.station)});
    out += '\n' + ends.str() + '\n' + text::readings(answer.readings, options);
    const auto unnamed = [](const Reading& reading) { return !reading.judged && !reading.verdict; };
    const auto other = [](const Reading& reading) { return !reading.judged && reading.verdict; };
    if (std::ranges::any_of(answer.readings, unnamed))
        out += paragraph("A reading without a verdict is not in the claim.");
    if (std::ranges::any_of(answer.readings, other))
        out += paragraph("In parentheses: another way that the words can mean; it does not count.");
    if (answer.narrow) out += '\n' + paragraph(ways_narrowness(answer, options));
    return out + '\n' + table_of_ways(answer, options);
}

std::string ways_check_row(const Network& network, const WaysAnswer& answer,
                           const TextOptions& options) {
    const std::string remark = date_remark(network, answer.dates, options);
    return fmt::format("{}\t{}\t{}\t{}{}{}\n", verdict_words(answer.verdict, false, "not judged"),
                       answer.narrow ? "narrow" : "-", both_ways(answer, options.unit),
                       answer.claim.text, remark.empty() ? "" : "\t", remark);
}

std::string ways_check_markdown(const Network& network, const WaysAnswer& answer,
                                const TextOptions& options) {
    std::string verdict = verdict_words(answer.verdict, answer.narrow, "not judged");
    if (!answer.depends_on.empty()) verdict += ": it " + in_unit(answer.depends_on, options.unit);
    return markdown::document({
        markdown::heading(1, answer.claim.text),
        markdown::paragraph(verdict + '.'),
        markdown::bullets(date_notes(network, answer.dates, options)),
        markdown::readings(answer.readings, options),
        markdown::paragraph(both_ways(answer, options.unit) + '.'),
        markdown::footer(network),
    });
}

std::string ways_check_json(const Network& network, const WaysAnswer& answer) {
    json::Json object;
    add_ways_answer(object, network, answer);
    return json::document(object);
}

std::string ways_check_json_row(const Network& network, const WaysAnswer& answer,
                                std::size_t line) {
    json::Json object;
    object["line"] = line;
    add_ways_answer(object, network, answer);
    return json::one_line(object);
}

std::string ways_check_csv_rows(const WaysAnswer& answer, std::optional<std::size_t> line) {
    const CsvSheet<WaysRow> sheet = ways_sheet(line.has_value());
    std::string text;
    for (const Reading& reading : answer.readings)
        text += sheet.row({&answer, &reading, line.value_or(0)});
    return text;
}

}  // namespace verst
