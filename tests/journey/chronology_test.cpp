#include "verst/journey/chronology.hpp"

#include <doctest/doctest.h>

#include "journey/told_journey.hpp"

namespace verst::chronology_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// Two countries an hour apart; b is the border point.
DrawnNetwork two_countries() {
    return Drawing("A--B-b-C--D")
        .line("main", "ABbCD", posts({100, 10, 10, 100}))
        .country("CD", "BB")
        .zone("AB", "Asia/Seoul")
        .zone("bCD", "Asia/Vladivostok")
        .border('b', 'B', 'C')
        .make();
}

std::string reported(const Event& event) { return local(event.reported, event.zone); }
std::string bounds(const Event& event) { return local(event.bounds, event.zone); }

}  // namespace

TEST_CASE("reports of one event leave what they have in common") {
    const auto net = two_countries();
    const auto result =
        chronology(net.network(), told(net, {{depart, 'A', "2023-09-10"},
                                             {depart, 'A', "2023-09-10T12:00/19:30"},
                                             {depart, 'A', "~2023-09-10T19:00"}}));
    REQUIRE(result.events.size() == 1);
    CHECK(reported(result.events[0]) == "2023-09-10T18:45/2023-09-10T19:15");
    CHECK(result.events[0].reports == std::vector<std::size_t>{0, 1, 2});
    CHECK(result.events[0].about);
    CHECK_FALSE(result.disputed);
}

TEST_CASE("an event is about only where an about bounds it") {
    const auto net = two_countries();
    const auto result = chronology(
        net.network(),
        told(net, {{depart, 'A', "2023-09-10T18:50/19:00"}, {depart, 'A', "~2023-09-10T19:00"}}));
    REQUIRE(result.events.size() == 1);
    CHECK_FALSE(result.events[0].about);
}

TEST_CASE("reports that contradict each other are shown in full, and said to do so") {
    const auto net = two_countries();
    const auto result =
        chronology(net.network(), told(net, {{arrive, 'C', "2023-09-12T06:00"},
                                             {arrive, 'C', "2023-09-12T07:00/07:30"},
                                             {arrive, 'C', "2023-09-12T06:00/06:10"}}));
    REQUIRE(result.events.size() == 1);
    CHECK(result.events[0].disputed);
    CHECK(result.disputed);
    CHECK(reported(result.events[0]) == "2023-09-12T06:00/2023-09-12T07:30");
}

TEST_CASE("what the traveller does between two reports of an arrival leaves it one arrival") {
    const auto net = two_countries();
    const auto result =
        chronology(net.network(), told(net, {{arrive, 'C', "2023-09-12T06:00/07:00"},
                                             {met, 'C', "2023-09-12T06:40"},
                                             {arrive, 'C', "2023-09-12"}}));
    REQUIRE(result.events.size() == 2);
    CHECK(reported(result.events[0]) == "2023-09-12T06:00/2023-09-12T07:00");
    // Nobody can be met before the train is there.
    CHECK(bounds(result.events[0]) == "2023-09-12T06:00/2023-09-12T06:40");
}

TEST_CASE("one can be met or visited twice, and a train arrive again after it has left") {
    const auto net = two_countries();
    const auto twice = chronology(
        net.network(), told(net, {{met, 'C', "2023-09-12T08:00"}, {met, 'C', "2023-09-12T15:00"}}));
    CHECK(twice.events.size() == 2);
    CHECK_FALSE(twice.disputed);

    const auto again = chronology(net.network(), told(net, {{arrive, 'C', "2023-09-12T08:00"},
                                                            {depart, 'C', "2023-09-12T09:00"},
                                                            {arrive, 'C', "2023-09-12T15:00"}}));
    CHECK(again.events.size() == 3);
    CHECK_FALSE(again.disputed);
}

TEST_CASE(
    "a train that stood somewhere came before and left after, what is told next is meanwhile") {
    const auto net = two_countries();
    const auto result = chronology(net.network(), told(net, {{depart, 'A', "2023-09-12T06:00"},
                                                             {stood, 'C', "2023-09-12T10:00/12:00"},
                                                             {met, 'C', "2023-09-12T11:00"},
                                                             {arrive, 'D', "2023-09-12T18:00"}}));
    REQUIRE(result.events.size() == 5);
    CHECK(result.events[1].what == arrive);
    CHECK(reported(result.events[1]) == "../2023-09-12T10:00");
    CHECK(result.events[2].what == met);
    CHECK(result.events[3].what == depart);
    CHECK(reported(result.events[3]) == "2023-09-12T12:00/..");
    CHECK_FALSE(result.disputed);
}

TEST_CASE("a train that stopped came when the time begins and left when it ends") {
    const auto net = two_countries();
    const auto result =
        chronology(net.network(), told(net, {{stopped, 'C', "2023-09-12T10:00/10:20"},
                                             {depart, 'C', "2023-09-12T10:10/10:30"},
                                             {arrive, 'D', "2023-09-12T18:00"}}));
    REQUIRE(result.events.size() == 3);
    CHECK(reported(result.events[0]) == "2023-09-12T10:00/2023-09-12T10:00");
    CHECK(reported(result.events[1]) == "2023-09-12T10:20/2023-09-12T10:20");
}

