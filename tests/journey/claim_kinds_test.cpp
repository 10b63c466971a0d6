// Speeds, kilometres travelled, predictions, and what would decide a claim that is left open.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "journey/told_journey.hpp"
#include "render/words/finding_words.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst::claim_kinds_test {

using namespace verst::test;
using enum EventKind;

namespace {

/// A to D is 120 km over B and 100 km over C; A and B lie in AA, the others in BB.
DrawnNetwork two_ways() {
    return Drawing(R"(
         B------
        /       \
       A---C-----D---E
    )")
        .line("north", "ABD", posts({60, 60}), {.kmh = 40})
        .line("south", "ACD", posts({50, 50}), {.kmh = 50})
        .line("east", "DE", posts({30}))
        .country("CDE", "BB")
        .make();
}

/// Out over B in four to five hours, a night at E, and home over C in five.
Journey there_and_back(const DrawnNetwork& net) {
    Journey journey = told(net, {{depart, 'A', "2023-09-10T10:00"},
                                 {pass, 'B', "2023-09-10T11:00"},
                                 {arrive, 'E', "2023-09-10T14:00/15:00"},
                                 {depart, 'E', "2023-09-11T09:00"},
                                 {arrive, 'A', "2023-09-11T14:00"}});
    return journey;
}

template <class What>
ClaimFinding finding(const DrawnNetwork& net, What what, std::string_view said_on = "") {
    JourneyClaim claim;
    claim.text = "as quoted";
    claim.source = "a newspaper";
    if (!said_on.empty()) {
        claim.said_on = day_of(*parse_report_time(said_on, Zone())->window.earliest, Zone());
    }
    claim.what = std::move(what);
    const auto judged = judge_claims(net.network(), std::vector{claim}, there_and_back(net), {});
    REQUIRE(judged.size() == 1);
    return said_on.empty() ? judged[0].as_said : judged[0].on_full_record;
}

SpeedClaim speed(Comparison comparison, double value) {
    SpeedClaim claim;
    claim.comparison = comparison;
    claim.value = value;
    return claim;
}

}  // namespace

TEST_CASE("claims of a speed: the average between two places is a range where the times are") {
    const auto net = two_ways();
    SpeedClaim out = speed(Comparison::about, 35);
    out.from = net.place('A');
    out.to = net.place('E');
    // 150 km in four to five hours: 30 to 37.5 km/h; "about 35" is 33.25 to 36.75.
    const ClaimFinding found = finding(net, out);
    REQUIRE(found.readings.size() == 1);
    CHECK(found.readings[0].kind == ReadingKind::average);
    CHECK(*found.readings[0].min == doctest::Approx(30));
    CHECK(*found.readings[0].max == doctest::Approx(37.5));
    CHECK(found.verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), found) == "a timed report of the arrival at E");

    out.comparison = Comparison::at_least;
    out.value = 30;
    CHECK(finding(net, out).verdict == Verdict::holds);
    out.comparison = Comparison::less_than;
    CHECK(finding(net, out).verdict == Verdict::fails);
    CHECK(*finding(net, out).readings[0].margin == doctest::Approx(0));
    out.kmh_per_unit = 1.609344;  // 25 mph are 40.2 km/h
    out.value = 25;
    CHECK(finding(net, out).verdict == Verdict::holds);
}

TEST_CASE("claims of a speed: over the whole journey the stops between the legs do not count") {
    const auto net = two_ways();
    // 150 km in 4 to 5 h and 130 km in 5 h: 280 km in 9 to 10 h.
    const ClaimFinding found = finding(net, speed(Comparison::more_than, 28));
    CHECK(*found.readings[0].min == doctest::Approx(28));
    CHECK(*found.readings[0].max == doctest::Approx(280.0 / 9));
    CHECK(found.verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), found) == "a timed report of the arrival at E");
}

