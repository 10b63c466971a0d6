/// What a refusal says: the constraints to blame, and the smallest change that gives a route back.

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "route/drawn_way.hpp"
#include "words.hpp"

namespace verst::no_route_test {

using namespace verst::test;

namespace {

/// From A to D: 80 km through another country, with two borders; or 150 km at home.
DrawnNetwork abroad_or_home() {
    return Drawing(R"(
            .B--x--C--y.
           /            \
          A--E--------F--D
    )")
        .country("C", "CC")
        .line("north", "ABxCyD", posts({16, 16, 16, 16, 16}), {.electrified = "no"})
        .line("south", "AEFD", posts({50, 50, 50}))
        .border('x', 'B', 'C', {.stop_h = {1, 3}})
        .border('y', 'C', 'D', {.stop_h = {1, 3}})
        .shut("x", "2020-02", "2022-11-16", ShutFor::passenger)
        .make();
}

/// Why there is no route, and the first hint.
struct Reason {
    std::string message;
    std::string change;
};

Reason reason(const DrawnNetwork& net, std::string_view stations, Constraints constraints,
              Metric metric = Metric::rail) {
    const auto route = search(net, stations, metric, std::move(constraints));
    REQUIRE(!route);
    REQUIRE(route.error().code == RefusalCode::no_route);
    REQUIRE(!route.error().hints.empty());
    return {words(route.error().message), words(route.error().hints.front())};
}

}  // namespace

TEST_CASE("of two bans either of which could be lifted, that of the better way is named") {
    const auto net = abroad_or_home();
    Constraints constraints;
    constraints.avoid.countries = {"CC"};
    constraints.avoid.lines = {net.line("south")};
    const auto by_rail = reason(net, "AD", constraints);
    CHECK(by_rail.message == "no route from A to D avoids both country:CC and line:south");
    CHECK(by_rail.change == "allowing country:CC gives 80 km on line:north over x and y");
    // By time the two borders cost 4 h.
    const auto by_time = reason(net, "AD", constraints, Metric::time);
    CHECK(by_time.message == by_rail.message);
    CHECK(by_time.change == "allowing line:south gives 150 km on line:south");
}

TEST_CASE("one ban to lift is a smaller change than two, be the way longer") {
    const auto net = abroad_or_home();
    Constraints constraints;
    constraints.avoid.lines = {net.line("north")};
    constraints.avoid.places = net.places("BE");
    CHECK(reason(net, "AD", constraints).change == "allowing place:E gives 150 km on line:south");
}

TEST_CASE("where no single change helps, the best two are named") {
    const auto net = abroad_or_home();
    Constraints constraints;
    constraints.avoid.places = net.places("BCEF");
    const auto both_ways = reason(net, "AD", constraints);
    CHECK(both_ways.message == "no route from A to D avoids both place:B and place:E");
    CHECK(both_ways.change ==
          "allowing place:B and place:C gives 80 km on line:north over x and y");
    SUBCASE("not those of a way that needs three") {
        constraints.avoid.borders = net.places("y");
        CHECK(reason(net, "AD", constraints).change ==
              "allowing place:E and place:F gives 150 km on line:south");
    }
}

TEST_CASE("what to keep to can be part of the smallest change") {
    const auto net = abroad_or_home();
    Constraints constraints;
    constraints.only.lines = {net.line("south")};
    constraints.avoid.borders = net.places("x");
    constraints.avoid.places = net.places("F");
    const auto to_c = reason(net, "AC", constraints);
    CHECK(to_c.message == "no route from A to C avoids both place:F and border:x");
    CHECK(to_c.change == "allowing border:x and line:north too gives 48 km on line:north over x");
    const auto to_d = reason(net, "AD", constraints);
    CHECK(to_d.message == "no route from A to D avoids both place:F and border:x");
    CHECK(to_d.change == "allowing place:F gives 150 km on line:south");
}

TEST_CASE("the rest of the constraints say what would have to be allowed") {
    const auto net = abroad_or_home();
    SUBCASE("wires") {
        Constraints constraints;
        constraints.electrified = true;
        const auto why = reason(net, "AD", constraints);
        CHECK(why.message == "no route from A to D is electrified all along");
        CHECK(why.change ==
              "allowing track that is not known to be electrified gives 80 km on line:north "
              "over x "
              "and y");
    }
    SUBCASE("a day") {
        Constraints constraints;
        constraints.as_of = std::chrono::local_days(std::chrono::year(2021) / 5 / 1);
        const auto refused = search(net, "AC", Metric::rail, constraints);
        CHECK(refused.has_value());  // by D and y
        constraints.avoid.borders = net.places("y");
        const auto why = search(net, "AC", Metric::rail, constraints);
        REQUIRE(!why);
        CHECK(words(why.error().message) ==
              "no route from A to C avoids border:y and was open on 2021-05-01 in these tables");
        CHECK(words(why.error().hints.at(0)) ==
              "allowing what was not open on 2021-05-01 gives 48 km on line:north over x");
        CHECK(words(why.error().hints.at(1)) ==
              "x had no passenger traffic from 2020-02 until 2022-11-16");
    }
    SUBCASE("a gauge") {
        const auto broken = Drawing(R"(
             A---B---C
        )")
                                .line("broad", "AB", posts({10}), {.gauges_mm = {1520}})
                                .line("standard", "BC", posts({10}), {.gauges_mm = {1435}})
                                .make();
        Constraints constraints;
        constraints.same_gauge = true;
        const auto why = reason(broken, "AC", constraints);
        CHECK(why.message == "no route from A to C has no break of gauge");
        CHECK(why.change ==
              "allowing a break of gauge gives 20 km on line:broad and line:standard");
        // Each leg has its own gauge: it is the second that breaks it.
        const auto by_b = reason(broken, "ABC", constraints);
        CHECK(by_b.message == "no route from B to C has no break of gauge");
        CHECK(by_b.change == why.change);
    }
}

TEST_CASE("the change must serve all the places before the leg that failed") {
    // The kilometres are those of the whole, from A.
    const auto net = abroad_or_home();
    Constraints constraints;
    constraints.avoid.borders = net.places("x");
    constraints.avoid.sections = {net.section("EF")};
    const auto why = reason(net, "ABC", constraints);
    CHECK(why.message == "no route from B to C avoids both border:x and section:E/F");
    CHECK(why.change == "allowing border:x gives 48 km on line:north over x");
}

}  // namespace verst::no_route_test
