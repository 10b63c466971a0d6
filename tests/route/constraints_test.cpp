/// Every rule of constraints.hpp, each over a network drawn for it.

#include "verst/route/constraints.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "route/drawn_way.hpp"

namespace verst::constraints_test {

using namespace verst::test;

namespace {

constexpr std::string_view no_route = "no_route";

/// From A to D: 80 km through another country, on broad gauge; or 150 km at home, on standard.
DrawnNetwork abroad_or_home() {
    return Drawing(R"(
            .B--x--C--y.
           /            \
          A--E--------F--D
    )")
        .country("C", "CC")
        .line("north", "ABxCyD", posts({16, 16, 16, 16, 16}))
        .line("south", "AEFD", posts({50, 50, 50}), {.gauges_mm = {1435}})
        .border('x', 'B', 'C')
        .border('y', 'C', 'D')
        .make();
}

template <class Value>
using Kind = std::vector<Value> Selection::*;

/// Values of one kind.
template <class Value>
Selection some(Kind<Value> kind, std::type_identity_t<std::vector<Value>> values) {
    Selection selection;
    selection.*kind = std::move(values);
    return selection;
}

Constraints avoiding(Selection selection) {
    Constraints constraints;
    constraints.avoid = std::move(selection);
    return constraints;
}

template <class Value>
Constraints avoiding(Kind<Value> kind, std::type_identity_t<std::vector<Value>> values) {
    return avoiding(some(kind, std::move(values)));
}

Constraints only(Selection selection) {
    Constraints constraints;
    constraints.only = std::move(selection);
    return constraints;
}

template <class Value>
Constraints only(Kind<Value> kind, std::type_identity_t<std::vector<Value>> values) {
    return only(some(kind, std::move(values)));
}

Constraints electrified() {
    Constraints constraints;
    constraints.electrified = true;
    return constraints;
}

Constraints same_gauge() {
    Constraints constraints;
    constraints.same_gauge = true;
    return constraints;
}

Constraints on(int year, unsigned month, unsigned day, bool special_train = false) {
    Constraints constraints;
    constraints.as_of = CalendarDay(std::chrono::local_days(
        std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)));
    constraints.special_train = special_train;
    return constraints;
}

const LineOptions broad{.gauges_mm = {1520}};
const LineOptions standard{.gauges_mm = {1435}};
const LineOptions dual{.gauges_mm = {1435, 1520}};
const LineOptions unknown{.gauges_mm = {}};

}  // namespace

TEST_CASE("a ban of each kind sends the route round") {
    const auto net = abroad_or_home();
    REQUIRE(way(net, "AD") == "ABxCyD");
    const std::vector<Selection> bans{
        some(&Selection::countries, {"CC"}),
        some(&Selection::lines, {net.line("north")}),
        some(&Selection::places, {net.place('C')}),
        some(&Selection::places, {net.place('B')}),
        some(&Selection::borders, {net.place('x')}),
        some(&Selection::borders, {net.place('y')}),
        some(&Selection::gauges_mm, {1520}),
        some(&Selection::sections, {net.section("xC")}),
        some(&Selection::sections, {net.section("BA")}),
    };
    for (std::size_t i = 0; i < bans.size(); ++i) {
        CAPTURE(i);
        CHECK(way(net, "AD", avoiding(bans[i])) == "AEFD");
        CHECK(way(net, "DA", avoiding(bans[i])) == "DFEA");
    }
}

TEST_CASE("the same ways by keeping to what is left") {
    const auto net = abroad_or_home();
    const std::vector<Selection> homes{
        some(&Selection::countries, {"AA"}),
        some(&Selection::lines, {net.line("south")}),
        some(&Selection::places, net.places("AEFD")),
        some(&Selection::borders, {net.place('y')}),  // x is not among them
        some(&Selection::gauges_mm, {1435}),
        some(&Selection::sections, {net.section("AE"), net.section("EF"), net.section("FD")}),
    };
    for (std::size_t i = 0; i < homes.size(); ++i) {
        CAPTURE(i);
        CHECK(way(net, "AD", only(homes[i])) == "AEFD");
    }
    CHECK(way(net, "AD", only(&Selection::places, net.places("ABCD"))) == "ABxCyD");  // x, y within
    CHECK(way(net, "AD", only(&Selection::gauges_mm, {1520})) == "ABxCyD");
}

