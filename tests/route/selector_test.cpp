#include "verst/route/selector.hpp"

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "words.hpp"

namespace verst::selector_test {

using namespace verst::test;

namespace {

/// A in AA, C in BB, D in CC; x and y between the first two, z between C and D.
DrawnNetwork borders() {
    return Drawing(R"(
         A---B-----x---C---z---D
              \   /
         s     -y-
    )")
        .country("C", "BB")
        .country("D", "CC")
        .line("main", "ABxCzD", posts({10, 10, 10, 10, 10}), {.gauges_mm = {1520}})
        .line("loop", "ByC", posts({15, 15}), {.gauges_mm = {1435}})
        .border('x', 'B', 'C')
        .border('y', 'C', 'B')
        .border('z', 'C', 'D')
        .access('s', 'A', AccessMode::road, 5)
        .make();
}

Selection selected(const DrawnNetwork& net, std::string_view text) {
    Selection selection;
    const auto added = add_selector(net.network(), text, selection);
    INFO(text);
    REQUIRE(added);
    return selection;
}

Refusal refused(const DrawnNetwork& net, std::string_view text) {
    Selection selection;
    const auto added = add_selector(net.network(), text, selection);
    INFO(text);
    REQUIRE(!added);
    CHECK(selection == Selection{});
    return added.error();
}

}  // namespace

TEST_CASE("a selector names a thing of its kind") {
    const auto net = borders();
    CHECK(selected(net, "country:BB").countries == std::vector<std::string>{"BB"});
    CHECK(selected(net, "country:bb").countries == std::vector<std::string>{"BB"});
    CHECK(selected(net, "line:loop").lines == std::vector{net.line("loop")});
    CHECK(selected(net, "place:B").places == net.places("B"));
    CHECK(selected(net, "PLACE: B").places == net.places("B"));
    CHECK(selected(net, "gauge:1435").gauges_mm == std::vector{1435});
}

TEST_CASE("a site stands for the station that serves it") {
    const auto net = borders();
    CHECK(selected(net, "place:s").places == net.places("A"));
}

TEST_CASE("a pair of countries names all crossings between them, in either order") {
    const auto net = borders();
    CHECK(selected(net, "border:AA-BB").borders == net.places("xy"));
    CHECK(selected(net, "border:BB-AA").borders == net.places("xy"));
    CHECK(selected(net, "border:bb-cc").borders == net.places("z"));
    CHECK(selected(net, "border:y").borders == net.places("y"));
}

TEST_CASE("a section is named by its two ends, in either order") {
    const auto net = borders();
    const auto one = selected(net, "section:A/B").sections;
    REQUIRE(one.size() == 1);
    CHECK(net.network()[one.front()].a == net.place('A'));
    CHECK(net.network()[one.front()].b == net.place('B'));
    CHECK(selected(net, "section:B/A").sections == one);
}

TEST_CASE("selectors add up, and one thing is in a selection once") {
    const auto net = borders();
    Selection selection;
    for (const char* text : {"border:x", "border:AA-BB", "line:main", "line:loop", "line:main"})
        REQUIRE(add_selector(net.network(), text, selection));
    CHECK(selection.borders == net.places("xy"));
    CHECK(selection.lines == std::vector{net.line("main"), net.line("loop")});
}

TEST_CASE("what a selector cannot mean is refused, with what there is") {
    const auto net = borders();
    CHECK(words(refused(net, "B").message) == "\"B\" has no kind before it: write KIND:WHAT");
    CHECK(refused(net, "").hints.size() == 6);
    CHECK(words(refused(net, "station:B").message) == "there is no kind \"station\"");
    CHECK(words(refused(net, "country:ZZ").hints) ==
          std::vector<std::string>{"the countries: AA, BB, CC"});
    CHECK(words(refused(net, "gauge:1000").hints) ==
          std::vector<std::string>{"the gauges, mm: 1435, 1520"});
    CHECK(refused(net, "gauge:1435.5").code == RefusalCode::bad_argument);
    CHECK(refused(net, "gauge:nan").code == RefusalCode::bad_argument);
    CHECK(refused(net, "line:mian").code == RefusalCode::unknown_line);
    CHECK(refused(net, "place:nowhere").code == RefusalCode::unknown_place);
    CHECK(words(refused(net, "border:AA-CC").hints.back()) == "between countries: AA-BB, BB-CC");
    CHECK(refused(net, "border:B").code == RefusalCode::bad_argument);  // a station, no crossing
}

TEST_CASE("two places that are not neighbours are no section") {
    const auto net = borders();
    const auto far = refused(net, "section:A/C");
    CHECK(words(far.message) ==
          "A and C are not neighbours: they are 3 sections apart on line:main");
    CHECK(words(far.hints) == std::vector<std::string>{"next to A: B", "next to C: x, z, y"});
    CHECK(words(refused(net, "section:y/D").message) ==
          "y and D are not neighbours: no line has both");
    CHECK(refused(net, "section:A/A").code == RefusalCode::bad_argument);
    CHECK(words(refused(net, "section:A").message) ==
          "\"A\" does not name two places with a stroke between them");
}

}  // namespace verst::selector_test
