#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

#include "journey/claim_fixture.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"
#include "verst/journey/verdict.hpp"

namespace verst::claim_verdict_test {

using test::answer_to;
using test::report_network;

// Lengths, azimuths and components: GeographicLib GeodSolve 2.1.2, to the millimetre.

namespace {

constexpr double metre = 0.001;

const Reading* find_reading(const std::vector<Reading>& readings, std::string_view name) {
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [&](const Reading& r) { return reading_name(r) == name; });
    return found == readings.end() ? nullptr : &*found;
}

const Reading& reading_of(const std::vector<Reading>& readings, std::string_view name) {
    const Reading* reading = find_reading(readings, name);
    REQUIRE(reading != nullptr);
    return *reading;
}

std::string_view name_of(PlaceIndex place) { return report_network()[place].name; }

}  // namespace

TEST_CASE("claim verdict: more than 1,000 km north of Vladivostok") {
    const auto answer = answer_to("Vostochny is more than 1,000 km north of Vladivostok");
    CHECK(answer.verdict == Verdict::depends);
    CHECK(depends_on(report_network(), answer, LengthUnit::km) ==
          "holds by straight line and direction, fails by northward distance");
    REQUIRE(answer.readings.size() == 4);

    const auto& straight = reading_of(answer.readings, "straight_line");
    CHECK(*straight.min == doctest::Approx(1004.681).epsilon(metre / 1000));
    CHECK(straight.verdict == Verdict::holds);
    CHECK(*straight.margin == doctest::Approx(4.681).epsilon(metre));
    CHECK(straight.judged);

    const auto& component = reading_of(answer.readings, "component");
    CHECK(*component.min == doctest::Approx(966.607).epsilon(metre / 1000));
    CHECK(component.verdict == Verdict::fails);
    CHECK(*component.margin == doctest::Approx(-33.393).epsilon(metre));
    CHECK(component.judged);
    CHECK(reading_label(report_network(), component) == "northward distance");

    const auto& direction = reading_of(answer.readings, "direction");
    CHECK(*direction.min == doctest::Approx(345.438).epsilon(metre / 300));
    CHECK(direction.verdict == Verdict::holds);
    CHECK(*direction.margin == doctest::Approx(7.938).epsilon(metre));
    CHECK(direction.unit == Quantity::Unit::deg);
    CHECK(direction.judged);

    const auto& rail = reading_of(answer.readings, "rail");
    CHECK(*rail.min == doctest::Approx(1523));
    CHECK_FALSE(rail.judged);
    CHECK(rail.verdict == Verdict::holds);
    CHECK(note_words(report_network(), rail, LengthUnit::km) ==
          "Vladivostok to Ledyanaya; from Vostochny Cosmodrome to its station is not counted");
}

TEST_CASE("claim verdict: narrow, and what else the names may mean") {
    const auto answer = answer_to("Vostochny is more than 1,000 km north of Vladivostok");
    CHECK(answer.narrow);
    CHECK(answer.slack_km == doctest::Approx(4.681).epsilon(metre));
    CHECK(answer.subject.extent_km == 15);
    CHECK(answer.from.extent_km == doctest::Approx(0.2));

    REQUIRE(answer.other_points.size() == 3);
    CHECK(name_of(answer.other_points[0].place) == "Tsiolkovsky");
    CHECK(name_of(answer.other_points[1].place) == "Vostochny launch pad");
    CHECK(name_of(answer.other_points[2].place) == "Ledyanaya");
    const auto& town = answer.other_points[0].readings;
    CHECK(*reading_of(town, "straight_line").min ==
          doctest::Approx(1002.220).epsilon(metre / 1000));
    CHECK(*reading_of(town, "component").min == doctest::Approx(961.600).epsilon(metre / 1000));
    CHECK(answer.other_points[0].verdict == Verdict::depends);
    const auto& pad = answer.other_points[1].readings;
    CHECK(*reading_of(pad, "straight_line").min == doctest::Approx(1011.053).epsilon(metre / 1000));
    CHECK(*reading_of(pad, "component").min == doctest::Approx(975.408).epsilon(metre / 1000));
    CHECK(find_reading(pad, "rail") == nullptr);
    CHECK(answer.other_points[1].of_subject);
}