TEST_CASE("those of one kind unite") {
    const auto net = abroad_or_home();
    CHECK(way(net, "AD", only(&Selection::countries, {"AA", "CC"})) == "ABxCyD");
    CHECK(way(net, "AD", only(&Selection::lines, {net.line("south"), net.line("north")})) ==
          "ABxCyD");
    CHECK(way(net, "AD", only(&Selection::borders, net.places("xy"))) == "ABxCyD");
    CHECK(way(net, "AD", only(&Selection::gauges_mm, {1435, 1520})) == "ABxCyD");

    CHECK(way(net, "AD", avoiding(&Selection::countries, {"AA", "CC"})) == no_route);
    CHECK(way(net, "AD", avoiding(&Selection::lines, {net.line("south"), net.line("north")})) ==
          no_route);
    CHECK(way(net, "AD", avoiding(&Selection::places, net.places("BE"))) == no_route);
    CHECK(way(net, "AD", avoiding(&Selection::gauges_mm, {1435, 1520})) == no_route);
    CHECK(way(net, "AD", avoiding(&Selection::sections, {net.section("AB"), net.section("FD")})) ==
          no_route);
}

TEST_CASE("different kinds intersect") {
    const auto net = abroad_or_home();
    const auto at_home = [](std::vector<LineIndex> lines) {
        auto constraints = only(&Selection::countries, {"AA"});
        constraints.only.lines = std::move(lines);
        return constraints;
    };
    const auto home_by_north = at_home({net.line("north"), net.line("south")});
    CHECK(way(net, "AD", home_by_north) == "AEFD");
    const auto north_at_home = at_home({net.line("north")});
    CHECK(way(net, "AD", north_at_home) == no_route);
    CHECK(way(net, "Ax", north_at_home) == "ABx");  // A, B and x are at home, and on the line
    CHECK(way(net, "xC", north_at_home) == no_route);
    CHECK(way(net, "yD", north_at_home) == "yD");

    auto only_and_avoid = only(&Selection::lines, {net.line("south")});
    only_and_avoid.avoid.places = net.places("F");
    CHECK(way(net, "AE", only_and_avoid) == "AE");
    CHECK(way(net, "AD", only_and_avoid) == no_route);
    auto neither_f_nor_x = avoiding(&Selection::places, net.places("F"));
    neither_f_nor_x.avoid.borders = net.places("x");
    CHECK(way(net, "AD", neither_f_nor_x) == no_route);
}

TEST_CASE("borders limit only the sections that touch a border point") {
    const auto net = abroad_or_home();
    const auto only_y = only(&Selection::borders, net.places("y"));
    CHECK(way(net, "AB", only_y) == "AB");
    CHECK(way(net, "Bx", only_y) == no_route);
    CHECK(way(net, "DC", only_y) == "DyC");
    CHECK(way(net, "AC", only_y) == "AEFDyC");
}

TEST_CASE("a ban holds where a route begins and ends") {
    const auto net = abroad_or_home();
    CHECK(way(net, "CD", avoiding(&Selection::places, net.places("C"))) == no_route);
    CHECK(way(net, "AC", avoiding(&Selection::countries, {"CC"})) == no_route);
    CHECK(way(net, "AB", avoiding(&Selection::countries, {"AA"})) == no_route);
    CHECK(way(net, "ABD", avoiding(&Selection::places, net.places("B"))) == no_route);
    CHECK(way(net, "yD", avoiding(&Selection::borders, net.places("y"))) == no_route);
    CHECK(way(net, "AE", only(&Selection::places, net.places("A"))) == no_route);
}

