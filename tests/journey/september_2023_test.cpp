// The journey of September 2023, whole: the file of stations/journeys/ on the network of stations/.

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "journey/told_journey.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst::september_2023_test {

using test::local;
using test::text;

namespace {

const Journey& journey() {
    static const Journey read = find_journey("2023-09-russia", built_in_network()).value();
    return read;
}

CalendarDay september(unsigned day) {
    return std::chrono::local_days(std::chrono::year(2023) / std::chrono::September /
                                   std::chrono::day(day));
}

Itinerary itinerary_of(const Journey& told) {
    auto made = reconstruct(built_in_network(), told);
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string id(PlaceIndex place) { return std::string(built_in_network()[place].id); }

std::string stops(const Itinerary& it) {
    std::string names;
    for (const Stop& stop : it.stops) names += id(stop.place) + ' ';
    return names;
}

const CountryTime& time_in(const Itinerary& it, std::string_view country) {
    const auto& all = it.chronology.countries;
    const auto found = std::ranges::find(all, country, &CountryTime::country);
    REQUIRE(found != all.end());
    return *found;
}

}  // namespace

TEST_CASE("all eleven facts of Yonhap's report of 17 September 2023 are in the file") {
    std::vector<std::string> told;
    for (const Report& report : journey().reports) {
        if (report.reference.find("N. Korea's Kim leaves Russia on armored train") != 0) continue;
        REQUIRE(report.published.has_value());
        CHECK(report.published->text == "2023-09-17");
        told.push_back(std::string(event_name(report.what)) + ' ' + id(report.place) + ' ' +
                       report.when.text);
    }
    CHECK(told == std::vector<std::string>{
                      "depart pyongyang 2023-09-10",              // 4
                      "arrive vostochny-cosmodrome 2023-09-13",   // 5
                      "met vostochny-cosmodrome 2023-09-13",      // 3
                      "visit gagarin-aircraft-plant 2023-09-15",  // 8
                      "visit knevichi-airbase 2023-09-16",        // 9
                      "visit pacific-fleet-pier 2023-09-16",      // 9
                      "met vladivostok-city 2023-09-16",          // 9
                      "depart artyom-primorsky-1 2023-09-17",     // 1
                  });
    CHECK(journey().see_also == std::vector<std::string>{"2019-04-vladivostok"});  // 7

    std::vector<std::string> claims;
    for (const JourneyClaim& claim : journey().claims) {
        if (claim.source.starts_with("Yonhap") && claim.said_on == september(17))
            claims.push_back(claim.text);
    }
    CHECK(claims == std::vector<std::string>{
                        "traveling more than 1,000 kilometers north of the eastern Russian city of "
                        "Vladivostok",                                                      // 6
                        "six-day visit to the country",                                     // 2
                        "Including travel time, the North Korean leader spent a total of "  //
                        "eight days on his visit to Russia",                                // 10
                        "This was the longest overseas trip by Kim since taking power",     // 11
                    });
}

TEST_CASE("the stops of the train, and the visits made by road from them") {
    const Itinerary it = itinerary_of(journey());
    CHECK(stops(it) ==
          "pyongyang khasan vostochny-cosmodrome komsomolsk-on-amur artyom-primorsky-1 khasan "
          "tumangang "
          "pyongyang ");
    const auto& events = it.chronology.events;
    const auto visited = [&](const Stop& stop) {
        std::string places;
        for (const Visit& visit : stop.visits) places += id(events[visit.event].place) + ' ';
        return places;
    };
    CHECK(visited(it.stops[3]) == "gagarin-aircraft-plant ");
    CHECK(visited(it.stops[4]) == "knevichi-airbase pacific-fleet-pier vladivostok-city ");
    // 10 km by road, 8.2 km in a straight line: facts of the plant's access.
    CHECK(it.stops[3].visits[0].access.value().km == doctest::Approx(10));
    CHECK(it.stops[3].visits[0].straight_km == doctest::Approx(8.2).epsilon(0.01));
    REQUIRE(it.stops[2].happenings.size() == 1);
    CHECK(events[it.stops[2].happenings[0]].what == EventKind::met);
    CHECK(it.stops[2].access.has_value());
    CHECK_FALSE(it.chronology.disputed);
}

TEST_CASE("times are as known, by the clock of the place") {
    const Itinerary it = itinerary_of(journey());
    const auto arrived = [&](std::size_t i) {
        return local(it.stops[i].arrived, it.stops[i].zone);
    };
    const auto left = [&](std::size_t i) { return local(it.stops[i].left, it.stops[i].zone); };
    // "About 19:00" (Hankook) within the afternoon or evening of the others.
    CHECK(left(0) == "2023-09-10T18:45/2023-09-10T19:15");
    CHECK(arrived(1) == "2023-09-12T06:00/2023-09-12T06:00");
    // Not reported: between the arrival and 12:20, when it had come to Baranovsky (5:20 in Moscow).
    CHECK_FALSE(it.stops[1].departure.has_value());
    CHECK(left(1) == "2023-09-12T06:00/2023-09-12T12:20");
    // Greeted at 7:09 Moscow time: 13:09 there.
    CHECK(arrived(2) == "2023-09-13T12:50/2023-09-13T13:09");
    CHECK(left(2) == "2023-09-13T18:00/2023-09-13T22:00");
    CHECK(arrived(3) == "2023-09-15T08:35/2023-09-15T09:05");
    CHECK(left(4) == "2023-09-17T00:00/2023-09-17T18:30");
    CHECK(arrived(7) == "2023-09-19T18:00/2023-09-19T21:30");
    // 12:50 to 13:09, 18:00 to 22:00.
    CHECK(text(it.stops[2].dwell_h) == "4.9..9.2");
}

TEST_CASE("the legs: kilometres, hours and the speeds that the reports need") {
    const Itinerary it = itinerary_of(journey());
    REQUIRE(it.legs.size() == 7);
    const auto rail_km = [&](std::size_t i) { return it.legs[i].rail.value().sum.rail_km; };
    // Straight lines: GeographicLib GeodSolve (562.572, 164.687, 876.453).
    CHECK(it.legs[0].straight.geodesic_km == doctest::Approx(562.572).epsilon(0.0002));
    CHECK(it.legs[3].straight.geodesic_km == doctest::Approx(876.453).epsilon(0.0002));
    CHECK(it.legs[4].straight.geodesic_km == doctest::Approx(164.687).epsilon(0.0002));
    // Press and tables: 850 to 860, about 1,672 to Ledyanaya, 1,068 from there. Tariff Guide
    // No. 4, by Nadezhdinskaya - Uglovaya: 1,132, 305.
    CHECK(rail_km(0) > 850);
    CHECK(rail_km(0) < 862);
    CHECK(rail_km(1) == doctest::Approx(1672).epsilon(0.01));
    CHECK(rail_km(2) == doctest::Approx(1068).epsilon(0.01));
    CHECK(rail_km(3) == doctest::Approx(1132).epsilon(0.01));
    CHECK(rail_km(4) == doctest::Approx(305).epsilon(0.01));
    // 10 Sep 18:45-19:15 KST to 12 Sep 06:00 VLAT, which is 05:00 KST.
    CHECK(text(it.legs[0].elapsed_h) == "33.8..34.3");
    CHECK(*it.legs[0].needed_kmh_min == doctest::Approx(25).epsilon(0.02));
    // Over Khasan, not over Tumen and the Tongjiang bridge, which is shorter.
    REQUIRE(it.legs[0].rail->features.borders.size() == 1);
    CHECK(id(it.legs[0].rail->features.borders[0].crossing->place) == "friendship-bridge-tumen");
    CHECK(it.legs[1].rail->features.borders.empty());
    // The bogies are changed at Tumangang, though the track goes on to Khasan in both gauges.
    REQUIRE(it.legs[0].rail->features.gauge_breaks.size() == 1);
    CHECK(id(it.legs[0].rail->features.gauge_breaks[0].at) == "tumangang");
    REQUIRE(it.legs[6].rail->features.gauge_breaks.size() == 1);
    CHECK(id(it.legs[6].rail->features.gauge_breaks[0].at) == "tumangang");
}

TEST_CASE("days and nights of the whole journey") {
    const Itinerary it = itinerary_of(journey());
    // 10, 11, ... 19 September.
    CHECK(text(it.chronology.calendar_days) == "10..10");
    CHECK(text(it.chronology.nights) == "9..9");
    // 10 Sep 18:45-19:15 to 19 Sep 18:00-21:30: nine days less 1.25 h, to nine days and 2.75 h.
    CHECK(text(it.chronology.elapsed_h) == "214.8..218.8");
    CHECK(it.finished);
    // 12 to 18 September, from bridge to border.
    CHECK(text(time_in(it, "RU").calendar_days) == "7..7");
    CHECK(time_in(it, "KP").stays == 2);
    // KP: 10 to 12, then 18 and 19; by Pyongyang's clock the border may have been passed late on
    // the 17th.
    CHECK(text(time_in(it, "KP").calendar_days) == "5..6");
}

TEST_CASE("the account as it stood when Yonhap wrote: eight days in all, six of them in Russia") {
    const Journey then = as_published_by(journey(), september(17));
    const Itinerary it = itinerary_of(then);
    CHECK(stops(it) ==
          "pyongyang khasan vostochny-cosmodrome komsomolsk-on-amur artyom-primorsky-1 ");
    CHECK_FALSE(it.finished);
    // Nobody had said "about 19:00" yet.
    CHECK(local(it.stops[0].left, it.stops[0].zone) == "2023-09-10T12:00/2023-09-10T19:30");
    CHECK(text(it.chronology.calendar_days) == "8..8");
    CHECK(text(it.chronology.nights) == "7..7");
    CHECK(text(time_in(it, "RU").calendar_days) == "6..6");
    CHECK(text(time_in(it, "RU").nights) == "5..5");
    CHECK(std::ranges::all_of(then.claims, [](const JourneyClaim& claim) {
        return claim.said_on && *claim.said_on <= september(17);
    }));
}

TEST_CASE("an earlier day has less of the account, and none before the first report") {
    const Itinerary it = itinerary_of(as_published_by(journey(), september(13)));
    CHECK(stops(it) == "pyongyang khasan vostochny-cosmodrome ");
    CHECK(as_published_by(journey(), september(9)).reports.empty());
    CHECK(as_published_by(journey(), september(9)).summary.empty());  // it tells how it ended
    CHECK(as_published_by(journey(), september(30)).reports.size() == journey().reports.size() - 1);
}

TEST_CASE("kilometres add up: by country, and by what they rest on") {
    const Itinerary it = itinerary_of(journey());
    const RailSum& sum = it.totals.sum;
    CHECK(sum.published_km + sum.track_km + sum.estimated_km == doctest::Approx(sum.rail_km));
    double by_country = 0;
    for (const CountryTotal& total : it.totals.by_country) by_country += total.rail_km;
    CHECK(by_country == doctest::Approx(sum.rail_km));
    double by_leg = 0;
    double straight = 0;
    for (const Leg& leg : it.legs) {
        by_leg += leg.rail.value().sum.rail_km;
        straight += leg.straight.geodesic_km;
    }
    CHECK(by_leg == doctest::Approx(sum.rail_km));
    CHECK(straight == doctest::Approx(it.totals.straight_km));
    CHECK(it.totals.legs_without_rail == 0);
    // "More than 4 thousand km in Russia" (RIA).
    REQUIRE(it.totals.by_country.size() == 2);
    CHECK(it.totals.by_country[1].country == "RU");
    CHECK(it.totals.by_country[1].rail_km == doctest::Approx(4194).epsilon(0.01));
    // To the cosmodrome and back again.
    CHECK(it.totals.access_km == doctest::Approx(2 * it.stops[2].access->km));
}

}  // namespace verst::september_2023_test
