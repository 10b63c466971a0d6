#include "verst/journey/deduction.hpp"

#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "journey/even_train.hpp"
#include "journey/told_journey.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst::deduction_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// 100 km from letter to letter.
DrawnNetwork row() {
    return Drawing("A--B--C--D").line("main", "ABCD", posts({100, 100, 100})).make();
}

Itinerary deduced(const DrawnNetwork& net, double kmh, const Journey& journey) {
    const auto least = even_train(net, kmh);
    auto made = reconstruct(net.network(), journey, &least);
    REQUIRE(made.has_value());
    return std::move(*made);
}

/// "Kind A-B" of each step.
std::string chain(const DrawnNetwork& net, const Itinerary& it,
                  const std::vector<Reason>& because) {
    std::string text;
    const auto& moments = it.deduction.moments;
    const auto letter = [&](std::size_t i) {
        return std::string(net.network()[moments[i].place].id);
    };
    for (const Reason& reason : because) {
        text += text.empty() ? "" : ", ";
        switch (reason.kind) {
            case Reason::Kind::report:
                text += "report " + std::to_string(reason.report) + " of " + letter(reason.later);
                break;
            case Reason::Kind::order:
                text += "order " + letter(reason.earlier) + letter(reason.later);
                break;
            case Reason::Kind::run:
                text += "run " + letter(reason.earlier) + letter(reason.later);
                break;
        }
    }
    return text;
}

std::string utc(const Window& window) { return local(window, Zone()); }

}  // namespace

TEST_CASE("running times narrow what the reports leave, and the chain says how") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10T10:00/12:00"},
                                       {pass, 'B', "2023-09-10"},
                                       {arrive, 'D', "2023-09-10T15:00/17:00"}}));
    // A to B two hours, B to D four: off by 11:00 at the latest, there at 16:00 at the earliest.
    CHECK(utc(it.chronology.events[0].bounds) == "2023-09-10T10:00/2023-09-10T11:00");
    CHECK(utc(it.chronology.events[1].bounds) == "2023-09-10T12:00/2023-09-10T13:00");
    CHECK(utc(it.chronology.events[2].bounds) == "2023-09-10T16:00/2023-09-10T17:00");
    const auto& moments = it.deduction.moments;
    CHECK(chain(net, it, moments[1].earliest_because) == "report 0 of A, run AB");
    CHECK(chain(net, it, moments[1].latest_because) == "report 2 of D, run BD");
    CHECK(chain(net, it, moments[2].earliest_because) == "report 0 of A, run AB, run BD");
    CHECK(moments[1].earliest_because[1].run.rail_km == doctest::Approx(100));
    // 300 km in 6 to 7 hours; six are the least.
    CHECK(text(it.legs[0].elapsed_h) == "6.0..7.0");
    CHECK(it.legs[0].least_h.value() == doctest::Approx(6));
    CHECK(*it.legs[0].needed_kmh_max == doctest::Approx(50));
}

TEST_CASE("an arrival or departure that nobody saw is dated by the runs on either side") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {met, 'B', "2023-09-10T13:00"},
                                       {arrive, 'C', "2023-09-10T17:00"}}));
    REQUIRE(it.stops.size() == 3);
    CHECK(utc(it.stops[1].arrived) == "2023-09-10T12:00/2023-09-10T13:00");
    CHECK(utc(it.stops[1].left) == "2023-09-10T13:00/2023-09-10T15:00");
    CHECK(text(it.stops[1].dwell_h) == "0.0..3.0");
    CHECK(text(it.legs[1].elapsed_h) == "2.0..4.0");
}

TEST_CASE("without a train only the order counts") {
    const auto net = row();
    const auto it = reconstruct(net.network(), told(net, {{depart, 'A', "2023-09-10T10:00"},
                                                          {arrive, 'D', "2023-09-10T11:00"}}));
    REQUIRE(it.has_value());
    CHECK(it->deduction.contradictions.empty());
    CHECK(it->deduction.train.empty());
    CHECK_FALSE(it->legs[0].least_h.has_value());
}

