#include "render/picture/graph_axes.hpp"

#include <chrono>
#include <cmath>
#include <cstddef>

#include <doctest/doctest.h>

#include "render/picture/graph_stations.hpp"

namespace verst::picture::graph_axes_test {

namespace {

using std::chrono::hours;

/// 100 km of Korean time and 300 km of Vladivostok's, in 48 hours from 15:00 UTC on 9 September
/// 2023: midnight in Pyongyang.
TrainGraph two_clocks() {
    const auto begin = std::chrono::sys_days(std::chrono::year(2023) / 9 / 9) + hours(15);
    TrainGraph graph;
    graph.title = "Two clocks";
    graph.description = "A graph";
    graph.zones = {{0, 100, Zone::find("Asia/Pyongyang").value()},
                   {100, 400, Zone::find("Asia/Vladivostok").value()}};
    graph.km = 400;
    graph.begin = begin;
    graph.end = begin + hours(48);
    graph.stations = {{1, "Start", 0}, {0, "Passed", 200}, {2, "End", 399}, {3, "End again", 400}};
    return graph;
}

/// An hour is 10 units wide, a kilometre one unit high.
GraphScale scale_of(const TrainGraph& graph) { return {graph, {100, 50, 580, 450}}; }

}  // namespace

TEST_CASE("each stretch has the days of its own clock") {
    const TrainGraph graph = two_clocks();
    const auto clocks = clocks_of(graph, scale_of(graph));
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].offset == "UTC+9");
    CHECK(clocks[1].offset == "UTC+10");
    CHECK(clocks[0].bottom == doctest::Approx(150));
    // 10 September begins at 15:00 UTC in Pyongyang and at 14:00 UTC, before the graph, in
    // Vladivostok.
    CHECK(clocks[0].days.front().left == doctest::Approx(100));
    CHECK(clocks[0].days.front().right == doctest::Approx(340));
    CHECK(clocks[1].days.front().left == doctest::Approx(90));
    CHECK(clocks[1].days.front().right == doctest::Approx(330));
}

TEST_CASE("midnights step where the clock changes") {
    const TrainGraph graph = two_clocks();
    const GraphScale scale = scale_of(graph);
    const auto lines = midnights(clocks_of(graph, scale), scale.box());
    // 11 September in both stretches, 12 September in Vladivostok alone: in Pyongyang the graph
    // ends.
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == Polyline{{340, 50}, {340, 150}, {330, 150}, {330, 450}});
    CHECK(lines[1] == Polyline{{570, 150}, {570, 450}});
}

TEST_CASE("nights are 18:00 to 06:00 by the local clock, as far as they can be seen") {
    const TrainGraph graph = two_clocks();
    const auto clocks = clocks_of(graph, scale_of(graph));
    REQUIRE(clocks[0].nights.size() == 3);
    CHECK(clocks[0].nights[0] == Box{100, 50, 160, 150});  // from midnight on
    CHECK(clocks[0].nights[1] == Box{280, 50, 400, 150});
    CHECK(clocks[1].nights[1] == Box{270, 150, 390, 450});  // an hour earlier
}

TEST_CASE("stretches whose clocks agree are one") {
    TrainGraph graph = two_clocks();
    graph.zones[1].zone = Zone::find("Asia/Tokyo").value();  // UTC+9 too
    CHECK(clocks_of(graph, scale_of(graph)).size() == 1);
}

TEST_CASE("names of stations are moved apart, and every stop keeps its own") {
    const TrainGraph graph = two_clocks();
    const auto labels = station_labels(graph, scale_of(graph), 18);
    REQUIRE(labels.size() == 4);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            CHECK(std::abs(labels[i].label_y - labels[j].label_y) >= 18 - 1e-9);
    }
    CHECK(labels[2].row_y == doctest::Approx(450));
    CHECK(labels[2].label_y == doctest::Approx(450));
    CHECK(labels[1].label_y == doctest::Approx(432));  // 1 km above, moved up by a line
}

}  // namespace verst::picture::graph_axes_test
