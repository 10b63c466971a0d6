#include "verst/render/matrix_csv.hpp"

#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "render/csv_field.hpp"

namespace verst {

std::string matrix_csv_head(const MatrixHead& head, LengthUnit unit) {
    std::string out;
    switch (head.metric) {
        case Metric::rail:
            out = fmt::format("rail_{}", unit_name(unit));
            break;
        case Metric::geodesic:
            out = fmt::format("chord_{}", unit_name(unit));
            break;
        case Metric::time:
            out = "time_h";
            break;
    }
    for (const RailEnd& end : head.ends) out.append(",").append(csv_field(end.named.text));
    return out + '\n';
}

std::string matrix_csv_row(const MatrixHead& head, std::size_t place, const MatrixRow& row,
                           LengthUnit unit) {
    const bool by_time = head.metric == Metric::time;
    const double divisor = by_time ? 1 : km_per(unit);
    const int decimals = by_time ? 2 : 1;
    std::string out = csv_field(head.ends[place].named.text);
    for (const auto& cost : row) {
        out += ',';
        if (cost) fmt::format_to(std::back_inserter(out), "{:.{}f}", *cost / divisor, decimals);
    }
    return out + '\n';
}

}  // namespace verst
