#include "verst/render/matrix_csv.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/csv_sheet.hpp"

namespace verst {

namespace {

std::string what_the_figures_are(Metric metric, LengthUnit unit) {
    switch (metric) {
        case Metric::rail:
            return fmt::format("rail_{}", unit_name(unit));
        case Metric::geodesic:
            return fmt::format("chord_{}", unit_name(unit));
        case Metric::time:
            break;
    }
    return "time_h";
}

}  // namespace

std::string matrix_csv_head(const MatrixHead& head, LengthUnit unit) {
    std::vector<std::string> cells{what_the_figures_are(head.metric, unit)};
    for (const RailEnd& end : head.ends) cells.push_back(csv::text(end.named.text));
    return csv::line(cells);
}

std::string matrix_csv_row(const MatrixHead& head, std::size_t place, const MatrixRow& row,
                           LengthUnit unit) {
    const bool by_time = head.metric == Metric::time;
    const double divisor = by_time ? 1 : km_per(unit);
    const int decimals = by_time ? 2 : 1;
    std::vector<std::string> cells{csv::text(head.ends[place].named.text)};
    cells.reserve(row.size() + 1);
    for (const auto& cost : row) {
        cells.push_back(cost ? fmt::format("{:.{}f}", *cost / divisor, decimals) : "");
    }
    return csv::line(cells);
}

}  // namespace verst
