#include "verst/render/batch_rows.hpp"

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/batch_row.hpp"
#include "render/csv_paths.hpp"
#include "render/json_parts.hpp"
#include "render/markdown.hpp"

namespace verst {

namespace {

template <class Answer>
std::string text_row(const Network& network, const Answer& answer, const TextOptions& options,
                     std::size_t /*line*/) {
    std::vector<std::string> cells = BatchRow<Answer>::cells(network, answer, options);
    if (cells.back().empty()) cells.pop_back();
    return fmt::format("{}\n", fmt::join(cells, "\t"));
}

template <class Answer>
json::Json numbered(const Network& network, const Answer& answer, std::size_t line) {
    json::Json object{{"line", line}};
    object.update(json_of(network, answer));
    return object;
}

template <class Answer>
std::string json_row(const Network& network, const Answer& answer, const TextOptions& /*options*/,
                     std::size_t line) {
    return json::one_line(numbered(network, answer, line));
}

/// Made once: a batch asks for them a million times.
template <class Answer>
const csv::PathColumns& numbered_columns() {
    static const csv::PathColumns all =
        csv::joined_columns({{{"line", ".line"}}, BatchRow<Answer>::csv_columns()});
    return all;
}

template <class Answer>
std::string csv_row(const Network& network, const Answer& answer, const TextOptions& /*options*/,
                    std::size_t line) {
    return csv::more_rows_of(numbered(network, answer, line), BatchRow<Answer>::csv_list,
                             numbered_columns<Answer>());
}

template <class Answer>
std::string markdown_row(const Network& network, const Answer& answer, const TextOptions& options,
                         std::size_t line) {
    std::string row = fmt::format("| {} |", line);
    for (const std::string& cell : BatchRow<Answer>::cells(network, answer, options))
        row += ' ' + markdown::escaped(cell) + " |";
    return row + '\n';
}

template <class Answer>
std::string markdown_head() {
    std::string names = "| line |";
    std::string rules = "| ---: |";
    for (const std::string_view name : BatchRow<Answer>::headers()) {
        names += fmt::format(" {} |", name);
        rules += " --- |";
    }
    return names + '\n' + rules + '\n';
}

}  // namespace

template <class Answer>
const std::vector<RowFormat<Answer>>& row_formats() {
    static const std::vector<RowFormat<Answer>> all{
        {"text", "", text_row<Answer>},
        {"json", "", json_row<Answer>},
        {"csv", csv::header_of(numbered_columns<Answer>()), csv_row<Answer>},
        {"markdown", markdown_head<Answer>(), markdown_row<Answer>}};
    return all;
}

template const std::vector<RowFormat<DistanceAnswer>>& row_formats();
template const std::vector<RowFormat<CheckAnswer>>& row_formats();

}  // namespace verst