TEST_CASE("the order of the account narrows what is not exactly known") {
    const auto net = two_countries();
    const auto result = chronology(net.network(), told(net, {{depart, 'A', "2023-09-10T18:00"},
                                                             {seen, 'B', "../2023-09-11T19:00"},
                                                             {arrive, 'C', "2023-09-12"},
                                                             {depart, 'C', "2023-09-12T09:00"}}));
    REQUIRE(result.events.size() == 4);
    CHECK(bounds(result.events[1]) == "2023-09-10T18:00/2023-09-11T19:00");
    CHECK(reported(result.events[2]) == "2023-09-12T00:00/2023-09-12T23:59");
    CHECK(bounds(result.events[2]) == "2023-09-12T00:00/2023-09-12T09:00");
}

TEST_CASE("elapsed time, calendar days and nights of the whole") {
    const auto net = two_countries();
    const auto result =
        chronology(net.network(), told(net, {{depart, 'A', "2023-09-10T12:00/19:30"},
                                             {arrive, 'A', "2023-09-19T18:00/21:30"}}));
    // 10 Sep 19:30 to 19 Sep 18:00 is 9 days less 1.5 h; 12:00 to 21:30 is 9 days and 9.5 h.
    CHECK(text(result.elapsed_h) == "214.5..225.5");
    CHECK(text(result.calendar_days) == "10..10");
    CHECK(text(result.nights) == "9..9");
}

TEST_CASE("each end of the journey counts by its own calendar") {
    const auto net = two_countries();
    // 23:30 in Seoul is already the next day in Vladivostok, where the journey ends ten minutes
    // later.
    const auto result = chronology(net.network(), told(net, {{depart, 'B', "2023-09-10T23:30"},
                                                             {arrive, 'C', "2023-09-11T00:40"}}));
    CHECK(text(result.elapsed_h) == "0.2..0.2");
    CHECK(text(result.calendar_days) == "2..2");
}

TEST_CASE("where a side is open, so is the range") {
    const auto net = two_countries();
    const auto result = chronology(
        net.network(),
        told(net, {{depart, 'A', "../2023-09-10T12:00"}, {arrive, 'D', "2023-09-12T12:00/.."}}));
    // 47 hours at least: 12:00 in Seoul is 13:00 in Vladivostok.
    CHECK(text(result.elapsed_h) == "47.0..?");
    CHECK(text(result.calendar_days) == "3..?");
    CHECK(text(result.nights) == "2..?");
}

TEST_CASE("a stay begins and ends with the passage of the border point, where a report has it") {
    const auto net = two_countries();
    const auto result = chronology(net.network(), told(net, {{depart, 'A', "2023-09-10T12:00"},
                                                             {pass, 'b', "2023-09-12T04:00/06:00"},
                                                             {arrive, 'D', "2023-09-13"},
                                                             {depart, 'D', "2023-09-17T20:00"},
                                                             {arrive, 'A', "2023-09-18T09:00"}}));
    REQUIRE(result.stays.size() == 3);
    const CountryStay& there = result.stays[1];
    CHECK(there.country == "BB");
    CHECK(local(there.entered, there.entered_zone) == "2023-09-12T04:00/2023-09-12T06:00");
    // No report of the way back: some time between leaving D and arriving at A (10:00 at D).
    CHECK(local(there.left, there.left_zone) == "2023-09-17T20:00/2023-09-18T10:00");
    CHECK(text(there.calendar_days) == "6..7");
    CHECK(text(there.nights) == "5..6");
    // 12 Sep 06:00 to 17 Sep 20:00, and 04:00 to 18 Sep 10:00.
    CHECK(text(there.elapsed_h) == "134.0..150.0");

    // AA: 10 to 12 September (04:00 at the border is 03:00 in AA), then the 17th or 18th.
    REQUIRE(result.countries.size() == 2);
    CHECK(result.countries[0].country == "AA");
    CHECK(result.countries[0].stays == 2);
    CHECK(text(result.countries[0].calendar_days) == "4..5");
}

TEST_CASE("a day that two stays in one country share counts once") {
    const auto net = two_countries();
    const auto result = chronology(net.network(), told(net, {{depart, 'B', "2023-09-10T06:00"},
                                                             {pass, 'b', "2023-09-10T08:00"},
                                                             {arrive, 'C', "2023-09-10T09:00"},
                                                             {depart, 'C', "2023-09-10T15:00"},
                                                             {pass, 'b', "2023-09-10T16:00"},
                                                             {arrive, 'B', "2023-09-10T17:00"}}));
    REQUIRE(result.countries.size() == 2);
    CHECK(text(result.countries[0].calendar_days) == "1..1");
    // 07:00 to 06:00 + 1 h of the border's clock, and 15:00 to 17:00.
    CHECK(text(result.countries[0].elapsed_h) == "3.0..3.0");
}

TEST_CASE("no reports, no events") {
    const auto net = two_countries();
    const auto result = chronology(net.network(), told(net, {}));
    CHECK(result.events.empty());
    CHECK(result.stays.empty());
    CHECK(text(result.calendar_days) == "?..?");
}

}  // namespace verst::chronology_test
