#include "verst/route/features.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"

namespace verst::features_test {

using namespace verst::test;

namespace {

RouteFeatures along(const DrawnNetwork& net, std::string_view letters) {
    return features(net.network(), net.steps(letters));
}

/// Broad gauge in AA, standard in BB, track of both between the border's stations B and C.
Drawing border_drawing() {
    Drawing drawing("A---B--x--C---D");
    drawing.country("CD", "BB")
        .line("broad", "AB", posts({50}), {.gauges_mm = {1520}})
        .line("border", "BxC", posts({10, 5}), {.gauges_mm = {1435, 1520}})
        .line("standard", "CD", posts({70}), {.gauges_mm = {1435}});
    return drawing;
}

}  // namespace

TEST_CASE("lines used, and where they change") {
    const auto net = Drawing(R"(
         A---B---C---D
              \ /
               E
    )")
                         .line("main", "ABCD", posts({10, 20, 30}))
                         .line("loop", "BEC", posts({15, 16}))
                         .make();
    const auto passed = along(net, "ABECD");
    REQUIRE(passed.lines.size() == 3);
    CHECK(passed.lines[0].line == net.line("main"));
    CHECK(passed.lines[0].to == net.place('B'));
    CHECK(passed.lines[1].line == net.line("loop"));
    CHECK(passed.lines[1].from == net.place('B'));
    CHECK(passed.lines[1].to == net.place('C'));
    CHECK(passed.lines[1].rail_km == doctest::Approx(31));
    CHECK(passed.lines[2].rail_km == doctest::Approx(30));
    CHECK(passed.borders.empty());
    CHECK(passed.gauge_breaks.empty());
    CHECK(passed.stop_h == Range{0, 0});
}

TEST_CASE("a border is passed from one country to another") {
    const auto net = border_drawing().border('x', 'B', 'C').make();
    const auto there = along(net, "ABxCD");
    REQUIRE(there.borders.size() == 1);
    CHECK(there.borders[0].crossing->place == net.place('x'));
    CHECK(there.borders[0].from_country == "AA");
    CHECK(there.borders[0].to_country == "BB");
    CHECK(there.borders[0].at_km == doctest::Approx(60));
    CHECK(there.borders[0].next_step == 2);
    CHECK(!there.borders[0].estimated);

    const auto back = along(net, "DCxBA");
    REQUIRE(back.borders.size() == 1);
    CHECK(back.borders[0].from_country == "BB");
    CHECK(back.borders[0].to_country == "AA");

    CHECK(along(net, "ABx").borders.empty());    // ends at it
    CHECK(along(net, "xCD").borders.empty());    // begins at it
    CHECK(along(net, "ABxBA").borders.empty());  // turns back
    CHECK(along(net, "ABxCxBA").borders.size() == 2);
}

TEST_CASE("a crossing of estimated length is marked") {
    const auto net = Drawing("A--x--B")
                         .country("B", "BB")
                         .line("known", "Ax", track({30}))
                         .line("unknown", "xB", estimate({40}))
                         .border('x', 'A', 'B')
                         .make();
    CHECK(along(net, "AxB").borders.at(0).estimated);
}

TEST_CASE("a break of gauge on a border's own track belongs to the border") {
    SUBCASE("where the crossing says") {
        auto drawing = border_drawing();
        char where = 'C';
        SUBCASE("on this side") { where = 'B'; }
        SUBCASE("on that side") { where = 'C'; }
        const auto net =
            drawing.border('x', 'B', 'C', {.stop_h = {2, 6}, .gauge_change_at = where}).make();
        for (const std::string_view way : {"ABxCD", "DCxBA"}) {
            const auto passed = along(net, way);
            REQUIRE(passed.gauge_breaks.size() == 1);
            CHECK(passed.gauge_breaks[0].at == net.place(where));
            CHECK(passed.gauge_breaks[0].border == net.place('x'));
            CHECK(passed.stop_h == Range{2, 6});
        }
    }
    SUBCASE("where nothing is said: at the end of the track that has both") {
        const auto net = border_drawing().border('x', 'B', 'C', {.stop_h = {2, 6}}).make();
        const auto there = along(net, "ABxCD");
        REQUIRE(there.gauge_breaks.size() == 1);
        CHECK(there.gauge_breaks[0].at == net.place('C'));
        CHECK(there.gauge_breaks[0].from_mm == 1520);
        CHECK(there.gauge_breaks[0].to_mm == 1435);
        CHECK(there.gauge_breaks[0].at_km == doctest::Approx(65));
        CHECK(there.gauge_breaks[0].border == net.place('x'));
        CHECK(there.stop_h == Range{2, 6});
        const auto back = along(net, "DCxBA");
        REQUIRE(back.gauge_breaks.size() == 1);
        CHECK(back.gauge_breaks[0].at == net.place('B'));
        CHECK(back.gauge_breaks[0].to_mm == 1520);
        CHECK(back.stop_h == Range{2, 6});
    }
    SUBCASE("not if the route begins on the track of both") {
        const auto net = border_drawing().border('x', 'B', 'C').make();
        CHECK(along(net, "BxCD").gauge_breaks.empty());
        CHECK(along(net, "CxBA").gauge_breaks.empty());
    }
}

TEST_CASE("a break of gauge away from borders has a stop of its own") {
    // As from the frontier to Hanoi: both gauges from the border station inland, then one of them.
    const auto net = Drawing(R"(
         A--x--B---C---D
    )")
                         .country("BCD", "BB")
                         .line("over", "AxB", posts({10, 5}), {.gauges_mm = {1435}})
                         .line("dual", "BC", posts({150}), {.gauges_mm = {1000, 1435}})
                         .line("metre", "CD", posts({5}), {.gauges_mm = {1000}})
                         .border('x', 'A', 'B', {.stop_h = {1, 3}})
                         .make();
    const auto there = along(net, "AxBCD");
    REQUIRE(there.gauge_breaks.size() == 1);
    CHECK(there.gauge_breaks[0].at == net.place('C'));
    CHECK(there.gauge_breaks[0].from_mm == 1435);
    CHECK(there.gauge_breaks[0].to_mm == 1000);
    CHECK(!there.gauge_breaks[0].border);
    CHECK(there.stop_h == Range{1 + gauge_break_stop_h.min, 3 + gauge_break_stop_h.max});
    const auto back = along(net, "DCBxA");
    REQUIRE(back.gauge_breaks.size() == 1);
    CHECK(back.gauge_breaks[0].at == net.place('B'));
    CHECK(!back.gauge_breaks[0].border);
    CHECK(back.stop_h == there.stop_h);
}

TEST_CASE("two breaks of gauge on one way") {
    const auto net = Drawing("A---B---C---D")
                         .line("one", "AB", posts({50}), {.gauges_mm = {1520}})
                         .line("two", "BC", posts({50}), {.gauges_mm = {1435}})
                         .line("three", "CD", posts({50}), {.gauges_mm = {1520, 1000}})
                         .make();
    const auto passed = along(net, "ABCD");
    REQUIRE(passed.gauge_breaks.size() == 2);
    CHECK(passed.gauge_breaks[0].at == net.place('B'));
    CHECK(passed.gauge_breaks[1].at == net.place('C'));
}

TEST_CASE("a line that is run there and back is told as two uses, not as 'Erenhot to Erenhot'") {
    const auto net = Drawing("A---B---C").line("one", "ABC", posts({50, 60})).make();
    const auto passed = along(net, "ABCBA");
    REQUIRE(passed.lines.size() == 2);
    CHECK(passed.lines[0].from == net.place('A'));
    CHECK(passed.lines[0].to == net.place('C'));
    CHECK(passed.lines[1].from == net.place('C'));
    CHECK(passed.lines[1].to == net.place('A'));
    CHECK(passed.lines[1].rail_km == doctest::Approx(110));
}

}  // namespace verst::features_test