TEST_CASE("a train that would have to be too fast: the two reports, and by how much they miss") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {pass, 'B', "2023-09-10"},
                                       {arrive, 'C', "2023-09-10T12:00/12:30"},
                                       {depart, 'C', "2023-09-10T14:00"},
                                       {arrive, 'D', "2023-09-10T18:00"}}));
    REQUIRE(it.deduction.contradictions.size() == 1);
    const Contradiction& found = it.deduction.contradictions[0];
    CHECK(found.reports == std::vector<std::size_t>{0, 2});
    // 200 km in two and a half hours: 80 km/h, where four hours are the least.
    CHECK(found.available == std::chrono::minutes(150));
    CHECK(found.least == std::chrono::hours(4));
    CHECK(found.miss == std::chrono::minutes(90));
    CHECK(found.rail_km == doctest::Approx(200));
    CHECK(found.needed_kmh.value() == doctest::Approx(80));
    CHECK(found.credible_kmh.value() == doctest::Approx(50));
    CHECK(chain(net, it, found.because) == "run AB, run BC");
    // The rest is narrowed as before, the quarrel shown as told.
    CHECK(utc(it.stops[1].arrived) == "2023-09-10T12:00/2023-09-10T12:30");
    CHECK(utc(it.stops[1].left) == "2023-09-10T14:00/2023-09-10T14:00");
    CHECK_FALSE(it.chronology.disputed);
}

TEST_CASE("either report of a contradiction left out, the other fits") {
    const auto net = row();
    const Journey journey = told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'C', "2023-09-10T12:00"},
                                       {arrive, 'D', "2023-09-10T20:00"}});
    const auto it = deduced(net, 50, journey);
    REQUIRE(it.deduction.contradictions.size() == 1);
    for (const std::size_t out : it.deduction.contradictions[0].reports) {
        Journey fewer = journey;
        fewer.reports.erase(fewer.reports.begin() + static_cast<std::ptrdiff_t>(out));
        CHECK(deduced(net, 50, fewer).deduction.contradictions.empty());
    }
}

TEST_CASE("two reports of one event that have no moment in common contradict each other") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'B', "2023-09-10T13:00"},
                                       {arrive, 'B', "2023-09-10T14:00"},
                                       {arrive, 'B', "2023-09-10"}}));
    REQUIRE(it.deduction.contradictions.size() == 1);
    const Contradiction& found = it.deduction.contradictions[0];
    CHECK(found.reports == std::vector<std::size_t>{1, 2});
    CHECK(found.earlier == found.later);
    CHECK(found.miss == std::chrono::hours(1));
    CHECK(it.chronology.disputed);
}

TEST_CASE("two contradictions are both found") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'B', "2023-09-10T11:00"},
                                       {depart, 'B', "2023-09-10T15:00"},
                                       {arrive, 'C', "2023-09-10T16:00"}}));
    REQUIRE(it.deduction.contradictions.size() == 2);
    CHECK(it.deduction.contradictions[0].reports == std::vector<std::size_t>{0, 1});
    CHECK(it.deduction.contradictions[1].reports == std::vector<std::size_t>{2, 3});
    CHECK_FALSE(it.deduction.more_contradictions);
}

TEST_CASE("a border's stop lies between its two stations, wherever the reports are from") {
    const auto net = Drawing("A--B-b-C--D")
                         .line("main", "ABbCD", posts({100, 10, 10, 100}))
                         .country("CD", "BB")
                         .border('b', 'B', 'C', {.stop_h = {2, 3}})
                         .make();
    // 100 km/h: B to C is 12 minutes, but the train that arrived at B leaves C two hours later.
    const auto it = deduced(net, 100,
                            told(net, {{depart, 'A', "2023-09-10T10:00"},
                                       {arrive, 'B', "2023-09-10T11:00"},
                                       {depart, 'B', "2023-09-10"},
                                       {arrive, 'C', "2023-09-10"},
                                       {depart, 'C', "2023-09-10"},
                                       {arrive, 'D', "2023-09-10T18:00"}}));
    const auto& events = it.chronology.events;
    CHECK(utc(events[2].bounds) == "2023-09-10T11:00/2023-09-10T16:48");
    CHECK(utc(events[3].bounds) == "2023-09-10T11:12/2023-09-10T17:00");
    CHECK(utc(events[4].bounds) == "2023-09-10T13:12/2023-09-10T17:00");
}

