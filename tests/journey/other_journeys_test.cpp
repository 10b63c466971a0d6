// The other journeys of stations/journeys/: what the catalogue's superlatives are measured against.

#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "journey/told_journey.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst::other_journeys_test {

using test::local;
using test::text;

namespace {

Itinerary itinerary_of(const char* name) {
    const auto journey = find_journey(name, built_in_network());
    REQUIRE(journey.has_value());
    auto made = reconstruct(built_in_network(), *journey);
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string lines(const Leg& leg) {
    std::string ids;
    for (const LineUse& use : leg.rail.value().features.lines) {
        ids += std::string(built_in_network()[use.line].id) + ' ';
    }
    return ids;
}

}  // namespace

TEST_CASE("Hanoi, February 2019: eleven calendar days") {
    const Itinerary it = itinerary_of("2019-02-hanoi");
    CHECK(text(it.chronology.calendar_days) == "11..11");
    // 23 Feb 16:30-17:00 to 5 Mar 03:00-03:08, Pyongyang time: nine days and 10 to 10.6 hours.
    CHECK(text(it.chronology.elapsed_h) == "226.0..226.6");
    REQUIRE(it.legs.size() == 2);
    // SBS: 65 h 40 min from Pyongyang to Dong Dang. 16:30-17:00 KST to 08:13-08:15 ICT (+2 h).
    CHECK(text(it.legs[0].elapsed_h) == "65.2..65.8");
    CHECK(it.legs[0].straight.geodesic_km ==
          doctest::Approx(2619.278).epsilon(0.0002));  // GeodSolve
    CHECK(it.legs[0].rail.value().sum.rail_km > 4000);
    CHECK(it.legs[0].rail.value().sum.rail_km < 4250);
    CHECK(it.finished);
}

TEST_CASE("Vladivostok, April 2019: 327 km from Khasan in six hours and twenty minutes") {
    const Itinerary it = itinerary_of("2019-04-vladivostok");
    REQUIRE(it.stops.size() == 4);
    // 11:40 to 17:50-18:05.
    CHECK(text(it.legs[1].elapsed_h) == "6.2..6.4");
    CHECK(it.legs[1].rail.value().sum.rail_km == doctest::Approx(327).epsilon(0.005));
    CHECK(it.legs[1].straight.geodesic_km ==
          doctest::Approx(126.388).epsilon(0.0002));  // GeodSolve
    CHECK(*it.legs[1].needed_kmh_min > 50);
    CHECK(*it.legs[1].needed_kmh_max < 54);
}

TEST_CASE(
    "Beijing, March 2018: Pyongyang was half an hour behind, and the account ends at Dandong") {
    const Itinerary it = itinerary_of("2018-03-beijing");
    CHECK(iso8601(*it.stops[0].left.earliest, it.stops[0].zone) == "2018-03-25T00:00+08:30");
    CHECK_FALSE(it.finished);
    CHECK(built_in_network()[it.stops.back().place].id == "dandong");
    // 25 to 28 March, as KCNA dated the visit.
    CHECK(text(it.chronology.calendar_days) == "4..4");
}

TEST_CASE("Beijing, September 2025: 54 hours there") {
    const Itinerary it = itinerary_of("2025-09-beijing");
    // 2 Sep 16:00 to 4 Sep 22:05.
    CHECK(text(it.stops[1].dwell_h) == "54.1..54.1");
    // Shenyang "after seven, Japan time": 06:00 there.
    const Event& shenyang = it.chronology.events[2];
    CHECK(local(shenyang.reported, shenyang.zone) == "2025-09-02T06:00/2025-09-02T06:10");
}

TEST_CASE("Moscow, summer of 2001: along the Trans-Siberian, 24 days in all") {
    const Itinerary it = itinerary_of("2001-07-moscow");
    CHECK(text(it.chronology.calendar_days) == "24..24");
    CHECK(lines(it.legs[0]) == "khasan transsib ");
    // Khasan at UTC+11 in that summer.
    CHECK(iso8601(*it.stops[0].arrived.earliest, it.stops[0].zone) == "2001-07-26T08:00+11:00");
    // No route of it leaves Russia.
    REQUIRE(it.totals.by_country.size() == 1);
    CHECK(it.totals.by_country[0].country == "RU");
    CHECK_FALSE(it.finished);
}

}  // namespace verst::other_journeys_test
