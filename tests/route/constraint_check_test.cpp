#include "verst/route/constraint_check.hpp"

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/selector.hpp"
#include "words.hpp"

namespace verst::constraint_check_test {

using namespace verst::test;

namespace {

DrawnNetwork two_countries() {
    return Drawing(R"(
         A---B---x---C---D
              \     /
               --E--
    )")
        .country("CD", "BB")
        .line("main", "ABxCD", posts({10, 10, 10, 10}))
        .line("loop", "BEC", posts({15, 15}), {.gauges_mm = {1435}})
        .border('x', 'B', 'C')
        .make();
}

void add(const DrawnNetwork& net, Selection& selection, std::vector<std::string_view> selectors) {
    for (const auto text : selectors) REQUIRE(add_selector(net.network(), text, selection));
}

Constraints constraints(const DrawnNetwork& net, std::vector<std::string_view> avoid,
                        std::vector<std::string_view> only) {
    Constraints made;
    add(net, made.avoid, std::move(avoid));
    add(net, made.only, std::move(only));
    return made;
}

std::string refusal_of(const Result<void>& checked) {
    return checked ? "" : words(checked.error().message);
}

std::string ban_on(const DrawnNetwork& net, char place, const Constraints& constraints) {
    const auto end = rail_end(net.network(), net.point(place));
    REQUIRE(end);
    return refusal_of(check_ban(net.network(), constraints, *end, "where the route begins"));
}

}  // namespace

TEST_CASE("what is avoided cannot be the only thing") {
    const auto net = two_countries();
    const auto check = [&](std::vector<std::string_view> avoid,
                           std::vector<std::string_view> only) {
        return refusal_of(check_constraints(net.network(), constraints(net, avoid, only)));
    };
    CHECK(check({}, {}).empty());
    CHECK(check({"country:BB"}, {"line:main"}).empty());
    CHECK(check({"country:AA"}, {"country:AA"}) == "--avoid and --only both name country:AA");
    CHECK(check({"line:main", "place:D"}, {"place:D", "line:main"}) ==
          "--avoid and --only both name line:main and place:D");
    CHECK(check({"section:A/B"}, {"section:B/A"}) == "--avoid and --only both name section:A/B");
    CHECK(check({"gauge:1520"}, {"gauge:1520"}) == "--avoid and --only both name gauge:1520");
}

TEST_CASE("constraints that leave no section contradict each other") {
    const auto net = two_countries();
    const auto check = [&](std::vector<std::string_view> avoid,
                           std::vector<std::string_view> only) {
        return refusal_of(check_constraints(net.network(), constraints(net, avoid, only)));
    };
    CHECK(check({"country:AA", "country:BB"}, {}).starts_with("the constraints contradict"));
    CHECK(check({"gauge:1435"}, {"line:loop"}).starts_with("the constraints contradict"));
    CHECK(check({}, {"line:loop", "gauge:1520"}).starts_with("the constraints contradict"));
    CHECK(check({"gauge:1435"}, {"line:main"}).empty());
}

TEST_CASE("a ban on a place that must be on the way is named") {
    const auto net = two_countries();
    CHECK(ban_on(net, 'A', constraints(net, {"place:A"}, {})) ==
          "A is where the route begins, and --avoid place:A bans it");
    CHECK(ban_on(net, 'D', constraints(net, {"country:BB"}, {})) ==
          "D is where the route begins, and --avoid country:BB bans it");
    CHECK(ban_on(net, 'D', constraints(net, {}, {"country:AA"})) ==
          "D is where the route begins, and --only country:AA bans it");
    CHECK(ban_on(net, 'x', constraints(net, {"border:x"}, {})) ==
          "x is where the route begins, and --avoid border:x bans it");
    CHECK(ban_on(net, 'D', constraints(net, {}, {"place:A", "place:B"})) ==
          "D is where the route begins, and --only place:A or place:B bans it");
}

TEST_CASE("a place is not banned by what only keeps some of its tracks away") {
    const auto net = two_countries();
    // x and the loop lead out of BB: C has sections on either side.
    CHECK(ban_on(net, 'B', constraints(net, {"country:BB"}, {})).empty());
    CHECK(ban_on(net, 'B', constraints(net, {"line:main"}, {})).empty());
    // A line that is shut is no ban on the place: the search says how near one comes.
    CHECK(ban_on(net, 'A', constraints(net, {"line:main"}, {})).empty());
    CHECK(ban_on(net, 'A', constraints(net, {"gauge:1520"}, {})).empty());
}

TEST_CASE("a route through a banned place is refused before it is searched") {
    const auto net = two_countries();
    RouteRequest request;
    request.through = net.points("ACD");
    const auto message = [&](std::string_view avoided) {
        request.constraints = constraints(net, {avoided}, {});
        const auto answer = find_route(net.network(), request);
        REQUIRE(!answer);
        CHECK(answer.error().code == RefusalCode::bad_argument);
        return words(answer.error().message);
    };
    CHECK(message("place:A") == "A is where the route begins, and --avoid place:A bans it");
    CHECK(message("place:C") ==
          "C is one of the places to go through, and --avoid place:C bans it");
    CHECK(message("place:D") == "D is where the route ends, and --avoid place:D bans it");
}

TEST_CASE("a distance keeps its straight line where a ban forbids the rail part") {
    const auto net = two_countries();
    const auto answer =
        distance(Router(net.network(), Metric::practical, constraints(net, {"place:D"}, {})),
                 net.point('A'), net.point('D'));
    REQUIRE(answer);
    CHECK(answer->straight.geodesic_km > 0);
    REQUIRE(!answer->rail);
    CHECK(words(answer->rail.error().message) ==
          "D is where the route ends, and --avoid place:D bans it");
}

}  // namespace verst::constraint_check_test