TEST_CASE("a visit that is told after the departure does not hold the train back") {
    const auto net = row();
    const auto it = deduced(net, 100,
                            told(net, {{arrive, 'A', "2023-09-10T08:00"},
                                       {depart, 'A', "2023-09-10T10:00"},
                                       {visit, 'B', "2023-09-10", 'A'},
                                       {arrive, 'C', "2023-09-10T12:00"}}));
    CHECK(it.deduction.contradictions.empty());
    CHECK(utc(it.stops[0].left) == "2023-09-10T10:00/2023-09-10T10:00");
}

TEST_CASE("an account in which no report has a time at all deduces nothing, and does not fail") {
    const auto net = row();
    const auto it = deduced(net, 50,
                            told(net, {{depart, 'A', "2023-09-10/.."},
                                       {pass, 'B', "2023-09-10/.."},
                                       {arrive, 'D', "2023-09-10/.."}}));
    CHECK(it.deduction.contradictions.empty());
    CHECK(utc(it.stops[1].arrived) == "2023-09-10T06:00/..");
    CHECK(text(it.chronology.elapsed_h) == "?..?");
    // Six hours at the least, whatever the clock said.
    CHECK(text(it.legs[0].elapsed_h) == "6.0..?");
}

TEST_CASE("times of zones and years: half past eight in Pyongyang, plus eleven in Vladivostok") {
    const auto net = Drawing("A--B")
                         .line("main", "AB", posts({100}))
                         .zone("A", "Asia/Pyongyang")
                         .zone("B", "Asia/Vladivostok")
                         .make();
    // 2018-03: 10:00+08:30 is 01:30 UTC; two hours later it is 13:30 at +10.
    const auto then = deduced(
        net, 50, told(net, {{depart, 'A', "2018-03-25T10:00"}, {arrive, 'B', "2018-03-25"}}));
    CHECK(local(then.stops[1].arrived, then.stops[1].zone) == "2018-03-25T13:30/2018-03-25T23:59");
    // 2011: 10:00+09:00 is 01:00 UTC; 03:00 UTC is 14:00 at +11.
    const auto before = deduced(
        net, 50, told(net, {{depart, 'A', "2011-08-20T10:00"}, {arrive, 'B', "2011-08-20"}}));
    CHECK(local(before.stops[1].arrived, before.stops[1].zone) ==
          "2011-08-20T14:00/2011-08-20T23:59");
}

TEST_CASE("none of the journeys that come with verst contradicts itself") {
    const Network& network = built_in_network();
    for (const JourneyEntry& entry : list_journeys(network)) {
        CAPTURE(entry.name);
        const Journey& journey = entry.journey.value();
        const auto least = least_times_of(network, journey, std::nullopt).value();
        CHECK(least.train().id == "armoured");
        const auto it = reconstruct(network, journey, &least);
        REQUIRE(it.has_value());
        CHECK(it->deduction.contradictions.empty());
        for (const Leg& leg : it->legs) {
            if (leg.elapsed_h.max) CHECK(leg.least_h.value() <= *leg.elapsed_h.max);
        }
    }
}

TEST_CASE("an absurd hour in the journey of 2023 is found: Khasan to the cosmodrome by midnight") {
    const Network& network = built_in_network();
    Journey journey = find_journey("2023-09-russia", network).value();
    Report absurd = journey.reports[5];
    REQUIRE(network[absurd.place].id == "khasan");
    absurd.place = network.find_place("ledyanaya").value();
    absurd.what = pass;
    absurd.when = parse_report_time("2023-09-12T22:00", Zone::find("Asia/Yakutsk").value()).value();
    // After Obluchye, the ninth report.
    journey.reports.insert(journey.reports.begin() + 9, absurd);
    const auto least = least_times_of(network, journey, std::nullopt).value();
    const auto it = reconstruct(network, journey, &least);
    REQUIRE(it.has_value());
    REQUIRE(it->deduction.contradictions.size() == 1);
    const Contradiction& found = it->deduction.contradictions[0];
    // Ussuriysk 13:00 (+10) to Ledyanaya 22:00 (+9): ten hours for 1,416 km.
    CHECK(network[it->deduction.moments[found.earlier].place].id == "ussuriysk");
    CHECK(network[it->deduction.moments[found.later].place].id == "ledyanaya");
    CHECK(found.available == std::chrono::hours(10));
    CHECK(found.needed_kmh.value() == doctest::Approx(141.5).epsilon(0.01));
}

}  // namespace verst::deduction_test
