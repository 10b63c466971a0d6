#include "verst/route/router.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "route/drawn_way.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "words.hpp"

namespace verst::router_test {

using namespace verst::test;

namespace {

Constraints only_lines(std::vector<LineIndex> lines) {
    Constraints constraints;
    constraints.only.lines = std::move(lines);
    return constraints;
}

Constraints closed_borders(std::vector<PlaceIndex> borders) {
    Constraints constraints;
    constraints.avoid.borders = std::move(borders);
    return constraints;
}

/// Direct by a winding old line, round by a fast one, and by a short but slow one.
DrawnNetwork three_ways() {
    return Drawing(R"(
            .--B--.
           /       \
          A----C----E
           \       /
            '--D--'
    )")
        .line("fast", "ABE", posts({80, 80}), {.kmh = 120})
        .line("winding", "ACE", posts({90, 90}), {.kmh = 60})
        .line("slow", "ADE", posts({65, 65}), {.kmh = 20})
        .make();
}

}  // namespace

TEST_CASE("each metric has its own shortest way") {
    const auto net = three_ways();
    CHECK(way(net, "AE", Metric::rail) == "ADE");
    CHECK(way(net, "AE", Metric::geodesic) == "ACE");
    CHECK(way(net, "AE", Metric::time) == "ABE");
    CHECK(way(net, "EA", Metric::rail) == "EDA");
}

TEST_CASE("of ways of one length the answer is that of the first section, each time") {
    const auto north_first = Drawing(R"(
          .B.
         A   D
          'C'
    )")
                                 .line("north", "ABD", posts({10, 20}))
                                 .line("south", "ACD", posts({20, 10}))
                                 .make();
    const auto south_first = Drawing(R"(
          .B.
         A   D
          'C'
    )")
                                 .line("south", "ACD", posts({20, 10}))
                                 .line("north", "ABD", posts({10, 20}))
                                 .make();
    for (int i = 0; i < 3; ++i) {
        CHECK(way(north_first, "AD") == "ABD");
        CHECK(way(north_first, "DA") == "DBA");
        CHECK(way(south_first, "AD") == "ACD");
    }
}

TEST_CASE("lengths that differ by less than arithmetic can tell are equal") {
    // 0.1 + 0.2 is not 0.3 in binary.
    const auto net = Drawing(R"(
         A--B--C
          '----'
    )")
                         .line("two", "ABC", posts({0.1, 0.2}))
                         .line("one", "AC", posts({0.3}))
                         .make();
    CHECK(way(net, "AC") == "ABC");
}

TEST_CASE("several lines on one section: the route changes line as seldom as it can") {
    const auto net = Drawing(R"(
         A---B---C---D
              \
               E
    )")
                         .line("branch", "ABE", posts({10, 12}))
                         .line("main", "ABCD", posts({10, 20, 30}))
                         .line("suburban", "BC", posts({20}))
                         .make();
    CHECK(net.network().sections().size() == 4);
    CHECK(net.lines(*search(net, "AD")) == "main");
    CHECK(net.lines(*search(net, "AE")) == "branch");
    CHECK(net.lines(*search(net, "ED")) == "branch main");
    CHECK(net.lines(*search(net, "AB")) == "branch");  // the first of two
    SUBCASE("only the permitted ones are named") {
        const auto only = only_lines({net.line("suburban"), net.line("branch")});
        CHECK(net.lines(*search(net, "AC", Metric::rail, only)) == "branch suburban");
    }
}

TEST_CASE("a ban on lines is a ban") {
    const auto net = three_ways();
    const auto only_fast = only_lines({net.line("fast")});
    CHECK(way(net, "AE", Metric::rail, only_fast) == "ABE");
    CHECK(way(net, "AD", Metric::rail, only_fast) == "no_route");

    const auto refused = search(net, "AD", Metric::rail, only_fast);
    CHECK(words(refused.error().message) == "no route from A to D keeps to line:fast");
    REQUIRE(refused.error().hints.size() == 3);
    CHECK(words(refused.error().hints[0]) == "allowing line:slow too gives 65 km on line:slow");
    CHECK(words(refused.error().hints[1]) ==
          "from A the nearest to D that can be reached is B, 44 km short of it");
    CHECK(words(refused.error().hints[2]) == "the nearest to D that can be used is B, 44 km away");
}

TEST_CASE("different parts of the network") {
    const auto net = Drawing(R"(
         A---B      C---D
    )")
                         .line("west", "AB", posts({50}))
                         .line("east", "CD", posts({50}))
                         .make();
    const auto refused = search(net, "AD");
    REQUIRE(!refused);
    CHECK(refused.error().code == RefusalCode::no_route);
    CHECK(words(refused.error().message) ==
          "no railway joins A and D: they lie in different parts of the network");
    CHECK(words(refused.error().hints) ==
          std::vector<std::string>{
              "from A the nearest to D that can be reached is B, 122 km short of it",
              "from D the nearest to A that can be reached is C, 122 km short of it"});
    // No constraint is to blame where the network itself has no way.
    const auto limited = search(net, "AD", Metric::rail, only_lines({net.line("west")}));
    CHECK(words(limited.error().message) == words(refused.error().message));
}

namespace {

/// Two countries with two crossings, the nearer one over x.
DrawnNetwork two_crossings() {
    return Drawing(R"(
         A---x---B
         |       |
         C---y---D
    )")
        .country("AC", "AA")
        .country("BD", "BB")
        .line("north", "AxB", posts({40, 40}))
        .line("south", "CyD", posts({40, 40}))
        .line("west", "AC", posts({20}))
        .line("east", "BD", posts({20}))
        .border('x', 'A', 'B', {.stop_h = {4, 8}})
        .border('y', 'C', 'D', {.stop_h = {1, 2}})
        .make();
}

}  // namespace

TEST_CASE("a closed border is not passed, nor gone to") {
    const auto net = two_crossings();
    const auto x_closed = closed_borders({net.place('x')});
    CHECK(way(net, "AB") == "AxB");
    CHECK(way(net, "AB", Metric::rail, x_closed) == "ACyDB");
    CHECK(way(net, "Ax", Metric::rail, x_closed) == "no_route");
    CHECK(way(net, "xB", Metric::rail, x_closed) == "no_route");

    SUBCASE("not even where the user asks for it") {
        const auto refused = search(net, "AxB", Metric::rail, x_closed);
        REQUIRE(!refused);
        CHECK(words(refused.error().message) == "no route from A to x avoids border:x");
    }
    SUBCASE("with no way left the borders are named, and the better one to open") {
        const auto both = closed_borders({net.place('x'), net.place('y')});
        const auto refused = search(net, "AB", Metric::rail, both);
        REQUIRE(!refused);
        CHECK(words(refused.error().message) ==
              "no route from A to B avoids both border:x and border:y");
        CHECK(words(refused.error().hints.front()) ==
              "allowing border:x gives 80 km on line:north over x");
    }
    SUBCASE("only the constraint that stands in the way is named") {
        auto north_and_y = only_lines({net.line("north")});
        north_and_y.avoid.borders = {net.place('y')};
        CHECK(words(search(net, "AD", Metric::rail, north_and_y).error().message) ==
              "no route from A to D keeps to line:north");
        auto north_and_x = only_lines({net.line("north")});
        north_and_x.avoid.borders = {net.place('x')};
        CHECK(words(search(net, "AB", Metric::rail, north_and_x).error().message) ==
              "no route from A to B avoids border:x and keeps to line:north");
    }
}

TEST_CASE("by time a border costs its stop") {
    const auto net = two_crossings();
    // 80 km at 60 km/h and 6 h against 120 km and 1.5 h.
    CHECK(way(net, "AB", Metric::time) == "ACyDB");
    CHECK(way(net, "Ax", Metric::time) == "Ax");
}

TEST_CASE("by time a break of gauge costs its stop, unless the border covers it") {
    const LineOptions broad{.gauges_mm = {1520}, .kmh = 60};
    const LineOptions standard{.gauges_mm = {1435}, .kmh = 60};
    const LineOptions dual{.gauges_mm = {1435, 1520}, .kmh = 60};
    SUBCASE("away from borders") {
        const auto net = Drawing(R"(
             A---B---C
              \     /
               D-E-F
        )")
                             .line("broad", "AB", posts({60}), broad)
                             .line("standard", "BC", posts({60}), standard)
                             .line("round", "ADEFC", posts({60, 60, 60, 60}), broad)
                             .make();
        CHECK(way(net, "AC", Metric::rail) == "ABC");
        CHECK(way(net, "AC", Metric::time) == "ADEFC");  // 4 h against 2 h and 4 h for the break
        CHECK(way(net, "AB", Metric::time) == "AB");
        CHECK(way(net, "BC", Metric::time) == "BC");
        CHECK(way(net, "ABC", Metric::time) == "ABC");  // a via place does not hide the break
    }
    SUBCASE("track of both gauges is no break") {
        const auto net = Drawing(R"(
             A---B---C
              \     /
               D-E-F
        )")
                             .line("broad", "AB", posts({60}), broad)
                             .line("dual", "BC", posts({60}), dual)
                             .line("round", "ADEFC", posts({60, 60, 60, 60}), broad)
                             .make();
        CHECK(way(net, "AC", Metric::time) == "ABC");
    }
    SUBCASE("at a border") {
        const auto net = Drawing(R"(
             A---B--x--C---D
              \           /
               E----F----G
        )")
                             .country("ABEFG", "AA")
                             .country("CD", "BB")
                             .line("broad", "AB", posts({60}), broad)
                             .line("border", "BxC", posts({30, 30}), dual)
                             .line("standard", "CD", posts({60}), standard)
                             .line("round", "AEFGD", posts({75, 75, 75, 75}), broad)
                             .border('x', 'B', 'C', {.stop_h = {0, 2}, .gauge_change_at = 'C'})
                             .make();
        CHECK(way(net, "AD", Metric::time) == "ABxCD");  // 3 h and 1 h against 5 h
    }
}

TEST_CASE("by time the gauge goes along through a via place") {
    // At C the train from A stands on broad gauge, whatever the tracks beyond.
    const auto net = Drawing(R"(
         A---C---D
             |   |
             E---'
    )")
                         .line("broad", "AC", posts({60}), {.gauges_mm = {1520}})
                         .line("standard", "CD", posts({60}), {.gauges_mm = {1435}})
                         .line("round", "CED", posts({90, 90}), {.gauges_mm = {1520}})
                         .make();
    CHECK(way(net, "CD", Metric::time) == "CD");
    CHECK(way(net, "ACD", Metric::time) == "ACED");
}

TEST_CASE("a route goes through its places in their order") {
    const auto net = three_ways();
    const auto route = search(net, "ABDE");
    REQUIRE(route);
    CHECK(net.path(*route) == "ABADE");
    CHECK(route->leg_count() == 3);
    CHECK(route->leg(0).size() == 1);
    CHECK(route->leg(1).size() == 2);
    CHECK(route->leg(2).size() == 1);
    CHECK(route->leg(1).front().from == net.place('B'));
    CHECK(route->stops == net.places("ABDE"));

    const auto there_and_back = search(net, "ABA");
    REQUIRE(there_and_back);
    CHECK(net.path(*there_and_back) == "ABA");
    CHECK(measure(net.network(), there_and_back->steps).rail_km == doctest::Approx(160));
}

TEST_CASE("a leg that cannot be run refuses the route and names itself") {
    const auto net = three_ways();
    const auto refused = search(net, "AED", Metric::rail, only_lines({net.line("fast")}));
    REQUIRE(!refused);
    CHECK(words(refused.error().message) == "no route from E to D keeps to line:fast");
}

TEST_CASE("the place of a change of gauge is part of the search, as the route's features see it") {
    // Broad to standard by a border's dual track; the break there costs nothing beside the stop.
    const auto net = Drawing(R"(
         A---B--x--C---D
    )")
                         .country("AB", "AA")
                         .country("CD", "BB")
                         .line("broad", "AB", posts({60}), {.gauges_mm = {1520}})
                         .line("border", "BxC", posts({30, 30}), {.gauges_mm = {1435, 1520}})
                         .line("standard", "CD", posts({60}), {.gauges_mm = {1435}})
                         .border('x', 'B', 'C', {.stop_h = {2, 4}})
                         .make();
    for (const std::string_view ends : {"AD", "DA"}) {
        const auto route = search(net, ends, Metric::time);
        REQUIRE(route);
        const auto passed = features(net.network(), route->steps);
        CHECK(passed.stop_h == Range{2, 4});
    }
}

}  // namespace verst::router_test
