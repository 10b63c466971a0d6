#include <doctest/doctest.h>

#include "verst/render/matrix_csv.hpp"

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

}  // namespace

TEST_CASE("a name with a comma or a quotation mark is quoted as RFC 4180 has it") {
    CHECK(matrix_csv_head(head_of(Metric::rail), LengthUnit::km) ==
          "rail_km,Khasan,\"43.1,131.9\",\"the \"\"Rossiya\"\"\"\r\n");
    CHECK(matrix_csv_row(head_of(Metric::rail), 1, {{100.0, 0.0, std::nullopt}, {}, {}},
                         LengthUnit::km) == "\"43.1,131.9\",100.0,0.0,\r\n");
}

TEST_CASE("the corner says what the figures are") {
    CHECK(matrix_csv_head(head_of(Metric::rail), LengthUnit::mi).starts_with("rail_mi,"));
    CHECK(matrix_csv_head(head_of(Metric::geodesic), LengthUnit::versts)
              .starts_with("chord_versts,"));
    CHECK(matrix_csv_head(head_of(Metric::time), LengthUnit::mi).starts_with("time_h,"));
    // 100 km are 62.1 miles of 1.609344 km; hours are hours.
    CHECK(matrix_csv_row(head_of(Metric::rail), 0, {{100.0}, {}, {}}, LengthUnit::mi) ==
          "Khasan,62.1\r\n");
    CHECK(matrix_csv_row(head_of(Metric::time), 0, {{100.0}, {}, {}}, LengthUnit::mi) ==
          "Khasan,100.00,\r\n");
}

}  // namespace verst::matrix_test
