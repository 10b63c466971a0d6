#include "verst/journey/itinerary.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "journey/told_journey.hpp"

namespace verst::itinerary_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// Two ways from A to D, the one over C the shorter by 20 km; s is a site by rail from D, and E is
/// cut off.
DrawnNetwork two_ways() {
    return Drawing(R"(
         B------
        /       \
       A---C-----D  s     E-F
    )")
        .line("north", "ABD", posts({60, 60}), {.kmh = 40})
        .line("south", "ACD", posts({50, 50}), {.kmh = 50})
        .line("island", "EF", posts({20}))
        .access('s', 'D', AccessMode::rail, 15)
        .make();
}

Itinerary itinerary_of(const DrawnNetwork& net, std::initializer_list<Told> reports) {
    auto made = reconstruct(net.network(), told(net, reports));
    REQUIRE(made.has_value());
    return std::move(*made);
}

/// "A-D-A": the places of the stops.
std::string stops(const DrawnNetwork& net, const Itinerary& itinerary) {
    std::string text;
    for (const Stop& stop : itinerary.stops) {
        if (!text.empty()) text += '-';
        text += net.network()[stop.place].id;
    }
    return text;
}

std::string utc(const Window& window) { return local(window, Zone()); }

}  // namespace

TEST_CASE("an arrival and the departure after it are one stop; between two stops lies a leg") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'D', "2023-09-10T14:00/15:00"},
                                       {depart, 'D', "2023-09-10T18:00"},
                                       {arrive, 'A', "2023-09-10T22:00"}});
    CHECK(stops(net, it) == "A-D-A");
    REQUIRE(it.legs.size() == 2);
    CHECK(it.legs[0].rail.value().sum.rail_km == doctest::Approx(100));
    CHECK(text(it.legs[0].elapsed_h) == "4.0..5.0");
    // 100 km in 4 to 5 hours.
    CHECK(*it.legs[0].needed_kmh_min == doctest::Approx(20));
    CHECK(*it.legs[0].needed_kmh_max == doctest::Approx(25));
    CHECK(text(it.stops[1].dwell_h) == "3.0..4.0");
    CHECK(text(it.stops[0].dwell_h) == "?..?");
    CHECK(it.finished);
    CHECK(it.totals.sum.rail_km == doctest::Approx(200));
    CHECK(it.totals.sum.running_h == doctest::Approx(4));
}

TEST_CASE("a leg goes through the places that the reports name") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {pass, 'B', "2023-09-10T12:00"},
                                       {arrive, 'D', "2023-09-10T14:00"}});
    REQUIRE(it.legs.size() == 1);
    CHECK(net.path(it.legs[0].rail.value().route) == "ABD");
    CHECK(it.legs[0].via == std::vector<std::size_t>{1});
    CHECK(it.legs[0].rail.value().sum.rail_km == doctest::Approx(120));
}

TEST_CASE("what is not reported lies between its neighbours") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'C', "2023-09-10T12:00"},
                                       {arrive, 'D', "2023-09-10T15:00"},
                                       {depart, 'C', "2023-09-11T09:00"},
                                       {arrive, 'A', "2023-09-11T12:00"}});
    CHECK(stops(net, it) == "A-C-D-C-A");
    CHECK(utc(it.stops[1].left) == "2023-09-10T12:00/2023-09-10T15:00");
    CHECK_FALSE(it.stops[1].departure.has_value());
    CHECK(text(it.stops[1].dwell_h) == "0.0..3.0");
    CHECK(text(it.legs[1].elapsed_h) == "0.0..3.0");
    CHECK(*it.legs[1].needed_kmh_min == doctest::Approx(50.0 / 3));
    CHECK_FALSE(it.legs[1].needed_kmh_max.has_value());
    CHECK(utc(it.stops[3].arrived) == "2023-09-10T15:00/2023-09-11T09:00");
}

TEST_CASE("a site is one stop with its station; the way between them is no rail kilometre") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 's', "2023-09-10T14:00"},
                                       {depart, 'D', "2023-09-10T18:00"},
                                       {arrive, 'A', "2023-09-10T22:00"}});
    CHECK(stops(net, it) == "A-s-A");
    REQUIRE(it.stops[1].access.has_value());
    CHECK(it.stops[1].access->km == doctest::Approx(15));
    CHECK(it.stops[1].station == net.place('D'));
    CHECK(it.legs[0].access.size() == 1);
    CHECK(it.legs[0].rail.value().sum.rail_km == doctest::Approx(100));
    // There and back.
    CHECK(it.totals.access_km == doctest::Approx(30));
    CHECK(it.totals.sum.rail_km == doctest::Approx(200));
}