TEST_CASE("a section up to the border point belongs to the station's country") {
    const auto net = abroad_or_home();
    CHECK(way(net, "Bx", only(&Selection::countries, {"AA"})) == "Bx");
    CHECK(way(net, "xC", only(&Selection::countries, {"CC"})) == "xC");
    CHECK(way(net, "Bx", only(&Selection::countries, {"CC"})) == no_route);
    CHECK(way(net, "xCy", avoiding(&Selection::countries, {"AA"})) == "xCy");
}

TEST_CASE("two lines on one section: a ban on one leaves the other") {
    const auto net = Drawing(R"(
         A---B---C---D
    )")
                         .line("main", "ABCD", posts({10, 10, 10}))
                         .line("suburban", "BC", posts({10}))
                         .make();
    const auto without_suburban =
        search(net, "AD", Metric::rail, avoiding(&Selection::lines, {net.line("suburban")}));
    REQUIRE(without_suburban);
    CHECK(net.lines(*without_suburban) == "main");
    const auto without_main =
        search(net, "BC", Metric::rail, avoiding(&Selection::lines, {net.line("main")}));
    REQUIRE(without_main);
    CHECK(net.lines(*without_main) == "suburban");
    CHECK(way(net, "AC", avoiding(&Selection::lines, {net.line("main")})) == no_route);
    CHECK(way(net, "BC", only(&Selection::lines, {net.line("suburban")})) == "BC");
}

TEST_CASE("the gauge of a section is that of the lines that may be used") {
    // Broad trains run through to D on the track of "wide"; "narrow" alone would break the gauge.
    const auto net = Drawing(R"(
         A---B---C---D
    )")
                         .line("west", "AB", posts({10}), broad)
                         .line("wide", "BC", posts({10}), broad)
                         .line("narrow", "BC", posts({10}), standard)
                         .line("east", "CD", posts({10}), broad)
                         .make();
    CHECK(way(net, "AD", same_gauge()) == "ABCD");
    const Selection wide = some(&Selection::lines, {net.line("wide")});
    CHECK(way(net, "AD", avoiding(wide)) == "ABCD");
    auto same_gauge_without_wide = avoiding(wide);
    same_gauge_without_wide.same_gauge = true;
    CHECK(way(net, "AD", same_gauge_without_wide) == no_route);
    auto broad_without_wide = avoiding(wide);
    broad_without_wide.only.gauges_mm = {1520};
    CHECK(way(net, "AD", broad_without_wide) == no_route);
    // Without it the train must change gauge at B and at C, by time too.
    CHECK(way(net, "AD", Metric::time, avoiding(wide)) == "ABCD");
}

TEST_CASE("a track that serves another gauge too may be used by that") {
    const auto net = Drawing(R"(
         A---B---C---D
    )")
                         .line("broad", "AB", posts({10}), broad)
                         .line("dual", "BC", posts({10}), dual)
                         .line("standard", "CD", posts({10}), standard)
                         .make();
    const auto no_standard = avoiding(&Selection::gauges_mm, {1435});
    CHECK(way(net, "AC", no_standard) == "ABC");
    CHECK(way(net, "CD", no_standard) == no_route);
    CHECK(way(net, "AC", only(&Selection::gauges_mm, {1435})) == no_route);
    CHECK(way(net, "BD", only(&Selection::gauges_mm, {1435})) == "BCD");

    SUBCASE("and only by that") {
        auto through = avoiding(&Selection::gauges_mm, {1520});
        through.same_gauge = true;
        CHECK(way(net, "BD", through) == "BCD");
        CHECK(way(net, "AC", through) == no_route);
    }
    SUBCASE("an attribute is over what the line says") {
        const auto third_rail = Drawing(R"(
             A---B---C
        )")
                                    .line("line", "ABC", posts({10, 10}), standard)
                                    .attribute("line", 'A', 'B', "gauge_mm", "1435/1520")
                                    .make();
        CHECK(way(third_rail, "AB", no_standard) == "AB");
        CHECK(way(third_rail, "AC", no_standard) == no_route);
    }
}

