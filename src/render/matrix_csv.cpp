#include "verst/render/matrix_csv.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/csv_sheet.hpp"

namespace verst {

std::string shortest_cell(const MatrixHead& head, const MatrixRow& row, LengthUnit unit,
                          int decimals) {
    std::string cell;
    for (std::size_t i = 0; i < row.shortest_km.size(); ++i) {
        if (!row.shortest_km[i]) continue;
        cell += fmt::format("{}{} {:.{}f}", cell.empty() ? "" : "; ", head.ends[i].named.text,
                            *row.shortest_km[i] / km_per(unit), decimals);
    }
    return cell;
}

std::string matrix_csv_head(const MatrixHead& head, LengthUnit unit) {
    std::string corner;
    switch (head.metric) {
        case Metric::practical:
        case Metric::rail:
            corner = fmt::format("rail_{}", unit_name(unit));
            break;
        case Metric::geodesic:
            corner = fmt::format("chord_{}", unit_name(unit));
            break;
        case Metric::time:
            corner = "time_h";
            break;
    }
    std::vector<std::string> cells{std::move(corner)};
    for (const RailEnd& end : head.ends) cells.push_back(csv::text(end.named.text));
    if (may_be_longer(head.metric)) cells.emplace_back("shortest");
    return csv::line(cells);
}

std::string matrix_csv_row(const MatrixHead& head, std::size_t place, const MatrixRow& row,
                           LengthUnit unit) {
    const bool by_time = head.metric == Metric::time;
    const double divisor = by_time ? 1 : km_per(unit);
    const int decimals = by_time ? 2 : 1;
    std::vector<std::string> cells{csv::text(head.ends[place].named.text)};
    for (const auto& cost : row.figures)
        cells.push_back(cost ? fmt::format("{:.{}f}", *cost / divisor, decimals) : "");
    if (may_be_longer(head.metric)) cells.push_back(csv::text(shortest_cell(head, row, unit, 1)));
    return csv::line(cells);
}

}  // namespace verst
