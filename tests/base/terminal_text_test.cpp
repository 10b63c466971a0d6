#include "verst/base/terminal_text.hpp"

#include <string>

#include <doctest/doctest.h>

namespace verst::terminal_text_test {

using verst::Bold;
using verst::terminal_json;
using verst::terminal_line;
using verst::terminal_markup;
using verst::terminal_text;

TEST_CASE("a terminal is sent nothing that it would obey") {
    CHECK(terminal_text("Хасан 3.5 km\n\tnext") == "Хасан 3.5 km\n\tnext");
    CHECK(terminal_text("a\033[2Jb") == "a\ufffd[2Jb");
    CHECK(terminal_text("a\rb\x7f\b") == "a\ufffdb\ufffd\ufffd");
    CHECK(terminal_text("a\u0085b\u009b2J") == "a\ufffdb\ufffd2J");
    CHECK(terminal_text(std::string("a\0b", 3)) == "a\ufffdb");
    CHECK(terminal_text("one\r\ntwo\r\n") == "one\ntwo\n");
}

TEST_CASE("a terminal is sent nothing that hides or turns round the text beside it") {
    CHECK(terminal_text("a\u202eb\u2066c\u200fd") == "a\ufffdb\ufffdc\ufffdd");
    CHECK(terminal_text("\ufeffa\u2028b\u00adc") == "\ufffda\ufffdb\ufffdc");
    CHECK(terminal_text("می\u200cخواهم") == "می\u200cخواهم");
}

TEST_CASE("bytes that are not UTF-8 do not reach a terminal") {
    CHECK(terminal_text("a\xff"
                        "b\xc3") == "a\ufffdb\ufffd");
    CHECK(terminal_text("\xc0\xaf\xed\xa0\x80").find_first_not_of("\ufffd") == std::string::npos);
}

TEST_CASE("bold letters are verst's own") {
    CHECK(terminal_text("\033[1mHead\033[0m\033[31m", Bold::kept) ==
          "\033[1mHead\033[0m\ufffd[31m");
    CHECK(terminal_text("\033[1mHead") == "\ufffd[1mHead");
}

TEST_CASE("a line stays one line") { CHECK(terminal_line("a\nb\tc\r\nd\re") == "a b c d\ufffde"); }

TEST_CASE("JSON and markup keep the characters, escaped") {
    CHECK(terminal_json("{\"a\":\"\u202e\x7f\u009b\U000e0001\"}\n") ==
          "{\"a\":\"\\u202e\\u007f\\u009b\\udb40\\udc01\"}\n");
    CHECK(terminal_markup("<a>\u202e\u009b</a>\n") == "<a>&#x202e;\ufffd</a>\n");
}

TEST_CASE("a text is harmless where nothing in it steers a terminal, whatever its length") {
    const std::string long_text(100, 'a');
    CHECK(verst::is_harmless(""));
    CHECK(verst::is_harmless(long_text + "\n\tХасан 하산\n" + long_text));
    for (const char* steering : {"\x7f", "\r", "\x1b[1m", "\u202e", "\xff", "\xd0"}) {
        CHECK_FALSE(verst::is_harmless(long_text + steering));
        CHECK_FALSE(verst::is_harmless(steering + long_text));
    }
}

}  // namespace verst::terminal_text_test
