#include "verst/render/matrix_markdown.hpp"

#include <fmt/format.h>

#include "render/end_notes.hpp"
#include "render/markdown.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/matrix_csv.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

std::string matrix_markdown_head(const MatrixHead& head, LengthUnit unit) {
    std::string names = head.metric == Metric::time
                            ? "| hours |"
                            : fmt::format("| {}{} |", unit_name(unit),
                                          head.metric == Metric::geodesic ? ", chord" : "");
    std::string rules = "| --- |";
    for (const RailEnd& end : head.ends) {
        names += fmt::format(" {} |", markdown::escaped(end.named.text));
        rules += " ---: |";
    }
    if (may_be_longer(head.metric)) {
        names += " shortest |";
        rules += " --- |";
    }
    return names + '\n' + rules + '\n';
}

std::string matrix_markdown_notes(const Network& network, const MatrixRemarks& remarks,
                                  LengthUnit unit) {
    std::vector<std::string> notes;
    for (const std::string& note : matrix_notes(network, remarks))
        notes.push_back(in_unit(note, unit));
    return markdown::bullets(notes);
}

std::string matrix_markdown_row(const MatrixHead& head, std::size_t place, const MatrixRow& row,
                                LengthUnit unit) {
    const bool by_time = head.metric == Metric::time;
    std::string line = fmt::format("| {} |", markdown::escaped(head.ends[place].named.text));
    for (const auto& cost : row.figures) {
        line += fmt::format(" {} |", !cost     ? ""
                                     : by_time ? decimal_number(*cost, 1)
                                               : whole_number(*cost / km_per(unit)));
    }
    if (may_be_longer(head.metric))
        line += fmt::format(" {} |", markdown::escaped(shortest_cell(head, row, unit, 0)));
    return line + '\n';
}

}  // namespace verst
