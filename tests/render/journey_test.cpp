#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "built_in_network.hpp"
#include "journey/told_journey.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/render/render.hpp"

namespace verst::journey_test {

using namespace verst::test;
using enum EventKind;
using nlohmann::json;

namespace {

std::string journey_text(const Network& network, const JourneyAnswer& answer,
                         const TextOptions& options) {
    return render(network, JourneyView{answer}, "text", {options}).value();
}

std::string journey_json(const Network& network, const JourneyAnswer& answer) {
    return render(network, JourneyView{answer}, "json").value();
}

/// A border at b, a site by rail from D, and E cut off. Seoul is an hour behind Vladivostok.
DrawnNetwork drawn() {
    return Drawing("A---b---C--D--s  E-F")
        .line("main", "AbCD", posts({60, 60, 30}), {.kmh = 50})
        .line("island", "EF", posts({20}))
        .country("CDsEF", "BB")
        .zone("A", "Asia/Seoul")
        .zone("bCDsEF", "Asia/Vladivostok")
        .border('b', 'A', 'C')
        .access('s', 'D', AccessMode::rail, 15)
        .make();
}

JourneyAnswer answer_of(const Network& network, Journey journey) {
    auto itinerary = reconstruct(network, journey);
    REQUIRE(itinerary.has_value());
    return {std::move(journey), std::move(*itinerary), {}, {}, {}};
}

JourneyAnswer small_journey(const DrawnNetwork& net) {
    Journey journey = told(net, {{depart, 'A', "2024-05-06T08:00/08:30"},
                                 {pass, 'b', "2024-05-06T11:00"},
                                 {arrive, 's', "2024-05-06 afternoon"},
                                 {visit, 'C', "2024-05-07", 's'},
                                 {depart, 'D', "2024-05-08T10:00"},
                                 {arrive, 'C', "2024-05-08T11:00"}});
    journey.title = "A small journey";
    return answer_of(net.network(), std::move(journey));
}

/// Two reports of one arrival that nothing reconciles, and a leg that no railway joins.
JourneyAnswer troubled_journey(const DrawnNetwork& net) {
    Journey journey = told(net, {{depart, 'A', "2024-05-06T08:00"},
                                 {arrive, 'D', "2024-05-06T12:00"},
                                 {arrive, 'D', "2024-05-06T14:00"},
                                 {arrive, 'E', "2024-05-07"}});
    journey.title = "A troubled journey";
    journey.reports[2].outlet = "another";
    return answer_of(net.network(), std::move(journey));
}

}  // namespace

TEST_CASE("the text of a small journey, whole") {
    // 08:00-08:30 in Seoul is an hour more at b, C, D and s. Leg 1: 150 km in 2.5 to 9 hours; the
    // site is 1.4 degrees of the equator away, 155.8 km. At s from 6 May 12:00-18:00 to 8 May
    // 10:00.
    const auto net = drawn();
    CHECK(journey_text(net.network(), small_journey(net), {LengthUnit::km, false, true}) ==
          R"(A small journey

Mon 2024-05-06 to Wed 2024-05-08.

By rail               180 km  ± 1.0 km, in 2 legs
Straight lines        223 km  of the legs together
Days of the calendar       3  both ends included
Nights                     2  midnights between the ends

Leg         by rail  departs                  arrives                  straight
  1  A → s   150 km  6 May 08:00-08:30 UTC+9  6 May, afternoon UTC+10    156 km
  2  s → C    30 km  8 May 10:00 UTC+10       8 May 11:00 UTC+10          67 km

Leg     run  needed km/h
  1     3 h        17-60
  2  36 min           30

Local time; in parentheses what is not reported, but follows from what is. A run
is at typical speeds, without stops. The needed speed is the average that the
times ask for.

On the way  leg  event   when
b             1  passed  6 May 11:00 UTC+10

Stop        stood for  what is known
1. A
2. s       40 to 46 h  D, 15 km by rail (± 0.0 km)
  visited              C, 7 May; 33 km in a straight line from the station
3. C

Country   by rail  days  nights  time
AA          60 km     1       0  1 h 30 min to 2 h 0 min
Barbados   120 km     3       2  2 d 0 h 0 min

Lengths and crossings
By rail       180 km  ± 1.0 km
  published   180 km  between kilometre posts
  chord       156 km  the sections as straight lines
Detour          0.81  rail over straight line
Running time   3.6 h  at typical speeds, without stops

Access  30 km                            to sites and back, not in the rail
                                         kilometres
Time    2 d 1 h 30 min to 2 d 2 h 0 min  from the first event to the last

Leg  Line  name  from  to  length
  1  main  main  A     D   150 km
  2  main  main  D     C    30 km

Crossing     at  what          stop
b         60 km  border AA-BB  1 to 3 h

Reports
6 reports by test.

Report  event   when, as written        source  published
A       depart  2024-05-06T08:00/08:30  test    2024-05-06T08:00/08:30
b       pass    2024-05-06T11:00        test    2024-05-06T11:00
s       arrive  2024-05-06 afternoon    test    2024-05-06 afternoon
C       visit   2024-05-07              test    2024-05-07
D       depart  2024-05-08T10:00        test    2024-05-08T10:00
C       arrive  2024-05-08T11:00        test    2024-05-08T11:00
)");
}

TEST_CASE("contradictions and legs without a railway are said") {
    const auto net = drawn();
    const std::string text = journey_text(net.network(), troubled_journey(net), {});
    CHECK(text.find("6 May 12:00-14:00 (disputed)") != std::string::npos);
    CHECK(text.find(
              "\nContradiction: these 2 reports cannot all be true; without any one of them the\n"
              "others fit\n"
              "- arrived at D, 2024-05-06T12:00 (test)\n"
              "- arrived at D, 2024-05-06T14:00 (another)\n"
              "\nThey tell of one event, and are 2 h 0 min apart.\n") != std::string::npos);
    CHECK(text.find("- Leg 2 has no rail part: ") != std::string::npos);
}

TEST_CASE("every line of a real journey fits a terminal of 80 columns") {
    const Network& network = built_in_network();
    for (const JourneyEntry& entry : list_journeys(network)) {
        CAPTURE(entry.name);
        const JourneyAnswer answer = answer_of(network, entry.journey.value());
        for (const bool full : {false, true}) {
            const std::string text = journey_text(network, answer, {LengthUnit::km, false, full});
            for (const std::string_view line : split(text, '\n')) {
                CAPTURE(line);
                CHECK(display_width(line) <= 80);
            }
        }
    }
}

TEST_CASE("lengths and speeds are shown in the unit that is asked for") {
    const auto net = drawn();
    const std::string text =
        journey_text(net.network(), small_journey(net), {LengthUnit::mi, false, true});
    // 150 km are 93 miles; 16.7 to 60 km/h are 10 to 37 mph.
    CHECK(text.find("  1  A \u2192 s    93 mi  6 May") != std::string::npos);
    CHECK(text.find("needed mph\n") != std::string::npos);
    CHECK(text.find("  1     3 h       10-37\n") != std::string::npos);
}

TEST_CASE("the JSON of a small journey") {
    const auto net = drawn();
    const json answer = json::parse(journey_json(net.network(), small_journey(net)));
    CHECK(answer["name"] == "told");
    CHECK(answer["until"].is_null());
    CHECK(answer["train"].is_null());
    CHECK(answer["finished"] == true);
    CHECK(answer["disputed"] == false);

    const json& leg = answer["legs"][0];
    CHECK(leg["from"]["id"] == "A");
    CHECK(leg["to"]["id"] == "s");
    CHECK(leg["to_station"]["id"] == "D");
    CHECK(leg["departure"] ==
          json({{"min", "2024-05-06T08:00+09:00"},
                {"max", "2024-05-06T08:30+09:00"},
                {"reported", true},
                {"told", {{"min", "2024-05-06T08:00+09:00"}, {"max", "2024-05-06T08:30+09:00"}}},
                {"disputed", false},
                {"reports", {0}}}));
    CHECK(leg["elapsed_h"] == json({{"min", 2.5}, {"max", 9.0}}));
    CHECK(leg["needed_kmh"] == json({{"min", 16.667}, {"max", 60.0}}));
    CHECK(leg["rail_km"] == 150.0);
    CHECK(leg["running_h"] == 3.0);
    CHECK(leg["refusal"].is_null());
    CHECK(leg["via"][0]["place"]["id"] == "b");
    CHECK(leg["access"][0]["km"] == 15.0);
    CHECK(leg["borders"].size() == 1);

    const json& stop = answer["stops"][1];
    CHECK(stop["place"]["id"] == "s");
    CHECK(stop["dwell_h"] == json({{"min", 40.0}, {"max", 46.0}}));
    CHECK(stop["visits"][0]["place"]["id"] == "C");
    CHECK(answer["stops"][0]["arrival"].is_null());
    CHECK(answer["stops"][0]["dwell_h"].is_null());

    const json& totals = answer["totals"];
    CHECK(totals["rail_km"] == 180.0);
    CHECK(totals["access_km"] == 30.0);
    CHECK(totals["calendar_days"] == json({{"min", 3}, {"max", 3}}));
    CHECK(totals["calendar_days"]["min"].is_number_integer());
    CHECK(totals["nights"] == json({{"min", 2}, {"max", 2}}));
    CHECK(totals["by_country"][1]["country"] == "BB");
    CHECK(totals["by_country"][1]["rail_km"] == 120.0);
    CHECK(totals["stays"][1]["entered"]["min"] == "2024-05-06T11:00+10:00");
    CHECK(answer["claims"].empty());
    CHECK(answer["reports"].size() == 6);
    CHECK(answer["reports"][2]["precision"] == "part_of_day");
}

TEST_CASE("in JSON a leg without a railway carries its refusal") {
    const auto net = drawn();
    const json answer = json::parse(journey_json(net.network(), troubled_journey(net)));
    CHECK(answer["disputed"] == true);
    CHECK(answer["stops"][1]["arrival"]["disputed"] == true);
    const json& leg = answer["legs"][1];
    CHECK(leg["refusal"]["code"] == "no_route");
    CHECK(leg["rail_km"].is_null());
    // Nobody saw it leave: some time between the arrival at D and the one at E.
    CHECK(leg["departure"]["reported"] == false);
    CHECK(leg["departure"]["min"] == "2024-05-06T12:00+10:00");
    CHECK(answer["totals"]["legs_without_rail"] == 1);
}

TEST_CASE("the list of journeys has names, and says of a broken file what is wrong") {
    std::vector<JourneyEntry> entries = list_journeys(built_in_network());
    entries.push_back(
        {"broken", "broken.toml", refuse(RefusalCode::bad_journey, "broken.toml: 1 fault")});
    const std::string text = render(JourneyList{entries}, "text").value();
    CHECK(text.find(
              "2019-02-hanoi        Kim Jong-un's armoured train to Vietnam, February 2019\n") !=
          std::string::npos);
    CHECK(text.find("broken               broken.toml: 1 fault\n") != std::string::npos);
    const json list = json::parse(render(JourneyList{entries}, "json").value())["journeys"];
    CHECK(list[0]["name"] == "2001-07-moscow");
    CHECK(list[0]["traveller"] == "Kim Jong-il");
    CHECK(list.back()["title"].is_null());
    CHECK(list.back()["refusal"]["code"] == "bad_journey");
}

}  // namespace verst::journey_test
