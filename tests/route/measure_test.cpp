#include "verst/route/measure.hpp"

#include <cmath>
#include <string_view>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst::measure_test {

using namespace verst::test;

namespace {

RailSum along(const DrawnNetwork& net, std::string_view letters) {
    return measure(net.network(), net.steps(letters));
}

}  // namespace

TEST_CASE("a sum says what it rests on") {
    const auto net = Drawing("A---B---C---D---E")
                         .line("posts", "ABC", posts({50, 60}), {.kmh = 55})
                         .line("track", "CD", track({52}), {.kmh = 26})
                         .line("guess", "DE", estimate({48}), {.kmh = 24})
                         .make();
    const auto sum = along(net, "ABCDE");
    CHECK(sum.rail_km == doctest::Approx(210));
    CHECK(sum.published_km == doctest::Approx(110));
    CHECK(sum.track_km == doctest::Approx(52));
    CHECK(sum.estimated_km == doctest::Approx(48));
    CHECK(sum.weak_km == 0);
    CHECK(sum.running_h == doctest::Approx(2 + 2 + 2));
    const Position a = net.network()[net.place('A')].position;
    const Position e = net.network()[net.place('E')].position;
    CHECK(sum.chord_km == doctest::Approx(geodesic_km(a, e)).epsilon(1e-6));
    CHECK(sum.uncertainty_km ==
          doctest::Approx(std::sqrt(2 * 0.5 * 0.5 + 0.52 * 0.52 + 4.8 * 4.8)));

    const auto back = along(net, "EDCBA");
    CHECK(back.rail_km == doctest::Approx(sum.rail_km));
    CHECK(back.uncertainty_km == doctest::Approx(sum.uncertainty_km));

    const RailSum nothing = measure(net.network(), {});
    CHECK(nothing.rail_km == 0);
    CHECK(nothing.uncertainty_km == 0);
}

TEST_CASE("posts count on along their line, however many sections it has") {
    const auto net = Drawing("A---B---C---D")
                         .line("one", "ABC", posts({50, 60}))
                         .line("two", "CD", posts({50}))
                         .make();
    CHECK(along(net, "AB").uncertainty_km == doctest::Approx(std::sqrt(0.5)));
    CHECK(along(net, "ABC").uncertainty_km == doctest::Approx(std::sqrt(0.5)));
    CHECK(along(net, "ABCD").uncertainty_km == doctest::Approx(std::sqrt(2 * 0.5)));
    // A train that turns back reads the posts of its turning place twice.
    CHECK(along(net, "ABCBA").uncertainty_km == doctest::Approx(std::sqrt(2 * 0.5)));
}

TEST_CASE("all measured track errs in one sense, each estimate on its own") {
    const auto net = Drawing("A---B---C---D---E---F")
                         .line("t1", "AB", track({100}))
                         .line("e1", "BC", estimate({30}))
                         .line("e2", "CD", estimate({10}))
                         .line("t2", "DE", track({100}))
                         .line("e3", "EF", estimate({30}))
                         .make();
    CHECK(along(net, "ABCDEF").uncertainty_km ==
          doctest::Approx(std::sqrt(2.0 * 2.0 + 4.0 * 4.0 + 3.0 * 3.0)));
}

TEST_CASE("a section runs at the speed of its fastest line") {
    const auto net = Drawing("A---B---C---D")
                         .line("slow", "ABC", posts({50, 50}), {.kmh = 25})
                         .line("fast", "AB", posts({50}), {.kmh = 100})
                         .line("unknown", "CD", posts({60}), {.kmh = 0})
                         .make();
    const auto steps = net.steps("ABCD");
    CHECK(typical_kmh(net.network(), steps[0].section) == 100);
    CHECK(typical_kmh(net.network(), steps[1].section) == 25);
    CHECK(typical_kmh(net.network(), steps[2].section) == unknown_typical_kmh);
    CHECK(along(net, "ABCD").running_h == doctest::Approx(0.5 + 2 + 2));
}

TEST_CASE("kilometres per country, in the order of the journey") {
    const auto net = Drawing("A---B--x--C---D")
                         .country("CD", "BB")
                         .line("one", "ABxCD", posts({40, 10, 20, 70}))
                         .border('x', 'B', 'C')
                         .make();
    const auto there = km_by_country(net.network(), net.steps("DCxBA"));
    REQUIRE(there.size() == 2);
    CHECK(there[0].country == "BB");
    CHECK(there[0].rail_km == doctest::Approx(90));
    CHECK(there[1].country == "AA");
    CHECK(there[1].rail_km == doctest::Approx(50));

    const auto and_back = km_by_country(net.network(), net.steps("ABxCxB"));
    REQUIRE(and_back.size() == 2);
    CHECK(and_back[0].rail_km == doctest::Approx(60));
}

}  // namespace verst::measure_test