TEST_CASE("claims of a top speed: the averages between reports are the least that it can be") {
    const auto net = two_ways();
    SpeedClaim claim = speed(Comparison::at_most, 59);
    claim.of = SpeedClaim::Of::top;
    // 60 km from A to B in one hour.
    const ClaimFinding found = finding(net, claim);
    CHECK(found.readings[0].kind == ReadingKind::top);
    CHECK(*found.readings[0].min == doctest::Approx(60));
    CHECK_FALSE(found.readings[0].max);
    CHECK(found.verdict == Verdict::fails);
    CHECK(*found.readings[0].margin == doctest::Approx(-1));
    claim.value = 61;
    CHECK(finding(net, claim).verdict == Verdict::undecided);
    CHECK(std::holds_alternative<CloseReports>(finding(net, claim).would_decide));
    claim.comparison = Comparison::more_than;
    claim.value = 59;
    CHECK(finding(net, claim).verdict == Verdict::holds);
}

TEST_CASE("claims of a running speed: an average with stops is the least that it can be") {
    const auto net = two_ways();
    // 280 km in at most ten hours: it ran at 28 km/h at least, and how long it stood is not told.
    SpeedClaim claim = speed(Comparison::about, 60);
    claim.of = SpeedClaim::Of::running;
    const ClaimFinding open = finding(net, claim);
    CHECK(open.readings[0].kind == ReadingKind::running_speed);
    CHECK(*open.readings[0].min == doctest::Approx(28));
    CHECK_FALSE(open.readings[0].max);
    CHECK(open.verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), open) ==
          "a report of how long the train stood on the way");
    claim.value = 20;  // "about 20" ends at 21
    CHECK(finding(net, claim).verdict == Verdict::fails);
    claim.comparison = Comparison::at_least;
    CHECK(finding(net, claim).verdict == Verdict::holds);
}

TEST_CASE("claims of a speed: a way that the journey did not run is not judged") {
    const auto net = two_ways();
    SpeedClaim claim = speed(Comparison::about, 60);
    claim.from = net.place('C');
    claim.to = net.place('B');
    CHECK_FALSE(finding(net, claim).verdict);
    CHECK(why_not_words(net.network(), finding(net, claim), LengthUnit::km) ==
          "the journey did not run from C to B");
}

TEST_CASE("claims of kilometres travelled: along the journey's own legs") {
    const auto net = two_ways();
    TravelClaim claim;
    claim.comparison = Comparison::exactly;
    claim.value = 280;
    CHECK(finding(net, claim).verdict == Verdict::holds);
    claim.from = net.place('A');
    claim.to = net.place('D');
    claim.value = 120;  // over B; the shortest way has 100
    CHECK(finding(net, claim).verdict == Verdict::holds);
    CHECK(*finding(net, claim).readings[0].min == doctest::Approx(120));
    claim.value = 100;
    CHECK(finding(net, claim).verdict == Verdict::fails);
    claim.km_per_unit = 1.609344;
    claim.value =
        75;  // 120.7 km; as exact as the figure is, from 119.9: nearer than the length is known
    CHECK(finding(net, claim).verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), finding(net, claim)) == "a better length of the way");
    claim.comparison = Comparison::about;
    CHECK(finding(net, claim).verdict == Verdict::holds);

    TravelClaim abroad;
    abroad.comparison = Comparison::more_than;
    abroad.country = "BB";
    abroad.value = 500;
    CHECK(finding(net, abroad).verdict == Verdict::fails);
    abroad.country = "CC";
    CHECK(why_not_words(net.network(), finding(net, abroad), LengthUnit::km) ==
          "no leg of the journey is in CC");
}

TEST_CASE("claims of a duration: a place that no report names lies between those that do") {
    const auto net = two_ways();
    DurationClaim claim;
    claim.unit = DurationClaim::Unit::hours;
    claim.from = net.place('B');
    claim.to = net.place('D');
    claim.comparison = Comparison::less_than;
    claim.value = 4.5;  // it left B at 11:00 and was at E by 15:00
    const ClaimFinding found = finding(net, claim);
    CHECK(found.verdict == Verdict::holds);
    CHECK(*found.readings[2].max == doctest::Approx(4));
    REQUIRE(found.readings.size() == 4);
    CHECK(found.readings[3].kind == ReadingKind::running);  // 60 km at 40 km/h
    CHECK(*found.readings[3].min == doctest::Approx(1.5));
    CHECK_FALSE(found.readings[3].judged);
    claim.comparison = Comparison::more_than;
    claim.value = 2;
    CHECK(finding(net, claim).verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), finding(net, claim)) ==
          "a timed report of the passage of D");
}

