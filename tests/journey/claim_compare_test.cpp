#include <optional>

#include <doctest/doctest.h>

#include "journey/judged_reading.hpp"
#include "journey/ranges.hpp"
#include "verst/journey/verdict.hpp"

namespace verst::claim_compare_test {

namespace {

using test::judged;

bool holds(Comparison comparison, double value) {
    return allowed(comparison, 1000, 10).holds(value);
}

double margin(Comparison comparison, double value) {
    return allowed(comparison, 1000, 10).margin(value);
}

Verdict of_range(Comparison comparison, std::optional<double> min, std::optional<double> max) {
    return compare(allowed(comparison, 8, 0), {min, max}).verdict;
}

}  // namespace

TEST_CASE("comparisons: each at its edges") {
    CHECK_FALSE(holds(Comparison::more_than, 1000));
    CHECK(holds(Comparison::more_than, 1000.001));
    CHECK(holds(Comparison::at_least, 1000));
    CHECK_FALSE(holds(Comparison::at_least, 999.999));
    CHECK_FALSE(holds(Comparison::less_than, 1000));
    CHECK(holds(Comparison::less_than, 999.999));
    CHECK(holds(Comparison::at_most, 1000));
    CHECK_FALSE(holds(Comparison::at_most, 1000.001));
    CHECK(holds(Comparison::about, 950));
    CHECK(holds(Comparison::about, 1050));
    CHECK_FALSE(holds(Comparison::about, 949.999));
    CHECK_FALSE(holds(Comparison::about, 1050.001));
    CHECK(holds(Comparison::nearly, 900));
    CHECK(holds(Comparison::nearly, 1000));
    CHECK_FALSE(holds(Comparison::nearly, 899.999));
    CHECK_FALSE(holds(Comparison::nearly, 1000.001));
    CHECK(holds(Comparison::exactly, 990));
    CHECK(holds(Comparison::exactly, 1010));
    CHECK_FALSE(holds(Comparison::exactly, 989.999));
    CHECK_FALSE(holds(Comparison::exactly, 1010.001));
}

TEST_CASE("comparisons: the margin is positive on the right side") {
    CHECK(margin(Comparison::more_than, 1004.7) == doctest::Approx(4.7));
    CHECK(margin(Comparison::more_than, 966.6) == doctest::Approx(-33.4));
    CHECK(margin(Comparison::at_least, 1000) == 0);
    CHECK(margin(Comparison::less_than, 10) == doctest::Approx(990));
    CHECK(margin(Comparison::at_most, 1300) == doctest::Approx(-300));
    CHECK(margin(Comparison::about, 1040) == doctest::Approx(10));
    CHECK(margin(Comparison::about, 900) == doctest::Approx(-50));
    CHECK(margin(Comparison::nearly, 980) == doctest::Approx(20));
    CHECK(margin(Comparison::exactly, 1020) == doctest::Approx(-10));
}

TEST_CASE("comparisons: a place that lies the other way is not less than some way off") {
    CHECK_FALSE(holds(Comparison::less_than, -500));
    CHECK_FALSE(holds(Comparison::at_most, -500));
    CHECK(margin(Comparison::less_than, -500) == -500);
}

TEST_CASE("comparisons: a range of figures is as loose at its ends as its word") {
    CHECK(allowed_range(Comparison::exactly, 900, 930).margin(945) == doctest::Approx(-15));
    CHECK(allowed_range(Comparison::about, 900, 930).margin(945) == doctest::Approx(31.5));
    CHECK(allowed_range(Comparison::exactly, 900, 930).holds(900));
    CHECK_FALSE(allowed_range(Comparison::about, 900, 930).holds(854));
}

TEST_CASE("comparisons: less than a figure may be true of a range that begins below 0") {
    // Hours saved: none or some.
    CHECK(of_range(Comparison::less_than, -1, 10) == Verdict::undecided);
    CHECK(of_range(Comparison::less_than, -3, -1) == Verdict::fails);
}

TEST_CASE("comparisons: ranges") {
    CHECK(of_range(Comparison::exactly, 8, 8) == Verdict::holds);
    CHECK(of_range(Comparison::exactly, 7, 8) == Verdict::undecided);
    CHECK(of_range(Comparison::exactly, 5, 10) ==
          Verdict::undecided);  // 8 is inside, neither end is
    CHECK(of_range(Comparison::exactly, 9, 10) == Verdict::fails);
    CHECK(of_range(Comparison::exactly, 5, 7) == Verdict::fails);
    CHECK(of_range(Comparison::more_than, 9, 12) == Verdict::holds);
    CHECK(of_range(Comparison::more_than, 8, 12) == Verdict::undecided);
    CHECK(of_range(Comparison::more_than, 6, 8) == Verdict::fails);
    CHECK(of_range(Comparison::more_than, 9, {}) == Verdict::holds);
    CHECK(of_range(Comparison::more_than, 7, {}) == Verdict::undecided);
    CHECK(of_range(Comparison::less_than, {}, 7) == Verdict::holds);
    CHECK(of_range(Comparison::at_most, 9, {}) == Verdict::fails);
    CHECK(of_range(Comparison::nearly, 7.5, 7.9) == Verdict::holds);
    CHECK(of_range(Comparison::nearly, 8.1, 9) == Verdict::fails);
    CHECK(of_range(Comparison::nearly, 5, 9) == Verdict::undecided);
    CHECK(of_range(Comparison::exactly, {}, {}) == Verdict::undecided);

    CHECK(compare(allowed(Comparison::exactly, 8, 0), {9, 10}).margin == -1);
    CHECK(compare(allowed(Comparison::more_than, 8, 0), {9, 12}).margin == 1);
    CHECK(compare(allowed(Comparison::more_than, 8, 0), {3, 6}).margin == -2);
    CHECK_FALSE(compare(allowed(Comparison::exactly, 8, 0), {7, 9}).margin);
}

TEST_CASE("comparisons: a claim of a range means all between its ends") {
    ClaimedFigure hours;
    hours.value = 8;
    hours.up_to = 9;
    CHECK(compare(hours, 0, 1, {8.2, 8.8}).verdict == Verdict::holds);
    CHECK(compare(hours, 0, 1, {8.2, 8.8}).margin == doctest::Approx(0.2));
    CHECK(compare(hours, 0, 1, {8, 9}).verdict == Verdict::holds);
    CHECK(compare(hours, 0, 1, {8.5, 9.5}).verdict == Verdict::undecided);
    CHECK(compare(hours, 0, 1, {9.5, 12}).verdict == Verdict::fails);
    // A figure in another unit: 37 mph are 59.5 km/h.
    ClaimedFigure mph;
    mph.comparison = Comparison::at_most;
    mph.value = 37;
    CHECK(compare(mph, 0, 1.609344, {59, 59.5}).verdict == Verdict::holds);
    CHECK(compare(mph, 0, 1.609344, {59, 60}).verdict == Verdict::undecided);
}

TEST_CASE("comparisons: one range above another") {
    CHECK(exceeds({6, 6}, {5, 5}).verdict == Verdict::holds);
    CHECK(exceeds({6, 6}, {5, 5}).margin == 1);
    CHECK(exceeds({6, 6}, {6, 6}).verdict == Verdict::fails);  // as long is not longer
    CHECK(exceeds({6, 8}, {7, 7}).verdict == Verdict::undecided);
    CHECK(exceeds({6, {}}, {7, 7}).verdict == Verdict::undecided);
    CHECK(exceeds({6, 6}, {5, {}}).verdict == Verdict::undecided);
    CHECK(exceeds({{}, 4}, {5, {}}).verdict == Verdict::fails);
    CHECK(exceeds({{}, 4}, {5, {}}).margin == -1);
}

TEST_CASE("verdicts of several readings") {
    using enum ReadingKind;
    const std::vector<Reading> split_readings{
        judged(straight_line, Verdict::holds), judged(direction, Verdict::holds),
        judged(component, Verdict::fails), judged(rail, Verdict::holds, false)};
    CHECK(overall_verdict(split_readings) == Verdict::depends);

    const std::vector<Reading> all_hold{judged(straight_line, Verdict::holds),
                                        judged(component, Verdict::fails, false)};
    CHECK(overall_verdict(all_hold) == Verdict::holds);

    const std::vector<Reading> none_holds{judged(straight_line, Verdict::fails),
                                          judged(component, std::nullopt)};
    CHECK(overall_verdict(none_holds) == Verdict::fails);

    const std::vector<Reading> open{judged(calendar_days, Verdict::undecided)};
    CHECK(overall_verdict(open) == Verdict::undecided);

    // What is open may still turn out true in every reading, or in none.
    const std::vector<Reading> open_or_true{judged(straight_line, Verdict::holds),
                                            judged(component, Verdict::undecided)};
    CHECK(overall_verdict(open_or_true) == Verdict::undecided);
    const std::vector<Reading> open_or_false{judged(straight_line, Verdict::undecided),
                                             judged(component, Verdict::fails)};
    CHECK(overall_verdict(open_or_false) == Verdict::undecided);
    // Whatever becomes of the open one, one reading holds and another fails.
    const std::vector<Reading> both{judged(straight_line, Verdict::holds),
                                    judged(component, Verdict::undecided),
                                    judged(rail, Verdict::fails)};
    CHECK(overall_verdict(both) == Verdict::depends);

    // North it is, but not so far.
    auto only_direction = split_readings;
    for (Reading& reading : only_direction) {
        if (reading.verdict == Verdict::holds) reading.kind = direction;
    }
    CHECK(overall_verdict(only_direction) == Verdict::fails);
    // "Due north" alone claims no distance.
    const std::vector<Reading> no_distance{judged(direction, Verdict::holds)};
    CHECK(overall_verdict(no_distance) == Verdict::holds);
    CHECK_FALSE(overall_verdict({}));
    const std::vector<Reading> nothing_judged{judged(straight_line, Verdict::holds, false)};
    CHECK_FALSE(overall_verdict(nothing_judged));
}

}  // namespace verst::claim_compare_test
