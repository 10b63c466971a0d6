#include "render/markdown.hpp"

#include <doctest/doctest.h>

namespace verst::markdown_test {

TEST_CASE("a text is no markup") {
    CHECK(markdown::escaped("<b> & *x* [a](b) `c` | ~ # _ \\") ==
          "\\<b\\> \\& \\*x\\* \\[a\\](b) \\`c\\` \\| \\~ \\# \\_ \\\\");
    CHECK(markdown::escaped(" two\nlines\r\n") == "two lines");
    CHECK(markdown::escaped("\u7d42\u70b9 \u202e\xFF") == "\u7d42\u70b9 \ufffd\ufffd");
}

TEST_CASE("a paragraph begins no list") {
    CHECK(markdown::paragraph("- a") == "\\- a\n");
    CHECK(markdown::paragraph("12. a") == "12\\. a\n");
    CHECK(markdown::paragraph("12 km") == "12 km\n");
    CHECK(markdown::paragraph("2023") == "2023\n");
    CHECK(markdown::paragraph("") == "");
}

TEST_CASE("a table has a row for its header, one for the alignment, and the rest") {
    markdown::Table table({{"Leg"}, {"km", Align::right}});
    CHECK(table.str() == "");
    table.add_row({"A | B", "1,058"});
    CHECK(table.str() == "| Leg | km |\n| --- | ---: |\n| A \\| B | 1,058 |\n");
}

TEST_CASE("the blocks of a document are apart by empty lines") {
    CHECK(markdown::document({"a\n", "", "b\n"}) == "a\n\nb\n");
}

}  // namespace verst::markdown_test
