#include "verst/render/check_rows.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/claim_wording.hpp"
#include "render/csv_paths.hpp"
#include "render/end_notes.hpp"
#include "render/json_parts.hpp"
#include "render/markdown.hpp"

namespace verst {

namespace {

csv::PathColumns check_columns() {
    return csv::joined_columns(
        {{{"claim", ".text"}, {"verdict", ".verdict"}, {"narrow", ".narrow"}},
         csv::reading_columns(),
         {{"nearest_true_wording", ".nearest_true_wording"}}});
}

csv::PathColumns numbered_columns() {
    return csv::joined_columns({{{"line", ".line"}}, check_columns()});
}

/// The verdict, "narrow" or "-", the nearest true wording, the claim, what the day means.
std::vector<std::string> row_of(const Network& network, const CheckAnswer& answer,
                                const TextOptions& options) {
    const auto* claim = std::get_if<ClaimAnswer>(&answer);
    const auto* ways = std::get_if<WaysAnswer>(&answer);
    return std::visit(
        [&](const auto& each) -> std::vector<std::string> {
            return {verdict_words(each.verdict, false, claim ? "answer" : "not judged"),
                    each.narrow ? "narrow" : "-",
                    claim ? true_wording_text(claim->true_wording, options.unit)
                          : both_ways(*ways, options.unit),
                    each.claim.text, date_remark(network, each.dates, options)};
        },
        answer);
}

std::string text_row(const Network& network, const CheckAnswer& answer, const TextOptions& options,
                     std::size_t /*line*/) {
    std::vector<std::string> cells = row_of(network, answer, options);
    if (cells.back().empty()) cells.pop_back();
    return fmt::format("{}\n", fmt::join(cells, "\t"));
}

json::Json numbered(const Network& network, const CheckAnswer& answer, std::size_t line) {
    json::Json object{{"line", line}};
    object.update(json_of(network, answer));
    return object;
}

std::string json_row(const Network& network, const CheckAnswer& answer,
                     const TextOptions& /*options*/, std::size_t line) {
    return json::one_line(numbered(network, answer, line));
}

std::string csv_row(const Network& network, const CheckAnswer& answer,
                    const TextOptions& /*options*/, std::size_t line) {
    return csv::more_rows_of(numbered(network, answer, line), "readings", numbered_columns());
}

std::string markdown_row(const Network& network, const CheckAnswer& answer,
                         const TextOptions& options, std::size_t line) {
    std::string row = fmt::format("| {} |", line);
    for (const std::string& cell : row_of(network, answer, options))
        row += ' ' + markdown::escaped(cell) + " |";
    return row + '\n';
}

constexpr std::string_view markdown_head =
    "| line | verdict | narrow | nearest true wording | claim | remark |\n"
    "| ---: | --- | --- | --- | --- | --- |\n";

}  // namespace

std::span<const CheckRowFormat> check_row_formats() {
    static const std::array<CheckRowFormat, 4> all{
        {{"text", "", text_row},
         {"json", "", json_row},
         {"csv", csv::rows_of({{"readings", json::Json::array()}}, "readings", numbered_columns()),
          csv_row},
         {"markdown", std::string(markdown_head), markdown_row}}};
    return all;
}

std::string csv_of(const Network& network, const CheckAnswer& answer) {
    return csv::rows_of(json_of(network, answer), "readings", check_columns());
}

}  // namespace verst
