#include "verst/base/text.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

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

/// Table 3-7 of the Unicode Standard, and no NUL.
bool is_well_formed(std::string_view text) {
    const auto trails = [](unsigned c) { return c >= 0x80 && c <= 0xBF; };
    while (!text.empty()) {
        const auto byte = [&](std::size_t i) {
            return i < text.size() ? unsigned{static_cast<unsigned char>(text[i])} : 0U;
        };
        std::size_t length = 0;
        if (byte(0) >= 1 && byte(0) <= 0x7F) length = 1;
        if (byte(0) >= 0xC2 && byte(0) <= 0xDF && trails(byte(1))) length = 2;
        if (byte(0) >= 0xE0 && byte(0) <= 0xEF && trails(byte(1)) && trails(byte(2)) &&
            (byte(0) != 0xE0 || byte(1) >= 0xA0) && (byte(0) != 0xED || byte(1) <= 0x9F))
            length = 3;
        if (byte(0) >= 0xF0 && byte(0) <= 0xF4 && trails(byte(1)) && trails(byte(2)) &&
            trails(byte(3)) && (byte(0) != 0xF0 || byte(1) >= 0x90) &&
            (byte(0) != 0xF4 || byte(1) <= 0x8F))
            length = 4;
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

TEST_CASE("clean UTF-8 is the same wherever in eight bytes a letter stands") {
    constexpr std::array<int, 16> edges{0x00, 0x01, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2,
                                        0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
    const std::string before = "\u042fa\u0431b\u043bo\u043ak";
    int told_otherwise = 0;
    for (std::size_t offset = 0; offset <= 9; ++offset) {
        for (const int first : edges) {
            for (const int second : edges) {
                for (const char* const after :
                     {"", "\x80", "\x80\x80", "\u042f and more behind it"}) {
                    const std::string text = std::string(offset, 'x') + before +
                                             static_cast<char>(first) + static_cast<char>(second) +
                                             after;
                    told_otherwise += is_clean_utf8(text) == is_well_formed(text) ? 0 : 1;
                }
            }
        }
    }
    CHECK(told_otherwise == 0);
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
