#include "verst/base/text.hpp"

#include <string>

#include <doctest/doctest.h>

namespace verst::text_test {

TEST_CASE("trim and split") {
    CHECK(trim("  a b\t\r\n") == "a b");
    CHECK(trim("   ").empty());
    CHECK(split("", ';').empty());
    CHECK(split("a;;b", ';') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("a;", ';') == std::vector<std::string_view>{"a", ""});
}

TEST_CASE("a number is the whole text or nothing") {
    CHECK(parse_number("12.5") == 12.5);
    CHECK(parse_number("-3") == -3.0);
    for (const char* bad : {"", " 1", "1 ", "1,5", "0x10", "1km", "--1"})
        CHECK_FALSE(parse_number(bad));
}

TEST_CASE("clean UTF-8 has no NUL and no malformed byte") {
    CHECK(is_clean_utf8("Хасан 하산"));
    CHECK(is_clean_utf8(""));
    CHECK(is_clean_utf8("Я, a하ß"));
    // Cut off, of one byte too many, and with a NUL, after letters of two bytes.
    for (const std::string_view end :
         {std::string_view("\xd0"), std::string_view("\xaf"), std::string_view("\xc1\xaf"),
          std::string_view("\xd0z"), std::string_view("\0", 1)}) {
        CHECK_FALSE(is_clean_utf8("ЯЯ" + std::string(end)));
        CHECK_FALSE(is_clean_utf8("ЯЯ" + std::string(end) + "a plain end"));
    }
    CHECK_FALSE(is_clean_utf8(std::string_view("a\0b", 3)));
    CHECK_FALSE(is_clean_utf8("\xff"));
    CHECK_FALSE(is_clean_utf8("\xd0"));          // cut in the middle
    CHECK_FALSE(is_clean_utf8("\xc0\xaf"));      // overlong
    CHECK_FALSE(is_clean_utf8("\xed\xa0\x80"));  // a surrogate
}

TEST_CASE("quoted text cannot forge a line or turn the reading direction") {
    CHECK(in_quotes("Khasan") == "\"Khasan\"");
    CHECK(in_quotes("a\nb") == "\"a\ufffdb\"");
    CHECK(in_quotes("a\u202eb") == "\"a\ufffdb\"");
    CHECK(in_quotes("\xff") == "\"\ufffd\"");
    CHECK(in_quotes("abcdef", 3) == "\"abc\u2026\"");
    CHECK(in_quotes("Хасан", 5) == "\"Хасан\"");
}

TEST_CASE("display width counts terminal columns") {
    CHECK(display_width("Khasan") == 6);
    CHECK(display_width("Хасан") == 5);
    CHECK(display_width("하산") == 4);
    CHECK(display_width("平壤") == 4);
    CHECK(display_width("e\u0301") == 1);
}

}  // namespace verst::text_test