TEST_CASE("claim verdict: the nearest true wording") {
    const auto wording =
        answer_to("Vostochny is more than 1,000 km north of Vladivostok").true_wording;
    CHECK(wording.straight_km == doctest::Approx(1004.681).epsilon(metre / 1000));
    REQUIRE(wording.direction);
    CHECK(wording.direction->abbreviation == "NNW");
    REQUIRE(wording.component);
    CHECK(wording.component->km == doctest::Approx(966.607).epsilon(metre / 1000));
    CHECK(wording.component->toward.abbreviation == "N");
    CHECK_FALSE(wording.rail_km);

    const auto by_rail = answer_to("Vostochny is 1,500 km by rail from Vladivostok").true_wording;
    CHECK_FALSE(by_rail.component);
    CHECK(by_rail.rail_km == doctest::Approx(1523));
}

TEST_CASE("claim verdict: by rail, only the railway counts") {
    const auto answer = answer_to("Vostochny is 1,500 km by rail from Vladivostok");
    CHECK(answer.verdict == Verdict::holds);
    CHECK_FALSE(reading_of(answer.readings, "straight_line").judged);
    CHECK(reading_of(answer.readings, "straight_line").verdict == Verdict::fails);
    const auto& rail = reading_of(answer.readings, "rail");
    CHECK(rail.judged);
    CHECK(*rail.margin == doctest::Approx(27));
    REQUIRE(rail.uncertainty);
    CHECK(*rail.uncertainty == doctest::Approx(0.7071).epsilon(metre));
    CHECK_FALSE(answer.narrow);
    CHECK(answer.other_points.empty());
}

TEST_CASE("claim verdict: by rail, the uncertainty of the length makes it narrow") {
    const auto answer = answer_to("Khasan is at least 850 km by rail from Pyongyang");
    CHECK(answer.verdict == Verdict::holds);
    CHECK(answer.slack_km == doctest::Approx(0).epsilon(1e-9));
    CHECK(answer.narrow);
    CHECK(answer.other_points.empty());
}

TEST_CASE("claim verdict: from is a straight line or the railway") {
    const auto answer = answer_to("Vostochny is 1,500 km from Vladivostok");
    CHECK(answer.verdict == Verdict::depends);
    CHECK(depends_on(report_network(), answer, LengthUnit::km) ==
          "holds by rail distance, fails by straight line");
    CHECK(find_reading(answer.readings, "component") == nullptr);
    CHECK(find_reading(answer.readings, "direction") == nullptr);

    CHECK(answer_to("Khasan is 560 km from Pyongyang").verdict == Verdict::depends);
    CHECK(answer_to("Khasan is less than 900 km from Pyongyang").verdict == Verdict::holds);
    CHECK(answer_to("Khasan is less than 500 km from Pyongyang").verdict == Verdict::fails);
}

TEST_CASE("claim verdict: without a railway the straight line decides, or nothing does") {
    const auto answer = answer_to("Beijing is about 800 km from Pyongyang");
    CHECK(answer.verdict == Verdict::holds);
    CHECK(*reading_of(answer.readings, "straight_line").min ==
          doctest::Approx(807.066).epsilon(metre / 800));
    const auto& rail = reading_of(answer.readings, "rail");
    CHECK_FALSE(rail.judged);
    CHECK_FALSE(rail.min);
    CHECK_FALSE(rail.verdict);
    CHECK(std::holds_alternative<Refusal>(rail.note));

    const auto no_line = test::parse("Beijing is 1,300 km by rail from Pyongyang");
    REQUIRE(no_line);
    CHECK(judge(report_network(), *no_line).error().code == RefusalCode::no_route);
    const auto no_station = test::parse("Hanoi is 4,200 km by rail from Pyongyang");
    REQUIRE(no_station);
    CHECK(judge(report_network(), *no_station).error().code == RefusalCode::too_far_from_rail);
}

