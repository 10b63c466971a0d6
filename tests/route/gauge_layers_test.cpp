/// More gauges than a search has layers: those of least track share one.

#include "route/gauge_layers.hpp"

#include <numeric>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "route/drawn_way.hpp"

namespace verst::gauge_layers_test {

using namespace verst::test;

namespace {

constexpr std::string_view no_route = "no_route";

LineOptions gauges(int first_mm, int last_mm) {
    std::vector<int> all(static_cast<std::size_t>(last_mm - first_mm + 1));
    std::iota(all.begin(), all.end(), first_mm);
    return {.gauges_mm = all};
}

/// Gauges of 301 to 334 mm; those above 330 have the least track.
DrawnNetwork of_34_gauges() {
    return Drawing("X---Y---A---B---C---D---E---F")
        .line("rare", "XY", posts({10}), gauges(331, 332))
        .line("rarest", "YA", posts({5}), gauges(333, 334))
        .line("a", "AB", posts({100}), gauges(301, 306))
        .line("b", "BC", posts({100}), gauges(307, 312))
        .line("c", "CD", posts({100}), gauges(313, 318))
        .line("d", "DE", posts({100}), gauges(319, 324))
        .line("e", "EF", posts({100}), gauges(325, 330))
        .make();
}

}  // namespace

TEST_CASE("of more gauges than there are layers, those of least track share the last") {
    const auto net = of_34_gauges();
    const auto by_layer = gauges_by_layer(net.network());
    REQUIRE(by_layer.size() == most_layers);
    CHECK(by_layer.front() == 301);
    CHECK(by_layer[29] == 330);
    const auto bits = [&](const LineOptions& of) {
        GaugeSet set;
        for (const int gauge_mm : of.gauges_mm) set.add(gauge_mm);
        return layers_of(set, by_layer);
    };
    CHECK(bits(gauges(301, 302)) == 0b11U);
    CHECK(bits(gauges(331, 332)) == 0b11U << 30U);
    CHECK(bits(gauges(333, 334)) == 0b1U << 31U);
    CHECK(bits({.gauges_mm = {}}) == ~LayerBits{0});
    CHECK(layers_of({}, {}) == 1);
}

/// (The 33rd gauge and the 34th were once in the layers of the first and the second.)
TEST_CASE("a train of one gauge goes no further than its track where gauges share a layer") {
    const auto net = of_34_gauges();
    Constraints constraints;
    constraints.same_gauge = true;
    CHECK(way(net, "YB", constraints) == no_route);
    CHECK(way(net, "AC", constraints) == no_route);
    CHECK(way(net, "AB", constraints) == "AB");
    CHECK(way(net, "XB", {}) == "XYAB");
}

}  // namespace verst::gauge_layers_test
