#include <algorithm>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/render/matrix_rows.hpp"

namespace verst::matrix_test {

namespace {

MatrixHead head_of(Metric metric) {
    MatrixHead head;
    head.metric = metric;
    for (const char* text : {"Khasan", "43.1,131.9", "the \"Rossiya\""}) {
        RailEnd end;
        end.named.text = text;
        head.ends.push_back(end);
    }
    return head;
}

/// As CSV.
std::string head_as_csv(Metric metric, LengthUnit unit) {
    const MatrixHead head = head_of(metric);
    const MatrixFormat* csv = &*std::ranges::find(matrix_formats(), "csv", &MatrixFormat::name);
    return csv->rows(built_in_network(), head, unit)->head();
}

/// The row of the place at that position.
std::string row_as_csv(Metric metric, std::size_t place, const MatrixRow& row, LengthUnit unit) {
    const MatrixHead head = head_of(metric);
    const MatrixFormat* csv = &*std::ranges::find(matrix_formats(), "csv", &MatrixFormat::name);
    const auto rows = csv->rows(built_in_network(), head, unit);
    std::string text;
    for (std::size_t i = 0; i <= place; ++i) text = rows->row(row);
    return text;
}

}  // namespace

TEST_CASE("a name with a comma or a quotation mark is quoted as RFC 4180 has it") {
    CHECK(head_as_csv(Metric::rail, LengthUnit::km) ==
          "rail_km,Khasan,\"43.1,131.9\",\"the \"\"Rossiya\"\"\"\r\n");
    CHECK(row_as_csv(Metric::rail, 1, {{100.0, 0.0, std::nullopt}, {}, {}}, LengthUnit::km) ==
          "\"43.1,131.9\",100.0,0.0,\r\n");
}

TEST_CASE("the corner says what the figures are") {
    CHECK(head_as_csv(Metric::rail, LengthUnit::mi).starts_with("rail_mi,"));
    CHECK(head_as_csv(Metric::geodesic, LengthUnit::versts).starts_with("chord_versts,"));
    CHECK(head_as_csv(Metric::time, LengthUnit::mi).starts_with("time_h,"));
    // 100 km are 62.1 miles of 1.609344 km; hours are hours.
    CHECK(row_as_csv(Metric::rail, 0, {{100.0}, {}, {}}, LengthUnit::mi) == "Khasan,62.1\r\n");
    CHECK(row_as_csv(Metric::time, 0, {{100.0}, {}, {}}, LengthUnit::mi) == "Khasan,100.00,\r\n");
}

}  // namespace verst::matrix_test