TEST_CASE("track of unknown gauge may be of the gauge that is banned") {
    const auto net = Drawing(R"(
         A---B---C
          \     /
           '-D-'
    )")
                         .line("known", "ADC", posts({50, 50}), standard)
                         .line("unknown", "ABC", posts({10, 10}), unknown)
                         .make();
    CHECK(way(net, "AC") == "ABC");
    CHECK(way(net, "AC", avoiding(&Selection::gauges_mm, {1520})) == "ADC");
    CHECK(way(net, "AC", only(&Selection::gauges_mm, {1435})) == "ADC");
    CHECK(way(net, "AB", avoiding(&Selection::gauges_mm, {1520})) == no_route);
    CHECK(way(net, "DABC", same_gauge()) == "DABC");  // but it is no break of gauge
}

TEST_CASE("electrified: only track that is known to be") {
    const auto net = Drawing(R"(
         A--B--C--D--E
          \         /
           '---F---'
    )")
                         .line("main", "ABCDE", posts({10, 10, 10, 10}), {.electrified = "no"})
                         .attribute("main", 'A', 'C', "electrified", "25kV")
                         .line("round", "AFE", posts({50, 50}), {.electrified = "3kV"})
                         .line("yard", "CD", posts({10}), {.electrified = ""})
                         .make();
    CHECK(way(net, "AE") == "ABCDE");
    CHECK(way(net, "AE", electrified()) == "AFE");
    CHECK(way(net, "FC", electrified()) == "FABC");
    CHECK(way(net, "CD", electrified()) == no_route);
    const auto wired_yard = Drawing(R"(
         A---B
    )")
                                .line("main", "AB", posts({10}), {.electrified = "no"})
                                .line("yard", "AB", posts({10}), {.electrified = "3kV"})
                                .make();
    const auto route = search(wired_yard, "AB", Metric::rail, electrified());
    REQUIRE(route);
    CHECK(wired_yard.lines(*route) == "yard");
}

TEST_CASE("same gauge: no break from one end of the route to the other") {
    const auto net = Drawing(R"(
         A---B---C---D
          \         /
           '-E---F-'
    )")
                         .line("broad", "AB", posts({10}), broad)
                         .line("dual", "BC", posts({10}), dual)
                         .line("standard", "CD", posts({10}), standard)
                         .line("round", "AEFD", posts({50, 50, 50}), broad)
                         .make();
    CHECK(way(net, "AD") == "ABCD");
    CHECK(way(net, "AD", same_gauge()) == "AEFD");
    CHECK(way(net, "AC", same_gauge()) == "ABC");      // broad all along
    CHECK(way(net, "BD", same_gauge()) == "BCD");      // standard all along
    CHECK(way(net, "DBA", same_gauge()) == "DFEABA");  // a standard train could not leave B for A

    SUBCASE("nor at a via place") {
        // Each leg alone has the short way.
        CHECK(way(net, "CD", same_gauge()) == "CD");
        CHECK(way(net, "ACD", same_gauge()) == "ABCBAEFD");
        CHECK(way(net, "ABCD", same_gauge()) == "ABCBAEFD");
    }
    SUBCASE("where there is no other way it is refused") {
        Constraints alone = same_gauge();
        alone.avoid.places = net.places("E");
        CHECK(way(net, "AD", alone) == no_route);
        CHECK(way(net, "ABCD", alone) == no_route);
        CHECK(search(net, "AD", Metric::rail, same_gauge()).has_value());
    }
}

