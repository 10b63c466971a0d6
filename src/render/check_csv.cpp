#include "verst/render/check_csv.hpp"

#include "render/claim_wording.hpp"
#include "render/readings_csv.hpp"

namespace verst {

namespace {

struct CheckRow {
    const ClaimAnswer* answer = nullptr;
    const Reading* reading = nullptr;
    std::size_t line = 0;
};

CsvSheet<CheckRow> make_check_sheet(bool with_line) {
    CsvSheet<CheckRow> sheet;
    if (with_line) sheet.add("line", [](const CheckRow& row) { return std::to_string(row.line); });
    sheet.add("claim", [](const CheckRow& row) { return csv::text(row.answer->claim.text); });
    sheet.add("verdict",
              [](const CheckRow& row) {
                  const auto& verdict = row.answer->verdict;
                  return std::string(verdict ? verdict_name(*verdict) : "");
              });
    sheet.add("narrow", [](const CheckRow& row) { return csv::yes_or_no(row.answer->narrow); });
    csv::add_reading(sheet, [](const CheckRow& row) { return row.reading; });
    sheet.add("nearest_true_wording", [](const CheckRow& row) {
        return csv::text(true_wording_text(row.answer->true_wording, LengthUnit::km));
    });
    return sheet;
}

const CsvSheet<CheckRow>& check_sheet(bool with_line) {
    static const CsvSheet<CheckRow> numbered = make_check_sheet(true);
    static const CsvSheet<CheckRow> alone = make_check_sheet(false);
    return with_line ? numbered : alone;
}

}  // namespace

std::string check_csv_header(bool with_line) { return check_sheet(with_line).header(); }

std::string check_csv_rows(const ClaimAnswer& answer, std::optional<std::size_t> line) {
    std::string text;
    for (const Reading& reading : answer.readings)
        text += check_sheet(line.has_value()).row({&answer, &reading, line.value_or(0)});
    return text;
}

std::string check_csv(const ClaimAnswer& answer) {
    return check_csv_header(false) + check_csv_rows(answer, std::nullopt);
}

}  // namespace verst
