#include "verst/journey/journey_routes.hpp"

#include <doctest/doctest.h>

#include "journey/even_train.hpp"
#include "journey/told_journey.hpp"

namespace verst::journey_routes_test {

using namespace verst::test;

namespace {

/// Two ways from A to D: 200 km by B, 240 km by C, where a branch makes it a way of its own.
DrawnNetwork two_ways() {
    return Drawing(R"(
           B
          / \
         A   D
         |   |
         G-C-H
           |
           S
    )")
        .line("north", "ABD", posts({100, 100}))
        .line("south", "AGCHD", posts({60, 60, 60, 60}))
        .line("spur", "CS", posts({10}))
        .make();
}

struct Judged {
    JourneyAnswer answer;
    JourneyRoutes routes;

    [[nodiscard]] const StretchWays& stretch(std::size_t i) const { return routes.stretches.at(i); }
};

/// By a train that makes 100 km/h everywhere.
Judged judged(const DrawnNetwork& net, Journey journey) {
    const auto least = even_train(net, 100).under(journey.constraints);
    auto itinerary = reconstruct(net.network(), journey, &least);
    REQUIRE(itinerary.has_value());
    JourneyAnswer answer{std::move(journey), std::move(*itinerary), {}, {}, {}};
    auto routes = journey_routes(net.network(), answer, least);
    REQUIRE(routes.has_value());
    return {std::move(answer), std::move(*routes)};
}

double hours(std::chrono::seconds time) {
    return std::chrono::duration<double, std::ratio<3600>>(time).count();
}

}  // namespace

TEST_CASE("a report at a place that a way does not touch excludes it") {
    const auto net = two_ways();
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::pass, 'C', "2023-09-10"},
                                              {EventKind::arrive, 'D', "2023-09-10T20:00"}}));
    REQUIRE(found.routes.stretches.size() == 1);
    const StretchWays& stretch = found.stretch(0);
    REQUIRE(stretch.ways->ways.size() == 2);
    CHECK(net.path(stretch.ways->ways[0].route) == "ABD");
    CHECK_FALSE(stretch.verdicts[0].possible());
    CHECK(stretch.verdicts[0].elsewhere == std::vector<std::size_t>{1});
    CHECK_FALSE(stretch.verdicts[0].too_slow.has_value());
    CHECK_FALSE(stretch.verdicts[0].as_told);
    CHECK(net.path(stretch.ways->ways[1].route) == "AGCHD");
    CHECK(stretch.verdicts[1].possible());
    CHECK(stretch.verdicts[1].as_told);
    // 240 km at 100 km/h; 240 km in ten hours.
    CHECK(hours(stretch.verdicts[1].least->time) == doctest::Approx(2.4));
    CHECK(stretch.verdicts[1].needed_kmh.value() == doctest::Approx(24));
}

TEST_CASE("a way that takes longer than the reports leave is excluded by them") {
    const auto net = two_ways();
    // 2 h 12 min: 200 km are in time, 240 km take 2 h 24 min.
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::arrive, 'D', "2023-09-10T12:12"},
                                              {EventKind::seen, 'D', "2023-09-11"}}));
    const StretchWays& stretch = found.stretch(0);
    REQUIRE(stretch.verdicts.size() == 2);
    CHECK(stretch.verdicts[0].possible());
    CHECK(stretch.verdicts[0].as_told);
    REQUIRE(stretch.verdicts[1].too_slow.has_value());
    const Contradiction& slow = *stretch.verdicts[1].too_slow;
    CHECK(slow.reports == std::vector<std::size_t>{0, 1});
    CHECK(slow.miss == std::chrono::minutes(12));
    CHECK(slow.rail_km == doctest::Approx(240));
    CHECK(slow.needed_kmh.value() == doctest::Approx(240 / 2.2));
    CHECK(stretch.verdicts[1].elsewhere.empty());
}

TEST_CASE("the times at a place on the way exclude a way between others") {
    const auto net = Drawing(R"(
           B
          / \
         A   D---E
         |   |
         G-C-H
           |
           S
    )")
                         .line("north", "ABDE", posts({100, 100, 100}))
                         .line("south", "AGCHD", posts({60, 60, 60, 60}))
                         .line("spur", "CS", posts({10}))
                         .make();
    // In time for E by either way, but not for D by C.
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::pass, 'D', "2023-09-10T12:12"},
                                              {EventKind::arrive, 'E', "2023-09-10T18:00"}}));
    const StretchWays& stretch = found.stretch(0);
    REQUIRE(stretch.verdicts.size() == 2);
    CHECK(stretch.verdicts[0].possible());
    REQUIRE(stretch.verdicts[1].too_slow.has_value());
    CHECK(stretch.verdicts[1].too_slow->reports == std::vector<std::size_t>{0, 1});
}