TEST_CASE("as of a day: what was certainly shut is out") {
    const auto net = Drawing(R"(
            .B--x--C.
           /         \
          A-----E-----D
           \         /
            '---F---'
    )")
                         .country("C", "CC")
                         .country("D", "CC")
                         .line("north", "ABxCD", posts({10, 10, 10, 10}))
                         .line("middle", "AED", posts({30, 30}))
                         .line("south", "AFD", posts({50, 50}))
                         .border('x', 'B', 'C')
                         .shut("x", "2020-02", "2022-11-16", ShutFor::passenger)
                         .shut("middle", "", "2012-02-07")  // opened on that day
                         .make();
    CHECK(way(net, "AD") == "ABxCD");
    SUBCASE("a suspension of passenger traffic") {
        CHECK(way(net, "AD", on(2019, 9, 1)) == "ABxCD");
        CHECK(way(net, "AD", on(2020, 2, 15)) == "ABxCD");  // that month, it may be before
        CHECK(way(net, "AD", on(2020, 3, 1)) == "AED");
        CHECK(way(net, "AD", on(2022, 11, 15)) == "AED");
        CHECK(way(net, "AD", on(2022, 11, 16)) == "ABxCD");
        CHECK(way(net, "AD", on(2020, 3, 1, true)) == "ABxCD");  // does not bind a special train
        CHECK(way(net, "Bx", on(2020, 3, 1)) == no_route);
    }
    SUBCASE("a line that was not open yet, not even to a special train") {
        for (const bool special_train : {false, true}) {
            auto before = on(2012, 2, 6, special_train);
            before.avoid.borders = net.places("x");
            CHECK(way(net, "AD", before) == "AFD");
            auto after = on(2012, 2, 7, special_train);
            after.avoid.borders = net.places("x");
            CHECK(way(net, "AD", after) == "AED");
        }
    }
}

TEST_CASE("a line that was shut leaves its sections to the others that run on them") {
    const auto net = Drawing(R"(
         A---B---C
    )")
                         .line("old", "ABC", posts({10, 10}))
                         .line("local", "AB", posts({10}))
                         .shut("old", "2000", "")
                         .make();
    const auto route = search(net, "AB", Metric::rail, on(2001, 1, 1));
    REQUIRE(route);
    CHECK(net.lines(*route) == "local");
    CHECK(way(net, "BC", on(2001, 1, 1)) == no_route);
    CHECK(way(net, "BC", on(2000, 6, 1)) == "BC");
}

TEST_CASE("a ban in mid-line leaves the rest of the line from both sides") {
    // A to F is one stretch of line without a junction.
    const auto net = Drawing(R"(
         A--B--C--D--E--F
          \            /
           '----G-----'
    )")
                         .line("main", "ABCDEF", posts({10, 10, 10, 10, 10}))
                         .line("round", "AGF", posts({100, 100}))
                         .make();
    const auto no_section = avoiding(&Selection::sections, {net.section("CD")});
    CHECK(way(net, "AC", no_section) == "ABC");
    CHECK(way(net, "FD", no_section) == "FED");
    CHECK(way(net, "CD", no_section) == "CBAGFED");
    CHECK(way(net, "EB", no_section) == "EFGAB");
    CHECK(way(net, "BC", no_section) == "BC");  // the same side of it
    CHECK(way(net, "AF", no_section) == "AGF");
    CHECK(way(net, "BDC", no_section) == "BAGFEDEFGABC");

    const auto no_place = avoiding(&Selection::places, net.places("C"));
    CHECK(way(net, "AB", no_place) == "AB");
    CHECK(way(net, "BD", no_place) == "BAGFED");
    CHECK(way(net, "BC", no_place) == no_route);
    CHECK(way(net, "DF", no_place) == "DEF");

    const auto within = only(&Selection::places, net.places("BCDE"));
    CHECK(way(net, "BE", within) == "BCDE");
    CHECK(way(net, "BA", within) == no_route);

    const auto a_section = only(&Selection::sections, {net.section("CD"), net.section("DE")});
    CHECK(way(net, "EC", a_section) == "EDC");
    CHECK(way(net, "BC", a_section) == no_route);
    CHECK(way(net, "BE", Metric::time, no_section) == "BAGFE");
}

}  // namespace verst::constraints_test
