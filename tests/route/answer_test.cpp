#include "verst/route/answer.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "words.hpp"

namespace verst::answer_test {

using namespace verst::test;

namespace {

/// Two countries, four crossings: w for freight, x of unknown length, y and z sound. A site s at B.
DrawnNetwork four_crossings() {
    return Drawing(R"(
         A--w--E
         |     |
         B--x--F   s
         |     |
         C--y--G
         |     |
         D--z--H
    )")
        .country("EFGH", "BB")
        .line("w", "AwE", posts({35, 35}))
        .line("x", "BxF", estimate({35, 35}))
        .line("y", "CyG", posts({50, 50}))
        .line("z", "DzH", posts({34, 34}))
        .line("west", "ABCD", posts({25, 25, 25}))
        .line("east", "EFGH", posts({25, 25, 25}))
        .border('w', 'A', 'E', {.traffic = Traffic::freight})
        .border('x', 'B', 'F')
        .border('y', 'C', 'G')
        .border('z', 'D', 'H')
        .access('s', 'F', AccessMode::road, 12)
        .make();
}

RouteRequest through(const DrawnNetwork& net, std::string_view letters) {
    RouteRequest request;
    request.through = net.points(letters);
    return request;
}

RouteRequest shortest(const DrawnNetwork& net, std::string_view letters) {
    RouteRequest request = through(net, letters);
    request.metric = Metric::rail;
    return request;
}

}  // namespace

TEST_CASE("distance: the straight line between the named points, the railway between stations") {
    const auto net = four_crossings();
    const auto answer =
        distance(Router(net.network(), Metric::practical), net.point('D'), net.point('s'));
    REQUIRE(answer);
    CHECK(answer->straight.geodesic_km == doctest::Approx(119.8).epsilon(0.001));
    CHECK(answer->straight.north_km > 0);
    REQUIRE(answer->rail);
    CHECK(net.path(answer->rail->route) == "DzHGF");
    CHECK(answer->rail->sum.rail_km == doctest::Approx(118));
    CHECK(answer->rail->to.access->km == 12);
    CHECK(answer->rail->detour == doctest::Approx(118 / answer->straight.geodesic_km));
    CHECK(answer->rail->features.borders.size() == 1);
}

TEST_CASE("distance: one point twice is refused") {
    const auto net = four_crossings();
    const auto twice =
        distance(Router(net.network(), Metric::practical), net.point('A'), net.point('A'));
    REQUIRE(!twice);
    CHECK(twice.error().code == RefusalCode::same_place);
    CHECK(words(twice.error().message) == "A is given twice");

    NamedPoint on_a = net.point('A');
    on_a.place.reset();
    on_a.text = "0,0";
    const auto on_it = distance(Router(net.network(), Metric::practical), net.point('A'), on_a);
    REQUIRE(!on_it);
    CHECK(words(on_it.error().message) == "A and \"0,0\" are one place");
}

TEST_CASE("distance: two points at one station have a straight line and no railway") {
    const auto net = four_crossings();
    const auto answer =
        distance(Router(net.network(), Metric::practical), net.point('F'), net.point('s'));
    REQUIRE(answer);
    CHECK(answer->straight.geodesic_km > 40);
    REQUIRE(!answer->rail);
    CHECK(answer->rail.error().code == RefusalCode::same_place);
    CHECK(words(answer->rail.error().message) == "F and s meet the railway at one station, F");
}

TEST_CASE("distance: a point too far from rail keeps its straight line") {
    const auto net = four_crossings();
    const NamedPoint far{"3,3", std::nullopt, {3, 3}};
    const auto answer = distance(Router(net.network(), Metric::practical), far, net.point('A'));
    REQUIRE(answer);
    CHECK(answer->straight.geodesic_km > 300);
    REQUIRE(!answer->rail);
    CHECK(answer->rail.error().code == RefusalCode::too_far_from_rail);
    CHECK(distance(Router(net.network(), Metric::practical), far, net.point('E'), 1000)
              ->rail.error()
              .code == RefusalCode::same_place);
    CHECK(distance(Router(net.network(), Metric::practical), far, net.point('B'), 1000)
              ->rail->from.snap_km.has_value());
}

TEST_CASE("distance: constraints hold, and one router serves many pairs") {
    const auto net = four_crossings();
    Constraints closed;
    closed.avoid.borders = {net.place('z')};
    const auto answer =
        distance(Router(net.network(), Metric::practical, closed), net.point('D'), net.point('H'));
    REQUIRE(answer);
    CHECK(net.path(answer->rail->route) == "DCyGH");
    const Router router(net.network(), Metric::rail, closed);
    CHECK(distance(router, net.point('D'), net.point('H'))->rail->sum.rail_km ==
          doctest::Approx(answer->rail->sum.rail_km));
    CHECK(distance(router, net.point('C'), net.point('H'))->rail->sum.rail_km ==
          doctest::Approx(125));
}

TEST_CASE("route: legs, cumulative kilometres, access links apart") {
    const auto net = four_crossings();
    const auto answer = find_route(net.network(), through(net, "DHsH"));
    REQUIRE(answer);
    CHECK(net.path(answer->route) == "DzHGFGH");
    REQUIRE(answer->legs.size() == 3);
    CHECK(answer->legs[0].start_km == 0);
    CHECK(answer->legs[0].end_km == doctest::Approx(68));
    CHECK(answer->legs[1].start_km == doctest::Approx(68));
    CHECK(answer->legs[1].end_km == doctest::Approx(118));
    CHECK(answer->legs[1].sum.rail_km == doctest::Approx(50));
    CHECK(answer->legs[1].to.station == net.place('F'));
    CHECK(answer->legs[1].to.access);
    CHECK(answer->sum.rail_km == doctest::Approx(168));
    REQUIRE(answer->access.size() == 1);
    CHECK(answer->access[0].site == net.place('s'));
    CHECK(answer->straight_km == doctest::Approx(66.8).epsilon(0.01));
    double straight_km = 0;
    for (const RouteLeg& leg : answer->legs) straight_km += leg.straight.geodesic_km;
    CHECK(answer->detour == doctest::Approx(168 / straight_km));
    CHECK(answer->by_country.size() == 2);
    CHECK(!answer->other_way);
    CHECK(!answer->plan);
}

TEST_CASE("route: there and back") {
    const auto net = four_crossings();
    const auto answer = find_route(net.network(), through(net, "ABA"));
    REQUIRE(answer);
    CHECK(answer->sum.rail_km == doctest::Approx(50));
    CHECK(answer->straight_km == 0);
    CHECK(answer->detour > 1);
}

TEST_CASE("route: what cannot be asked") {
    const auto net = four_crossings();
    CHECK(find_route(net.network(), through(net, "A")).error().code == RefusalCode::bad_argument);
    CHECK(words(find_route(net.network(), through(net, "AAB")).error().message) ==
          "A is given twice");
    CHECK(words(find_route(net.network(), through(net, "AsF")).error().message) ==
          "s and F meet the railway at one station, F");
}

TEST_CASE("route: over a weak crossing it names the best way that is sound") {
    const auto net = four_crossings();
    SUBCASE("freight only") {
        const auto answer = find_route(net.network(), shortest(net, "AE"));
        REQUIRE(answer);
        CHECK(net.path(answer->route) == "AwE");
        REQUIRE(answer->other_way);
        CHECK(answer->other_way->avoided == net.places("w"));
        REQUIRE(answer->other_way->route);
        // Not over x, which is nearer but of unknown length.
        CHECK(net.path(*answer->other_way->route) == "ABCyGFE");
        CHECK(answer->other_way->sum.rail_km == doctest::Approx(200));
        CHECK(answer->other_way->features.borders.size() == 1);
    }
    SUBCASE("estimated") {
        const auto answer = find_route(net.network(), shortest(net, "BF"));
        REQUIRE(answer);
        CHECK(net.path(answer->route) == "BxF");
        CHECK(answer->other_way->avoided == net.places("x"));
        CHECK(net.path(*answer->other_way->route) == "BCyGF");
    }
    SUBCASE("under the same constraints") {
        auto request = shortest(net, "AE");
        request.constraints.avoid.borders = net.places("y");
        const auto answer = find_route(net.network(), request);
        REQUIRE(answer);
        CHECK(net.path(*answer->other_way->route) == "ABCDzHGFE");
    }
    SUBCASE("if none is sound, the best of the others") {
        auto request = shortest(net, "AE");
        request.constraints.avoid.borders = net.places("yz");
        const auto answer = find_route(net.network(), request);
        REQUIRE(answer);
        CHECK(net.path(*answer->other_way->route) == "ABxFE");
    }
    SUBCASE("if there is no other at all") {
        auto request = shortest(net, "AE");
        request.constraints.only.lines = {net.line("w")};
        const auto answer = find_route(net.network(), request);
        REQUIRE(answer);
        REQUIRE(answer->other_way);
        CHECK(!answer->other_way->route);
    }
    SUBCASE("a crossing that was asked for is not avoided") {
        const auto answer = find_route(net.network(), shortest(net, "AwE"));
        REQUIRE(answer);
        CHECK(!answer->other_way);
    }
    SUBCASE("a sound route has no need of it") {
        CHECK(!find_route(net.network(), shortest(net, "CG"))->other_way);
    }
}

TEST_CASE("route: with a departure it is planned, dwells at sites included") {
    const auto net = four_crossings();
    auto request = through(net, "DsE");
    request.plan = PlanRequest{Instant{}, 60, {{net.place('s'), 5}}};
    const auto answer = find_route(net.network(), request);
    REQUIRE(answer);
    REQUIRE(answer->plan);
    CHECK(answer->plan->elapsed_h == doctest::Approx(143.0 / 60 + 2 + 5));
    request.plan->dwell = {{net.place('C'), 5}};
    CHECK(find_route(net.network(), request).error().code == RefusalCode::bad_argument);
}

}  // namespace verst::answer_test
