#include "verst/network/line_name.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "words.hpp"

namespace verst::line_name_test {

namespace {

std::string_view id_of(std::string_view text) {
    const auto line = resolve_line(built_in_network(), text);
    return line ? built_in_network()[*line].id.view() : "";
}

}  // namespace

TEST_CASE("a line answers to its id, its name, and its name without what follows it") {
    CHECK(id_of("khasan") == "khasan");
    CHECK(id_of("line:khasan") == "khasan");
    CHECK(id_of("Baranovsky - Khasan") == "khasan");
    CHECK(id_of("baranovsky khasan") == "khasan");
    CHECK(id_of("Trans-Siberian Railway") == "transsib");
    CHECK(id_of("trans siberian railway") == "transsib");
    CHECK(id_of("Baikal-Amur Main Line") == "bam");
}

TEST_CASE("a name that no line has is refused with those that look like it") {
    const auto part = resolve_line(built_in_network(), "Siberian");
    REQUIRE(!part);
    CHECK(part.error().code == RefusalCode::unknown_line);
    REQUIRE(part.error().hints.size() == 1);
    CHECK(words(part.error().hints.front()).starts_with("transsib (Trans-Siberian"));

    const auto misspelt = resolve_line(built_in_network(), "transib");
    REQUIRE(!misspelt);
    CHECK(words(misspelt.error().message) == "no line is called \"transib\"");
    REQUIRE(!misspelt.error().hints.empty());
    CHECK(words(misspelt.error().hints.front()).starts_with("transsib ("));

    const auto nothing = resolve_line(built_in_network(), "");
    REQUIRE(!nothing);
    CHECK(words(nothing.error().hints) == std::vector<std::string>{"verst data lists the lines"});
    CHECK(!resolve_line(built_in_network(), "\xff"));
    CHECK(!resolve_line(built_in_network(), std::string(100'000, 'x')));
}

}  // namespace verst::line_name_test