TEST_CASE("visits and meetings belong to the stop that they were made from") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {met, 'D', "2023-09-10T15:00"},
                                       {visit, 's', "2023-09-10T16:00", 'D'},
                                       {met, 'C', "2023-09-10T17:00", 'D'},
                                       {arrive, 'A', "2023-09-10T22:00"},
                                       {visit, 'C', "2023-09-10T23:00", 'A'}});
    CHECK(stops(net, it) == "A-D-A");
    const Stop& there = it.stops[1];
    CHECK(there.happenings == std::vector<std::size_t>{1});
    REQUIRE(there.visits.size() == 2);
    CHECK(there.visits[0].event == 2);
    // s is three columns, three tenths of a degree, east of D; at the equator 0.1 deg is 11.13 km.
    CHECK(there.visits[0].straight_km == doctest::Approx(33.4).epsilon(0.01));
    CHECK(there.visits[0].access.value().km == doctest::Approx(15));
    CHECK_FALSE(there.visits[1].access.has_value());
    CHECK(utc(there.arrived) == "2023-09-10T10:00/2023-09-10T15:00");
    CHECK(utc(there.left) == "2023-09-10T17:00/2023-09-10T22:00");
    CHECK(it.stops[2].visits.size() == 1);
    CHECK(it.finished);
}

TEST_CASE("a visit makes a stop where nothing else does") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {visit, 's', "2023-09-10T16:00", 'D'},
                                       {depart, 'D', "2023-09-10T20:00"}});
    CHECK(stops(net, it) == "A-D");
    CHECK(it.stops[1].departure == 2);
    CHECK_FALSE(it.finished);
    // The account ends with a departure: the dwell is known all the same.
    CHECK(text(it.stops[1].dwell_h) == "4.0..10.0");
}

TEST_CASE("a train that is seen where it stands stands there once") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{seen, 'A', "2023-09-10T08:00"},
                                       {depart, 'A', "2023-09-10T10:00"},
                                       {seen, 'D', "2023-09-10T14:00"},
                                       {arrive, 'D', "2023-09-10T14:00/15:00"},
                                       {seen, 'D', "2023-09-10T19:00"}});
    CHECK(stops(net, it) == "A-D");
    CHECK(it.legs[0].via.empty());
    CHECK(it.stops[0].happenings == std::vector<std::size_t>{0});
    CHECK(it.stops[1].happenings == std::vector<std::size_t>{2, 4});
}

TEST_CASE("a train that stood at the ends of an account stood there once") {
    const auto net = two_ways();
    CHECK(stops(net, itinerary_of(net, {{stood, 'A', "2023-09-10T10:00/12:00"}})) == "A");
    CHECK(stops(net, itinerary_of(net, {{stood, 'A', "2023-09-10T10:00/12:00"},
                                        {stood, 'D', "2023-09-10T18:00/19:00"}})) == "A-D");
    CHECK(stops(net, itinerary_of(net, {{seen, 'A', "2023-09-10T10:00"},
                                        {seen, 'D', "2023-09-10T14:00"},
                                        {seen, 'A', "2023-09-10T18:00"}})) == "A-A");
}

TEST_CASE("an account may begin and end with a train under way") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{pass, 'A', "2023-09-10T10:00"},
                                       {seen, 'B', "2023-09-10T12:00"},
                                       {pass, 'D', "2023-09-10T14:00"}});
    CHECK(stops(net, it) == "A-D");
    REQUIRE(it.legs.size() == 1);
    CHECK(text(it.legs[0].elapsed_h) == "4.0..4.0");
    CHECK(it.legs[0].via == std::vector<std::size_t>{1});
    CHECK_FALSE(it.finished);

    const auto alone = itinerary_of(net, {{seen, 'B', "2023-09-10T12:00"}});
    CHECK(stops(net, alone) == "B");
    CHECK(alone.legs.empty());
}

TEST_CASE("a leg that no railway joins keeps its straight line and says why") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{depart, 'D', "2023-09-10T10:00"},
                                       {arrive, 'E', "2023-09-10T14:00"},
                                       {depart, 'E', "2023-09-10T15:00"},
                                       {arrive, 'F', "2023-09-10T16:00"}});
    REQUIRE(it.legs.size() == 2);
    REQUIRE_FALSE(it.legs[0].rail.has_value());
    CHECK(it.legs[0].rail.error().code == RefusalCode::no_route);
    CHECK_FALSE(it.legs[0].needed_kmh_min.has_value());
    CHECK(it.legs[0].straight.geodesic_km > 0);
    CHECK(it.totals.legs_without_rail == 1);
    CHECK(it.totals.sum.rail_km == doctest::Approx(20));
}

TEST_CASE("an account without the departure between two arrivals is still told") {
    const auto net = two_ways();
    const auto it = itinerary_of(net, {{arrive, 'A', "2023-09-10T10:00"},
                                       {met, 'A', "2023-09-10T11:00"},
                                       {seen, 'A', "2023-09-10T12:00"},
                                       {arrive, 'A', "2023-09-11T10:00"}});
    CHECK(stops(net, it) == "A");
    CHECK(it.stops[0].happenings == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("a journey without reports is refused") {
    const auto net = two_ways();
    const auto made = reconstruct(net.network(), told(net, {}));
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == RefusalCode::bad_journey);
}

}  // namespace verst::itinerary_test
