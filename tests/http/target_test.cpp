#include "http/target.hpp"

#include <string>

#include <doctest/doctest.h>

namespace verst::target_test {

using http::parse_target;
using http::percent_encoded;

TEST_CASE("an address is a path and parameters, decoded") {
    const auto target =
        parse_target("/data/check?place=%D0%A5%D0%B0%D1%81%D0%B0%D0%BD&text=a+b%2B&flag&&x=1=2");
    REQUIRE(target);
    CHECK(target->path == "/data/check");
    REQUIRE(target->parameters.size() == 4);
    CHECK(target->parameters[0] == std::pair<std::string, std::string>("place", "Хасан"));
    CHECK(target->parameters[1].second == "a b+");
    CHECK(target->parameters[2] == std::pair<std::string, std::string>("flag", ""));
    CHECK(target->parameters[3].second == "1=2");
}

TEST_CASE("a plus sign in a path is itself") { CHECK(parse_target("/a+b")->path == "/a+b"); }

TEST_CASE("what is no line of text is refused, however it is written") {
    for (const char* text : {"distance", "", "/%", "/%4", "/%zz", "/?a=%", "/?a=%0", "/?a=%g0",
                             "/?a=%00", "/?a=%0d%0aSet-Cookie:x", "/?a=%7f", "/?a=%1b[2J",
                             "/?a=%ff", "/?a=%c0%ae", "/%c0%af..", "/?a=%ed%a0%80", "/?%00=a"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_target(text));
    }
}

TEST_CASE("every byte in percent encoding is read back or refused") {
    constexpr std::string_view digits = "0123456789abcdef";
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::string text = "/?a=%";
        text += digits[byte / 16];
        text += digits[byte % 16];
        const auto target = parse_target(text);
        CAPTURE(text);
        const bool is_printing = byte >= 0x20 && byte < 0x7f;
        CHECK(target.has_value() == is_printing);
        if (target)
            CHECK(target->parameters.front().second == std::string(1, static_cast<char>(byte)));
    }
}

TEST_CASE("what is encoded is read back") {
    const std::string text = "Ä - 하산, \"a\" & b=c + 50% #?";
    const auto target = parse_target("/?q=" + percent_encoded(text));
    REQUIRE(target);
    CHECK(target->parameters.front().second == text);
}

}  // namespace verst::target_test
