#include "render/words/finding_words.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "journey/claim_fixture.hpp"
#include "journey/judged_reading.hpp"
#include "render/words/reading_words.hpp"

namespace verst::finding_words_test {

namespace {

using test::judged;
using test::report_network;

std::string of_a_distance(const std::vector<Reading>& readings) {
    ClaimAnswer answer;
    answer.readings = readings;
    return depends_on(report_network(), answer, LengthUnit::km);
}

/// What a claim of a journey depends on.
template <class What>
std::string on_the_record(const std::vector<Reading>& readings) {
    JourneyClaim claim;
    claim.what = What();
    ClaimFinding finding;
    finding.readings = readings;
    finding.verdict = overall_verdict(readings);
    return depends_on(report_network(), claim, finding, LengthUnit::km);
}

}  // namespace

TEST_CASE("words of a verdict: which readings hold, and which fail") {
    using enum ReadingKind;
    const std::vector<Reading> readings{
        judged(straight_line, Verdict::holds), judged(direction, Verdict::holds),
        judged(shortest, Verdict::fails), judged(rail, Verdict::holds, false)};
    CHECK(of_a_distance(readings) ==
          "holds by straight line and direction, fails by shortest by rail");
    CHECK(of_a_distance({judged(straight_line, Verdict::holds)}).empty());
}

TEST_CASE("words of a verdict: what is left open, and whether by the reports") {
    using enum ReadingKind;
    const std::vector<Reading> open{judged(calendar_days, Verdict::undecided)};
    CHECK(on_the_record<WaysClaim>(open) == "is left open as to calendar days");
    CHECK(on_the_record<DurationClaim>(open) == "is left open by the reports as to calendar days");
    CHECK(on_the_record<TravelClaim>(open) == "the length is not known well enough");
    const std::vector<Reading> both{judged(elapsed, Verdict::holds),
                                    judged(nights, Verdict::undecided),
                                    judged(calendar_days, Verdict::fails)};
    CHECK(on_the_record<DurationClaim>(both) ==
          "holds by elapsed time, fails by calendar days, is left open by the reports as to "
          "nights");
}

TEST_CASE("words of a way: what it is called by") {
    const Network& network = report_network();
    CHECK(way_words(network, WayName()).empty());
    CHECK(way_words(network, AsClaimed{"through China", true}) == "through China, the shortest");
    CHECK(way_words(network, ThroughCountries{{"CN", "MN"}, false}) ==
          "through China and Mongolia");
    CHECK(way_words(network, ThroughCountries{{"CN"}, true}) == "through China (freight only)");
    Reading of_two;
    of_two.way = AsClaimed{"through China"};
    of_two.against = ShortestWithout{};
    CHECK(way_words(network, of_two) == "through China against the shortest without it");
}

}  // namespace verst::finding_words_test