TEST_CASE("what fits stays possible, and where there is one way there is one") {
    const auto net = two_ways();
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::arrive, 'D', "2023-09-10T20:00"}}));
    REQUIRE(found.stretch(0).verdicts.size() == 2);
    CHECK(found.stretch(0).verdicts[0].possible());
    CHECK(found.stretch(0).verdicts[1].possible());

    Journey closed = told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                {EventKind::arrive, 'D', "2023-09-10T20:00"}});
    closed.constraints.avoid.lines = {net.line("north")};
    const auto only = judged(net, std::move(closed));
    REQUIRE(only.stretch(0).verdicts.size() == 1);
    CHECK(net.path(only.stretch(0).ways->ways[0].route) == "AGCHD");
    CHECK(only.stretch(0).verdicts[0].possible());
}

TEST_CASE("reports that contradict each other anyway are not held against a way") {
    const auto net = two_ways();
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::arrive, 'D', "2023-09-10T11:00"}}));
    CHECK(found.answer.itinerary.deduction.contradictions.size() == 1);
    CHECK_FALSE(found.routes.times_not_judged);
    for (const WayVerdict& verdict : found.stretch(0).verdicts) CHECK(verdict.possible());
}

TEST_CASE("the way as it was told is shown though no alternative goes so") {
    const auto net = Drawing(R"(
         A---B---D
             |
             C
    )")
                         .line("main", "ABD", posts({100, 100}))
                         .line("branch", "BC", posts({50}))
                         .make();
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::pass, 'C', "2023-09-10"},
                                              {EventKind::arrive, 'D', "2023-09-10T20:00"}}));
    const StretchWays& stretch = found.stretch(0);
    REQUIRE(stretch.verdicts.size() == 2);
    CHECK_FALSE(stretch.verdicts[0].possible());
    CHECK_FALSE(stretch.verdicts[0].as_told);
    CHECK(net.path(stretch.ways->ways[1].route) == "ABCBD");
    CHECK(stretch.verdicts[1].as_told);
    CHECK(stretch.verdicts[1].possible());
    // To the end of the branch and back: 300 km.
    CHECK(hours(stretch.verdicts[1].least->time) == doctest::Approx(3.0));
}

TEST_CASE("places count in the order of the account") {
    const auto net = Drawing("A--B--C--D").line("main", "ABCD", posts({50, 50, 50})).make();
    const auto found = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                              {EventKind::pass, 'C', "2023-09-10"},
                                              {EventKind::pass, 'B', "2023-09-10"},
                                              {EventKind::arrive, 'D', "2023-09-10T20:00"}}));
    const StretchWays& stretch = found.stretch(0);
    REQUIRE(stretch.verdicts.size() >= 1);
    CHECK(net.path(stretch.ways->ways[0].route) == "ABCD");
    CHECK(stretch.verdicts[0].elsewhere == std::vector<std::size_t>{2});
}

TEST_CASE("a halt at a border ends a stretch only if its departure was reported") {
    const auto net = Drawing(R"(
           B-b-C
          /     \
         A       D
          \     /
           E-e-F
    )")
                         .line("north", "ABbCD", posts({100, 10, 10, 100}))
                         .line("south", "AEeFD", posts({110, 10, 10, 110}))
                         .country("CDF", "BB")
                         .border('b', 'B', 'C', {.stop_h = {1, 3}})
                         .border('e', 'E', 'F', {.stop_h = {1, 3}})
                         .make();
    const auto halt = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                             {EventKind::arrive, 'C', "2023-09-10"},
                                             {EventKind::arrive, 'D', "2023-09-11"}}));
    REQUIRE(halt.routes.stretches.size() == 1);
    const StretchWays& stretch = halt.stretch(0);
    REQUIRE(stretch.verdicts.size() == 2);
    CHECK(stretch.verdicts[0].possible());
    CHECK(net.path(stretch.ways->ways[1].route) == "AEeFD");
    CHECK(stretch.verdicts[1].elsewhere.size() == 1);
    // 240 km and the border's hour.
    CHECK(hours(stretch.verdicts[1].least->time) == doctest::Approx(3.4));

    const auto stop = judged(net, told(net, {{EventKind::depart, 'A', "2023-09-10T10:00"},
                                             {EventKind::arrive, 'C', "2023-09-10"},
                                             {EventKind::depart, 'C', "2023-09-10"},
                                             {EventKind::arrive, 'D', "2023-09-11"}}));
    CHECK(stop.routes.stretches.size() == 2);
}

}  // namespace verst::journey_routes_test
