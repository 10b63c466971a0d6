#include <algorithm>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "journey/claim_fixture.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"
#include "verst/journey/journey_verdict.hpp"

namespace verst::claim_journey_test {

using test::report_network;

namespace {

ReportTime time_of(std::string_view text, std::string_view zone = "Asia/Pyongyang") {
    const auto time = parse_report_time(text, *Zone::find(zone));
    REQUIRE(time);
    return *time;
}

CalendarDay day(std::string_view text) {
    return day_of(*time_of(text, "Etc/UTC").window.earliest, Zone());
}

/// A journey told in few words: place, what, when, published.
class Told {
  public:
    Told(std::string name, std::string traveller) {
        journey_.name = std::move(name);
        journey_.title = journey_.name;
        journey_.traveller = std::move(traveller);
    }

    Told& report(std::string_view place, EventKind what, std::string_view when,
                 std::string_view published) {
        Report report;
        report.place = *report_network().find_place(place);
        report.what = what;
        report.when = time_of(when, report_network()[report.place].zone);
        report.published = time_of(published);
        journey_.reports.push_back(std::move(report));
        return *this;
    }

    [[nodiscard]] const Journey& journey() const { return journey_; }

  private:
    Journey journey_;
};

/// September 2023, as far as the claims need it.
Journey russia_2023() {
    using enum EventKind;
    return Told("2023-09-russia", "Kim Jong-un")
        .report("pyongyang", depart, "2023-09-10T19:00", "2023-09-12")
        .report("khasan", arrive, "2023-09-12T06:00", "2023-09-13")
        .report("vostochny-cosmodrome", arrive, "2023-09-13T13:00", "2023-09-13")
        .report("artyom", depart, "2023-09-17T17:00", "2023-09-17")
        .report("khasan", depart, "2023-09-18T05:00", "2023-09-19")
        .report("pyongyang", arrive, "2023-09-19T21:00", "2023-09-20")
        .journey();
}

/// An earlier and longer journey of the same traveller, another's, and a later one.
std::vector<Journey> other_journeys() {
    using enum EventKind;
    return {Told("2019-02-hanoi", "Kim Jong-un")
                .report("pyongyang", depart, "2019-02-23T17:00", "2019-02-23")
                .report("hanoi", arrive, "2019-02-26T11:00", "2019-02-26")
                .report("hanoi", depart, "2019-03-02T12:00", "2019-03-02")
                .report("pyongyang", arrive, "2019-03-05T03:00", "2019-03-05")
                .journey(),
            Told("2001-07-moscow", "Kim Jong-il")
                .report("pyongyang", depart, "2001-07-26T08:00", "2001-07-26")
                .report("pyongyang", arrive, "2001-08-18T08:00", "2001-08-18")
                .journey(),
            Told("2025-09-beijing", "Kim Jong-un")
                .report("pyongyang", depart, "2025-09-01T17:00", "2025-09-01")
                .report("pyongyang", arrive, "2025-12-05T17:00", "2025-12-05")
                .journey()};
}

template <class What>
JourneyClaim said(What what, std::string_view on) {
    JourneyClaim claim;
    claim.text = "as quoted";
    claim.source = "a newspaper";
    if (!on.empty()) claim.said_on = day(on);
    claim.what = std::move(what);
    return claim;
}

JudgedClaim judged(const JourneyClaim& claim) {
    const auto all =
        judge_claims(report_network(), std::vector{claim}, russia_2023(), other_journeys());
    REQUIRE(all.size() == 1);
    return all.front();
}

std::string why_not(const ClaimFinding& finding) {
    return why_not_words(report_network(), finding, LengthUnit::km);
}

DurationClaim days(double value, std::string country = "") {
    DurationClaim claim;
    claim.value = value;
    claim.country = std::move(country);
    return claim;
}

const Reading& reading_of(const ClaimFinding& finding, std::string_view name) {
    const auto found = std::find_if(finding.readings.begin(), finding.readings.end(),
                                    [&](const Reading& r) { return reading_name(r) == name; });
    REQUIRE(found != finding.readings.end());
    return *found;
}

}  // namespace

TEST_CASE("journey claims: eight days in all, both ends counted") {
    const auto claim = judged(said(days(8), "2023-09-17"));
    CHECK(claim.as_said.verdict == Verdict::holds);
    const auto& calendar = reading_of(claim.as_said, "calendar_days");
    CHECK(calendar.judged);
    CHECK(calendar.min == 8);  // 10 to 17 September
    CHECK(calendar.max == 8);
    CHECK(calendar.margin == 0);
    CHECK(std::get<CountedBy>(calendar.note) == CountedBy::whole_days);
    CHECK_FALSE(reading_of(claim.as_said, "nights").judged);
    CHECK(reading_of(claim.as_said, "nights").min == 7);
    CHECK_FALSE(reading_of(claim.as_said, "nights").verdict);
    const auto& elapsed = reading_of(claim.as_said, "elapsed");
    CHECK_FALSE(elapsed.judged);
    CHECK(elapsed.unit == Quantity::Unit::days);
    CHECK(elapsed.min == doctest::Approx(165.0 / 24));  // 19:00 UTC+9 to 17:00 UTC+10, a week later
    CHECK(elapsed.verdict == Verdict::fails);

    CHECK(claim.on_full_record.verdict == Verdict::fails);
    CHECK(reading_of(claim.on_full_record, "calendar_days").min == 10);
    CHECK(reading_of(claim.on_full_record, "calendar_days").margin == -2);
}

TEST_CASE("journey claims: six days in Russia") {
    const auto claim = judged(said(days(6, "RU"), "2023-09-17"));
    const auto& calendar = reading_of(claim.as_said, "calendar_days");
    CHECK(calendar.max == 8);  // nothing was said of the border: from the 10th on
    CHECK(calendar.min == 6);  // 12 to 17 September
    CHECK(claim.as_said.verdict == Verdict::undecided);
    CHECK(depends_on(report_network(), claim.claim, claim.as_said, LengthUnit::km) ==
          "is left open by the reports as to calendar days");
    CHECK(would_decide_words(report_network(), claim.as_said) ==
          "a timed report of the passage of the border into RU");
    CHECK_FALSE(calendar.margin);

    const auto nowhere = judged(said(days(6, "CN"), "2023-09-17"));
    CHECK_FALSE(nowhere.as_said.verdict);
    CHECK(why_not(nowhere.as_said) == "no report places the journey in CN");
}

TEST_CASE("journey claims: nights and hours") {
    DurationClaim nights = days(7);
    nights.unit = DurationClaim::Unit::nights;
    const auto seven = judged(said(nights, "2023-09-17"));
    CHECK(seven.as_said.verdict == Verdict::holds);
    CHECK(reading_of(seven.as_said, "nights").judged);
    CHECK_FALSE(reading_of(seven.as_said, "calendar_days").judged);

    DurationClaim hours = days(34);
    hours.unit = DurationClaim::Unit::hours;
    hours.from = report_network().find_place("pyongyang");
    hours.to = report_network().find_place("khasan");
    const auto ride = judged(said(hours, ""));
    CHECK(ride.as_said.verdict == Verdict::holds);
    const auto& elapsed = reading_of(ride.as_said, "elapsed");
    CHECK(elapsed.judged);
    CHECK(elapsed.unit == Quantity::Unit::h);
    CHECK(elapsed.min == doctest::Approx(34));
    CHECK(elapsed.max == doctest::Approx(34));

    hours.value = 36;  // half an hour is the rounding of 36, two hours is not
    CHECK(judged(said(hours, "")).as_said.verdict == Verdict::fails);
    hours.value = 34.4;
    CHECK(judged(said(hours, "")).as_said.verdict == Verdict::fails);
    hours.comparison = Comparison::about;
    CHECK(judged(said(hours, "")).as_said.verdict == Verdict::holds);
}

TEST_CASE("journey claims: between two places, the last event at one and the first at the other") {
    DurationClaim claim = days(2);
    claim.from = report_network().find_place("khasan");
    claim.to = report_network().find_place("pyongyang");
    const auto home = judged(said(claim, ""));
    CHECK(home.as_said.verdict == Verdict::holds);  // 18 and 19 September, not from the 12th
    std::swap(claim.from, claim.to);
    claim.to = report_network().find_place("beijing");
    const auto never = judged(said(claim, ""));
    CHECK_FALSE(never.as_said.verdict);
    CHECK(why_not(never.as_said) == "no report of Pyongyang is followed by one of Beijing");
}

TEST_CASE("journey claims: nothing had been published") {
    const auto early = judged(said(days(8), "2023-09-01"));
    CHECK_FALSE(early.as_said.verdict);
    CHECK(why_not(early.as_said) == "no report had been published");
    CHECK(early.as_said.readings.empty());
    CHECK(early.on_full_record.verdict == Verdict::fails);
}

TEST_CASE("journey claims: a claim without a date is judged on the full record") {
    const auto claim = judged(said(days(10), ""));
    CHECK(claim.as_said.verdict == Verdict::holds);
    CHECK(claim.on_full_record.verdict == Verdict::holds);
}

TEST_CASE("journey claims: the longest journey") {
    const auto claim = judged(said(SuperlativeClaim{}, "2023-09-17"));
    CHECK(claim.as_said.verdict == Verdict::depends);
    CHECK(depends_on(report_network(), claim.claim, claim.as_said, LengthUnit::km) ==
          "holds by days in the host country, fails by elapsed time and calendar days");
    const auto& host = reading_of(claim.as_said, "host_country_days");
    CHECK(host.min == 6);         // 12 to 17 September
    CHECK(host.rival->min == 5);  // 26 February to 2 March
    CHECK(host.margin == 1);
    const auto& elapsed = reading_of(claim.as_said, "elapsed");
    CHECK(elapsed.verdict == Verdict::fails);
    CHECK(elapsed.min == doctest::Approx(165));
    REQUIRE(elapsed.rival);
    CHECK(elapsed.rival->name == "2019-02-hanoi");      // not another traveller's, not a later one
    CHECK(elapsed.rival->min == doctest::Approx(226));  // 23 February 17:00 to 5 March 03:00
    CHECK(elapsed.margin == doctest::Approx(-61));
    const auto& calendar = reading_of(claim.as_said, "calendar_days");
    CHECK(calendar.min == 8);
    CHECK(calendar.rival->min == 11);
    CHECK_FALSE(reading_of(claim.as_said, "rail").judged);
    CHECK_FALSE(reading_of(claim.as_said, "rail").rival);  // no railway leads to Hanoi here

    const auto& full = reading_of(claim.on_full_record, "calendar_days");
    CHECK(full.min == 10);
    CHECK(full.verdict == Verdict::fails);
}

TEST_CASE("journey claims: the first journey has nothing to be longer than") {
    const auto all =
        judge_claims(report_network(), std::vector{said(SuperlativeClaim{}, "2023-09-17")},
                     russia_2023(), std::vector{russia_2023()});
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].as_said.verdict);
    CHECK(why_not(all[0].as_said) == "there is no earlier journey of Kim Jong-un to compare with");
}

TEST_CASE("journey claims: a distance does not depend on the reports") {
    const auto distance = test::parse("Vostochny is more than 1,000 km north of Vladivostok");
    REQUIRE(distance);
    const auto claim = judged(said(*distance, "2023-09-01"));
    CHECK(claim.as_said.verdict == Verdict::depends);
    CHECK(claim.on_full_record.verdict == Verdict::depends);
    REQUIRE(claim.distance);
    CHECK(claim.distance->narrow);

    const auto no_way = test::parse("Beijing is 1,300 km by rail from Pyongyang");
    REQUIRE(no_way);
    const auto unjudged = judged(said(*no_way, ""));
    CHECK_FALSE(unjudged.as_said.verdict);
    CHECK(std::holds_alternative<Refusal>(unjudged.as_said.why_not));
    CHECK_FALSE(unjudged.distance);
}

}  // namespace verst::claim_journey_test