TEST_CASE("claims of a duration: each of two reports can be needed") {
    const auto net = two_ways();
    const Journey vague = told(
        net, {{depart, 'A', "2023-09-10T08:00/12:00"}, {arrive, 'E', "2023-09-10T15:00/19:00"}});
    const auto decided_by = [&](Comparison comparison, double hours) {
        JourneyClaim claim;
        DurationClaim duration;
        duration.unit = DurationClaim::Unit::hours;
        duration.comparison = comparison;
        duration.value = hours;
        claim.what = duration;
        const auto judged = judge_claims(net.network(), std::vector{claim}, vague, {});
        CHECK(judged[0].as_said.verdict == Verdict::undecided);
        return would_decide_words(net.network(), judged[0].as_said);
    };
    // Three to eleven hours. Left at 08:00 it would be seven at least.
    CHECK(decided_by(Comparison::more_than, 6) ==
          "a timed report of the departure from A or of the arrival at E");
    // No single report makes exactly five hours sure; one at either end can rule them out.
    CHECK(decided_by(Comparison::exactly, 5) ==
          "a timed report of the departure from A or of the arrival at E");
    // 7 to 7.1 hours lie within what any one report leaves.
    CHECK(decided_by(Comparison::exactly, 7) ==
          "timed reports of the departure from A and of the arrival at E");
}

TEST_CASE("claims of what is expected are judged by what was reported later") {
    const auto net = two_ways();
    const auto expect = [&](std::string_view when, std::string_view said_on) {
        return finding(
            net, PredictionClaim{arrive, net.place('E'), parse_report_time(when, Zone()).value()},
            said_on);
    };
    CHECK(expect("2023-09-10 afternoon", "2023-09-10").verdict == Verdict::holds);
    const ClaimFinding late = expect("2023-09-10T08:00/12:00", "2023-09-10");
    CHECK(late.verdict == Verdict::fails);
    CHECK(*late.readings[0].min == doctest::Approx(2));  // 14:00 to 15:00, for noon
    CHECK(*late.readings[0].max == doctest::Approx(3));
    CHECK(*late.readings[0].margin == doctest::Approx(-2));
    const ClaimFinding early = expect("2023-09-10T18:00/19:00", "2023-09-10");
    CHECK(early.verdict == Verdict::fails);
    CHECK(*early.readings[0].margin == doctest::Approx(-3));
    const ClaimFinding open = expect("2023-09-10T14:30/18:00", "2023-09-10");
    CHECK(open.verdict == Verdict::undecided);
    CHECK(would_decide_words(net.network(), open) == "a timed report of the arrival at E");
    // It never arrived there after that day.
    const ClaimFinding never = expect("2023-09-12", "2023-09-12");
    CHECK_FALSE(never.verdict);
    CHECK(why_not_words(net.network(), never, LengthUnit::km) ==
          "the arrival at E had not been reported by then");
}

TEST_CASE("claims of a distance by rail mean the way that the journey went") {
    const auto net = two_ways();
    DistanceClaim claim;
    claim.subject = net.point('D');
    claim.from = net.point('B');
    claim.sense = DistanceClaim::Sense::by_rail;
    claim.value_km = 60;
    claim.rounding_km = 3;
    const ClaimFinding same = finding(net, claim);
    CHECK(same.verdict == Verdict::holds);
    CHECK(same.readings.size() == 2);  // the shortest way is the one that it went
    // From A to E it went over B, 150 km, and back over C, 130 km: the shorter one counts.
    claim.from = net.point('A');
    claim.subject = net.point('E');
    claim.value_km = 130;
    CHECK(finding(net, claim).verdict == Verdict::holds);
}

}  // namespace verst::claim_kinds_test
