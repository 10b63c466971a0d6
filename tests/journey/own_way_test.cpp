#include "journey/own_way.hpp"

#include <string>

#include <doctest/doctest.h>

#include "journey/told_journey.hpp"

namespace verst::own_way_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// Two ways from A to D; the train takes the longer one, over B, goes on to E and back to D.
DrawnNetwork two_ways() {
    return Drawing(R"(
         B------
        /       \
       A---C-----D---E     F-G
    )")
        .line("north", "ABD", posts({60, 60}), {.kmh = 40})
        .line("south", "ACD", posts({50, 50}), {.kmh = 50})
        .line("east", "DE", posts({30}))
        .line("island", "FG", posts({20}))
        .make();
}

Itinerary over_b(const DrawnNetwork& net) {
    return reconstruct(net.network(), told(net, {{depart, 'A', "2023-09-10T10:00"},
                                                 {pass, 'B', "2023-09-10T12:00/12:30"},
                                                 {arrive, 'E', "2023-09-10T16:00/17:00"},
                                                 {depart, 'E', "2023-09-11T09:00"},
                                                 {arrive, 'A', "2023-09-11T14:00"}}))
        .value();
}

std::string utc(const Window& window) { return local(window, Zone()); }

}  // namespace

TEST_CASE("own way: kilometres along the journey's own legs, not along the shortest way") {
    const auto net = two_ways();
    const Itinerary it = over_b(net);
    const OwnWay way(net.network(), it);
    const auto to_d = way.from_to(net.place('A'), net.place('D'));
    REQUIRE(to_d);
    CHECK(way.sum(*to_d).rail_km == doctest::Approx(120));  // 60 + 60 over B
    const auto home = way.from_to(net.place('E'), net.place('A'));
    REQUIRE(home);
    CHECK(way.sum(*home).rail_km == doctest::Approx(130));  // 30 + 50 + 50 over C
    CHECK(way.sum(way.whole().value()).rail_km == doctest::Approx(280));
    CHECK_FALSE(way.from_to(net.place('A'), net.place('F')));
    CHECK_FALSE(way.from_to(net.place('B'), net.place('B')));
    CHECK_FALSE(way.from_to(net.place('C'), net.place('B')));  // it never went on from C to B
}

TEST_CASE("own way: the shortest stretch between two places in either direction, straight on") {
    const auto net = two_ways();
    const Itinerary it = over_b(net);
    const OwnWay way(net.network(), it);
    const auto a_to_d = way.between(net.place('A'), net.place('D'));
    REQUIRE(a_to_d);
    CHECK(way.sum(*a_to_d).rail_km == doctest::Approx(100));  // on the way home
    // From B to C it went by E and back, past D twice: no way between the two.
    CHECK_FALSE(way.between(net.place('B'), net.place('C')));
    CHECK_FALSE(way.between(net.place('A'), net.place('G')));
}

TEST_CASE("own way: a place that no report names was passed between the reports around it") {
    const auto net = two_ways();
    const Itinerary it = over_b(net);
    const OwnWay way(net.network(), it);
    const auto stretch = way.from_to(net.place('B'), net.place('D'));
    REQUIRE(stretch);
    CHECK(utc(way.left(stretch->from)) == "2023-09-10T12:00/2023-09-10T12:30");
    CHECK(utc(way.arrived(stretch->to)) == "2023-09-10T12:00/2023-09-10T17:00");
    CHECK(way.reported(way.whole().value()).size() == 4);  // A, B, E, A
}

TEST_CASE("own way: nothing leads across a gap") {
    const auto net = two_ways();
    const Itinerary it = reconstruct(net.network(), told(net, {{depart, 'A', "2023-09-10T10:00"},
                                                               {arrive, 'D', "2023-09-10T14:00"},
                                                               {depart, 'F', "2023-09-11T10:00"},
                                                               {arrive, 'G', "2023-09-11T11:00"}}))
                             .value();
    const OwnWay way(net.network(), it);
    CHECK(way.from_to(net.place('A'), net.place('D')));
    CHECK(way.from_to(net.place('F'), net.place('G')));
    CHECK_FALSE(way.from_to(net.place('A'), net.place('G')));
    CHECK_FALSE(way.between(net.place('A'), net.place('G')));
    CHECK_FALSE(way.whole());
}

}  // namespace verst::own_way_test
