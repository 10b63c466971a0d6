#include "verst/render/table.hpp"

#include <string>

#include <doctest/doctest.h>

#include "verst/base/text.hpp"

namespace verst::table_test {

TEST_CASE("a table puts names left and numbers right, by display width") {
    Table table({{"Place", Align::left}, {"km", Align::right}});
    table.add_row({"Khasan", "9"});
    table.add_row({"하산", "1,523"});  // two wide characters: four columns
    CHECK(table.str() ==
          "Place      km\n"
          "Khasan      9\n"
          "하산    1,523\n");
}

TEST_CASE("a table without headers has no header line, and no trailing spaces") {
    Table table({{"", Align::left}, {"", Align::left}});
    table.add_row({"From", "Khasan"});
    table.add_row({"To"});
    CHECK(table.str(2) ==
          "  From  Khasan\n"
          "  To\n");
}

TEST_CASE("a rule stands before the totals") {
    Table table({{"Leg", Align::left}, {"km", Align::right}});
    table.add_row({"A", "10"});
    table.add_rule();
    table.add_row({"", "10"});
    CHECK(table.str() ==
          "Leg  km\n"
          "A    10\n"
          "---  --\n"
          "     10\n");
}

TEST_CASE("the widest text column is wrapped where a row is too wide, numbers never") {
    Table table({{"Line", Align::left}, {"name", Align::left}, {"km", Align::right}});
    table.add_row({"khasan", "Baranovsky - Ussuriysk - Khasan", "240"});
    CHECK(table.str(0, 30) ==
          "Line    name                km\n"
          "khasan  Baranovsky -       240\n"
          "        Ussuriysk -\n"
          "        Khasan\n");
}

TEST_CASE("no line is wider than asked for") {
    Table table({{"a", Align::left}, {"b", Align::left}, {"n", Align::right}});
    table.add_row({std::string(100, 'x'), "Комсомольск-на-Амуре Комсомольск-на-Амуре", "12,345"});
    table.add_row({"中华人民共和国铁路中华人民共和国铁路中华人民共和国铁路", "", "1"});
    const std::string text = table.str(2, 60);
    for (const std::string_view line : split(text, '\n')) CHECK(display_width(line) <= 60);
}

TEST_CASE("wrapping keeps words whole and breaks only what is wider than a line") {
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("abcdefgh ij", 3) == std::vector<std::string>{"abc", "def", "gh", "ij"});
    CHECK(wrap("하산하산", 5) == std::vector<std::string>{"하산", "하산"});
    CHECK(wrap("", 5) == std::vector<std::string>{""});
    CHECK(paragraph("one two", 2, 6) == "  one\n  two\n");
}

TEST_CASE("what a terminal would obey is no text") {
    // Escape, bell, and the one-character form of the command introducer (U+009B).
    CHECK(wrap("red \x1b[31m and\a \xc2\x9b"
               "1m",
               40) == std::vector<std::string>{"red \uFFFD[31m and\uFFFD \uFFFD1m"});
    Table table({{"Name", Align::left}});
    table.add_row({"a\x1b[2J"});
    CHECK(table.str().find('\x1b') == std::string::npos);
}

}  // namespace verst::table_test
