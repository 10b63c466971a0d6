#include "verst/journey/claim_arithmetic.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "journey/claim_fixture.hpp"

namespace verst::claim_arithmetic_test {

using test::report_network;

// Pyongyang to Vladivostok is 688.7 km straight on (GeodSolve) and 112 + 260 + 850 = 1,222 km by
// the rails of the test.

namespace {

using Kind = ClaimArithmetic::Kind;

PlaceIndex place(std::string_view id) { return report_network().find_place(id).value(); }

template <class What>
JudgedClaim said(std::string source, What what) {
    JudgedClaim judged;
    judged.claim.source = std::move(source);
    judged.claim.what = std::move(what);
    return judged;
}

JudgedClaim distance(std::string source, std::string_view sentence) {
    return said(std::move(source), test::parse(sentence).value());
}

JudgedClaim hours(std::string source, Comparison comparison, double value) {
    DurationClaim claim;
    claim.comparison = comparison;
    claim.value = value;
    claim.unit = DurationClaim::Unit::hours;
    claim.from = place("pyongyang");
    claim.to = place("vladivostok");
    return said(std::move(source), claim);
}

JudgedClaim kmh(std::string source, Comparison comparison, double value, bool anywhere = false) {
    SpeedClaim claim;
    claim.comparison = comparison;
    claim.value = value;
    if (!anywhere) {
        claim.from = place("vladivostok");  // the direction does not matter
        claim.to = place("pyongyang");
    }
    return said(std::move(source), claim);
}

std::vector<ClaimArithmetic> found(const std::vector<JudgedClaim>& claims) {
    return claim_arithmetic(report_network(), claims);
}

constexpr std::string_view far = "Vladivostok is 1,180 km by rail from Pyongyang";

}  // namespace

TEST_CASE("arithmetic: distance, time and speed that do not fit each other") {
    using enum Comparison;
    const auto all =
        found({distance("BBC", far), hours("BBC", exactly, 20), kmh("BBC", about, 50)});
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == Kind::does_not_fit);
    CHECK(all[0].claims == std::vector<std::size_t>{0, 1, 2});
    // 20 h are 19 to 21, about 50 is 47.5 to 52.5; 1,180 km are 1,168.2 at the least.
    CHECK(*all[0].product_km_min == doctest::Approx(19 * 47.5));
    CHECK(*all[0].product_km_max == doctest::Approx(21 * 52.5));
    CHECK(all[0].margin == doctest::Approx(-(1180 * 0.99 - 21 * 52.5)));

    // From different sources, they only contradict each other.
    CHECK(found({distance("BBC", far), hours("BBC", exactly, 20), kmh("AP", about, 50)}).empty());
    // What is only a bound leaves room.
    CHECK(
        found({distance("BBC", far), hours("BBC", more_than, 20), kmh("BBC", about, 50)}).empty());
    CHECK(
        found({distance("BBC", far), hours("BBC", less_than, 20), kmh("BBC", about, 50)}).size() ==
        1);
}

TEST_CASE("arithmetic: a figure that is the quotient of two others") {
    using enum Comparison;
    // 1,180 / 20 = 59.0
    const auto one_source =
        found({distance("BBC", far), hours("BBC", exactly, 20), kmh("BBC", at_most, 59)});
    REQUIRE(one_source.size() == 1);
    CHECK(one_source[0].kind == Kind::derived);
    CHECK(one_source[0].margin == doctest::Approx(0));
    // "cannot exceed 59 km/h", elsewhere and of no stretch: nobody guesses 59.
    const auto elsewhere =
        found({distance("BBC", far), hours("BBC", exactly, 20), kmh("AFP", at_most, 59, true)});
    REQUIRE(elsewhere.size() == 1);
    CHECK(elsewhere[0].kind == Kind::derived);
    CHECK(elsewhere[0].claims == std::vector<std::size_t>{0, 1, 2});
    // 60 is a round figure that anybody may have.
    CHECK(found({distance("BBC", "Vladivostok is 1,200 km by rail from Pyongyang"),
                 hours("BBC", exactly, 20), kmh("AFP", about, 60, true)})
              .empty());
    // 58.4 is not what 1,180 / 20 comes to, though the claims allow it.
    CHECK(found({distance("BBC", far), hours("BBC", exactly, 20), kmh("BBC", exactly, 58.4)})
              .empty());
}

TEST_CASE("arithmetic: time and speed without a distance are held against the railway") {
    using enum Comparison;
    // 20.4 h at 60 km/h are 1,224 km; the railway has 1,222.
    const auto computed = found({hours("MBN", exactly, 20.4), kmh("MBN", exactly, 60)});
    REQUIRE(computed.size() == 1);
    CHECK(computed[0].kind == Kind::derived);
    CHECK_FALSE(computed[0].distance_claimed);
    CHECK(computed[0].distance_km == doctest::Approx(1222));
    CHECK(computed[0].margin == doctest::Approx(2));
    const auto wrong = found({hours("MBN", exactly, 10), kmh("MBN", exactly, 60)});
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].kind == Kind::does_not_fit);
    CHECK(wrong[0].margin < 0);
}

TEST_CASE("arithmetic: a straight line told as a journey") {
    using enum Comparison;
    constexpr std::string_view short_way = "Vladivostok is 700 km from Pyongyang";
    const auto told = found({distance("ZDF", short_way), hours("ZDF", exactly, 12)});
    REQUIRE(told.size() == 1);
    CHECK(told[0].kind == Kind::straight_line);
    CHECK(told[0].claims == std::vector<std::size_t>{0, 1});
    CHECK(*told[0].straight_km == doctest::Approx(688.7).epsilon(0.001));
    CHECK(*told[0].rail_km == doctest::Approx(1222));
    CHECK(told[0].margin == doctest::Approx(700 - 688.7).epsilon(0.02));
    // By rail it says so itself.
    CHECK(found({distance("ZDF", "Vladivostok is 700 km by rail from Pyongyang")}).size() == 1);
    // Alone, "700 km from" is a distance like any other; so is one with a direction.
    CHECK(found({distance("ZDF", short_way)}).empty());
    CHECK(found({distance("ZDF", "Vladivostok is 700 km north-east of Pyongyang"),
                 hours("ZDF", exactly, 12)})
              .empty());
    CHECK(found({distance("ZDF", "Vladivostok is 700 km in a straight line from Pyongyang"),
                 hours("ZDF", exactly, 12)})
              .empty());
    // 1,200 km is the railway.
    CHECK(found({distance("ZDF", "Vladivostok is 1,200 km from Pyongyang"),
                 hours("ZDF", exactly, 20)})
              .empty());
}

TEST_CASE("arithmetic: nothing to compare") {
    CHECK(found({}).empty());
    CHECK(found({distance("ZDF", "Hanoi is 100 km by rail from Pyongyang")}).empty());
}

}  // namespace verst::claim_arithmetic_test
