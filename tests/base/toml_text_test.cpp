#include "base/toml_text.hpp"

#include <string>

#include <doctest/doctest.h>

namespace verst::toml_text_test {

using verst::deepest_toml;
using verst::read_toml;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// The line on which the text is refused as too deep; 0 where it is not.
std::size_t too_deep_on(const std::string& text) {
    const auto read = read_toml(text);
    if (read || read.error().what.find("deep in each other") == std::string::npos) return 0;
    return read.error().line;
}

}  // namespace

TEST_CASE("32,000 dotted keys, headers, lists and tables do not overflow the stack") {
    constexpr std::size_t many = 32'000;
    CHECK(too_deep_on("a = 1\n" + repeated("a.", many) + "a = 1") == 2);
    CHECK(too_deep_on("\n\n[" + repeated("a.", many) + "a]") == 3);
    CHECK(too_deep_on("[[" + repeated("'a' . ", many) + "a]]") == 1);
    CHECK(too_deep_on("a = " + repeated("[", many)) == 1);
    CHECK(too_deep_on("a = " + repeated("[\n", many)) == deepest_toml + 1);
    CHECK(too_deep_on("a = " + repeated("{\"b\" = ", many)) == 1);
    CHECK(too_deep_on("a = [" + repeated("{a.a.a = [1, ", many)) == 1);
    CHECK(too_deep_on("a = '''\n\n''''' \nb" + repeated(".b", many) + " = 1") == 4);
}

TEST_CASE("depth adds up over header, key, lists and tables") {
    const std::string header = "[" + repeated("a.", 14) + "a]\n";
    CHECK(read_toml(header + repeated("b.", 10) + "b = [[{c.d = 1}]]").has_value());
    CHECK(too_deep_on(header + repeated("b.", 10) + "b = [[{c.d.e.f.g.h.i = 1}]]") == 2);
    CHECK(read_toml(header + "x = 1\n[z]\n" + repeated("b.", 20) + "b = 1").has_value());
}

TEST_CASE("what only looks deep is read") {
    const std::string brackets = repeated("[{.", 1000);
    CHECK(read_toml("a = \"" + brackets + "\"").has_value());
    CHECK(read_toml("a = '" + brackets + "'").has_value());
    CHECK(read_toml("a = \"\"\"\n" + brackets + "\n\"\"\"").has_value());
    CHECK(read_toml("a = \"\\\"" + brackets + "\"").has_value());
    CHECK(read_toml("a = 1 # " + brackets).has_value());
    CHECK(read_toml("\"" + brackets + "\".a = 1").has_value());
    CHECK(read_toml("a = [" + repeated("1.5, [2.5], {b.c = 3.5}, ", 1000) + "]").has_value());
    CHECK(read_toml(repeated("[[a.b]]\nc.d = 1.5\n", 1000)).has_value());
}

TEST_CASE("a fault of TOML has its line") {
    const auto read = read_toml("a = 1\nb = \n");
    REQUIRE(!read.has_value());
    CHECK(read.error().line == 2);
    CHECK(!read.error().what.empty());
}

TEST_CASE("a moment may stand without its seconds, and texts and comments stay as they are") {
    const auto read = read_toml(
        "a = 2024-05-06T13:00\nb = 2024-05-06 13:00 # = 2024-05-06T13:00\n"
        "c = 2024-05-06T13:00+09:00\nd = \"= 2024-05-06T13:00\"\n"
        "e = '''= 2024-05-06T13:00'''\nf = 2024-05-06T13:00:07");
    REQUIRE(read);
    CHECK((*read)["a"].value<toml::date_time>()->time == toml::time{13, 0});
    CHECK((*read)["b"].value<toml::date_time>()->time == toml::time{13, 0});
    CHECK((*read)["c"].value<toml::date_time>()->offset->minutes == 540);
    CHECK((*read)["d"].value<std::string>() == "= 2024-05-06T13:00");
    CHECK((*read)["e"].value<std::string>() == "= 2024-05-06T13:00");
    CHECK((*read)["f"].value<toml::date_time>()->time.second == 7);
    // A line that goes wrong is still the line that it was.
    CHECK(read_toml("a = 2024-05-06T13:00\nb = ?").error().line == 2);
    CHECK(!read_toml("a = 2024-05-06T13:00/13:20"));
    CHECK(!read_toml("a = 2024-05-06T13:"));
}

TEST_CASE("lines that end with CR alone are named as what they are") {
    const auto read = read_toml("a = 1\rb = 2\r");
    REQUIRE(!read);
    CHECK(read.error().line == 1);
    CHECK(read.error().what.find("carriage return alone") != std::string::npos);
    CHECK(read_toml("a = 1\r\nb = 2\r\n"));
}

}  // namespace verst::toml_text_test
