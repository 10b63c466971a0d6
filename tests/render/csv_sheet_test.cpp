#include "render/csv_sheet.hpp"

#include <limits>

#include <doctest/doctest.h>

namespace verst::csv_sheet_test {

TEST_CASE("cells are quoted where RFC 4180 asks for it") {
    CHECK(csv::line({"a", "b c", ""}) == "a,b c,\r\n");
    CHECK(csv::line({"a,b", "say \"x\"", "two\nlines"}) ==
          "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("a text that a spreadsheet would calculate stays a text") {
    CHECK(csv::text("=1+1") == "'=1+1");
    CHECK(csv::text("+1") == "'+1");
    CHECK(csv::text("-1") == "'-1");
    CHECK(csv::text("@x") == "'@x");
    CHECK(csv::text("Vladivostok-1") == "Vladivostok-1");
    CHECK(csv::text("") == "");
    // A figure is none.
    CHECK(csv::number(-1.0) == "-1");
}

TEST_CASE("bytes that are no text are replaced") {
    CHECK(csv::text("a\xFF"
                    "b\x01"
                    "c\td") == "a\ufffdb\ufffdc\td");
}

TEST_CASE("figures have no more decimals than they need") {
    CHECK(csv::number(1058.0) == "1058");
    CHECK(csv::number(100.0) == "100");
    CHECK(csv::number(0.12345) == "0.123");
    CHECK(csv::number(-0.0001) == "0");
    CHECK(csv::number(std::optional<double>()) == "");
    CHECK(csv::number(std::numeric_limits<double>::infinity()) == "");
    CHECK(csv::degrees(131.8819001) == "131.8819");
}

TEST_CASE("a sheet has its header without a row") {
    CsvSheet<int> sheet;
    sheet.add("twice", [](const int& row) { return std::to_string(2 * row); });
    sheet.add("name", [](const int& /*row*/) { return "x"; });
    CHECK(sheet.header() == "twice,name\r\n");
    CHECK(sheet.row(4) == "8,x\r\n");
}

}  // namespace verst::csv_sheet_test
