#include "verst/base/csv.hpp"

#include <doctest/doctest.h>

namespace verst::csv_test {

namespace {

std::vector<std::string> fields_of(const CsvTable& table, std::size_t row) {
    std::vector<std::string> fields;
    for (const auto field : table[row].fields) fields.emplace_back(field);
    return fields;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("plain rows, LF and CRLF, with and without a last line end") {
    for (const char* text : {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\nc,d"}) {
        const auto table = CsvTable::parse(text);
        CHECK_FALSE(table.error());
        REQUIRE(table.size() == 2);
        CHECK(fields_of(table, 1) == Fields{"c", "d"});
        CHECK(table[1].line == 2);
    }
}

TEST_CASE("quoted fields hold commas, quotes and line ends, and spaces belong to a field") {
    const auto table = CsvTable::parse("\"a,b\",\"say \"\"so\"\"\"\n\"two\nlines\", x \nlast,\n");
    CHECK_FALSE(table.error());
    REQUIRE(table.size() == 3);
    CHECK(fields_of(table, 0) == Fields{"a,b", "say \"so\""});
    CHECK(fields_of(table, 1) == Fields{"two\nlines", " x "});
    CHECK(fields_of(table, 2) == Fields{"last", ""});
    CHECK(table[1].line == 2);
    CHECK_MESSAGE(table[2].line == 4, "a field over two lines counts as two");
}

TEST_CASE("blank lines are no rows, but they are counted") {
    const auto table = CsvTable::parse("a\n\n\nb\n");
    REQUIRE(table.size() == 2);
    CHECK(table[1].line == 4);
}

TEST_CASE("what breaks the format is named with its line") {
    const auto inside = CsvTable::parse("a,b\nc,d\"e\nf,g\n");
    REQUIRE(inside.error());
    CHECK(inside.error()->line == 2);
    const auto open = CsvTable::parse("a,b\n\"never closed,d\ne,f\n");
    REQUIRE(open.error());
    CHECK(open.error()->line == 2);
}

TEST_CASE("an empty text has no rows") {
    CHECK(CsvTable::parse("").size() == 0);
    CHECK(CsvTable::parse("\n\n").size() == 0);
}

}  // namespace verst::csv_test