TEST_CASE("claim verdict: directions") {
    // Seen from Pyongyang, Vladivostok lies in the north-east.
    const auto north = answer_to("Vladivostok is about 680 km north of Pyongyang");
    CHECK(reading_of(north.readings, "direction").verdict == Verdict::fails);
    CHECK(reading_of(north.readings, "straight_line").verdict == Verdict::holds);
    const auto north_east = answer_to("Vladivostok is about 680 km north-east of Pyongyang");
    CHECK(north_east.verdict == Verdict::holds);

    // East and west are measured between the meridians.
    const auto west = answer_to("Khasan is more than 100 km west of Vladivostok");
    const auto& component = reading_of(west.readings, "component");
    CHECK(reading_label(report_network(), component) == "westward distance");
    CHECK(*component.min == doctest::Approx(101.776).epsilon(metre / 100));
    CHECK(component.verdict == Verdict::holds);
    CHECK(reading_of(west.readings, "direction").verdict == Verdict::fails);  // 233.6 is south-west

    const auto south = answer_to("Khasan is about 126 km south of Vladivostok");
    CHECK(*reading_of(south.readings, "component").min ==
          doctest::Approx(75.684).epsilon(metre / 75));

    // Between the principal winds both parts are put together: (75.684 + 101.776) / sqrt(2).
    const auto south_west = answer_to("Khasan is about 126 km SW of Vladivostok");
    CHECK(*reading_of(south_west.readings, "component").min ==
          doctest::Approx(125.483).epsilon(metre / 100));
    CHECK(south_west.verdict == Verdict::holds);

    // The other way round the component is negative, and no upper bound makes it true.
    const auto wrong_way = answer_to("Khasan is less than 200 km north of Vladivostok");
    CHECK(*reading_of(wrong_way.readings, "component").min ==
          doctest::Approx(-75.684).epsilon(metre / 75));
    CHECK(reading_of(wrong_way.readings, "component").verdict == Verdict::fails);
    CHECK(wrong_way.verdict == Verdict::fails);
}

TEST_CASE("claim verdict: the direction holds up to 22.5 degrees") {
    // On the equator, one degree of longitude is 111.320 km, of latitude 110.574 km: 22.4 and 22.6
    // degrees east of north.
    CHECK(reading_of(answer_to("1,0.4093 is 100 km north of 0,0").readings, "direction").verdict ==
          Verdict::holds);
    CHECK(reading_of(answer_to("1,0.4135 is 100 km north of 0,0").readings, "direction").verdict ==
          Verdict::fails);
}

TEST_CASE("claim verdict: a direction close to its edge is narrow too") {
    // The town lies within the site's radius of 15 km.
    const auto answer = answer_to("Tsiolkovsky is about 9 km south-west of Vostochny");
    CHECK(answer.narrow);
    CHECK(answer.slack_km < 15);
}

TEST_CASE("claim verdict: coordinates have no extent") {
    const auto answer =
        answer_to("51.8053,128.2322 is more than 1,000 km north of 43.1112,131.8819");
    CHECK(answer.verdict == Verdict::depends);
    CHECK_FALSE(answer.narrow);
    CHECK(answer.subject.extent_km == 0);
    CHECK(answer.other_points.empty());
}

TEST_CASE("claim verdict: a shared router gives the same answers") {
    const Router router(report_network(), Metric::rail);
    const auto claim = test::parse("Vostochny is 1,500 km from Vladivostok");
    REQUIRE(claim);
    const auto shared = judge(router, *claim);
    const auto own = judge(report_network(), *claim);
    REQUIRE(shared);
    CHECK(shared->verdict == own->verdict);
    CHECK(shared->true_wording.rail_km == own->true_wording.rail_km);
}

}  // namespace verst::claim_verdict_test
