#include "verst/route/reach.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/drawn_network.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/selector.hpp"
#include "verst/route/shortest_way.hpp"
#include "words.hpp"

namespace verst::reach_test {

using namespace verst::test;

namespace {

/// At 60 km/h on the main line, 20 on the branch: minutes are kilometres, or three times them.
DrawnNetwork branch() {
    return Drawing(R"(
         A---B---C---D
             |
             E   s
    )")
        .line("main", "ABCD", posts({10, 20, 30}), {.kmh = 60})
        .line("branch", "BE", posts({15}), {.kmh = 20})
        .access('s', 'C', AccessMode::road, 5)
        .make();
}

/// "B 10, E 25": places and kilometres in the order of the answer.
std::string places(const DrawnNetwork& net, const ReachAnswer& answer) {
    std::string text;
    for (const ReachedPlace& reached : answer.places) {
        text += std::string(net.network()[reached.place].id) + " " +
                std::to_string(std::lround(reached.rail_km)) + " ";
    }
    return text;
}

/// "B>C 15": past B, 15 km towards C.
std::string frontier(const DrawnNetwork& net, const ReachAnswer& answer) {
    std::string text;
    for (const FrontierPoint& point : answer.frontier) {
        text += std::string(net.network()[point.from].id) + ">" +
                std::string(net.network()[point.to].id) + " " +
                std::to_string(std::lround(point.within_km)) + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("sections within a distance: both ends reached, and none that is banned") {
    // The loop B-C-D-B is reached from both sides; the ban shuts one of its sections.
    const auto net = Drawing(R"(
        A---B---C
             \ |
              \|
               D
    )")
                         .line("main", "ABC", posts({10, 20}))
                         .line("down", "CD", posts({10}))
                         .line("back", "BD", posts({10}))
                         .make();
    const auto sections_of = [&](const Constraints& constraints) {
        const auto answer =
            reach(net.network(), {net.point('A'), Metric::rail, {.km = 100}, constraints});
        REQUIRE(answer);
        std::string text;
        for (const SectionIndex index : answer->sections) {
            const Section& section = net.network()[index];
            text += std::string(net.network()[section.a].id) +
                    std::string(net.network()[section.b].id) + " ";
        }
        return text;
    };
    CHECK(sections_of({}) == "AB BC CD BD ");
    Constraints ban;
    ban.avoid.lines = {net.line("down")};
    CHECK(sections_of(ban) == "AB BC BD ");
}

TEST_CASE("within a distance: places by distance, and where the limit falls") {
    const auto net = branch();
    const auto answer = reach(net.network(), {net.point('A'), Metric::rail, {.km = 40}, {}});
    REQUIRE(answer);
    CHECK(places(net, *answer) == "B 10 E 25 C 30 ");
    CHECK(frontier(net, *answer) == "C>D 10 ");
}

TEST_CASE("within a time: places by time") {
    const auto net = branch();
    const auto answer = reach(net.network(), {net.point('A'), Metric::time, {.hours = 0.75}, {}});
    REQUIRE(answer);
    // C after 30 min; E would be after 10 + 45.
    CHECK(places(net, *answer) == "B 10 C 30 ");
    CHECK(answer->places[1].time_h == doctest::Approx(0.5));
    // 35 min at 20 km/h are 11.7 km; 15 min at 60 are 15.
    CHECK(frontier(net, *answer) == "C>D 15 B>E 12 ");
}

TEST_CASE("a limit beyond everything has no frontier") {
    const auto net = branch();
    const auto answer = reach(net.network(), {net.point('A'), Metric::rail, {}, {}});
    REQUIRE(answer);
    CHECK(places(net, *answer) == "B 10 E 25 C 30 D 60 ");
    CHECK(answer->frontier.empty());
}

TEST_CASE("a site starts from its station, and constraints hold") {
    const auto net = branch();
    Constraints constraints;
    REQUIRE(add_selector(net.network(), "place:B", constraints.avoid));
    const auto answer =
        reach(net.network(), {net.point('s'), Metric::rail, {.km = 100}, constraints});
    REQUIRE(answer);
    CHECK(answer->from.station == net.place('C'));
    CHECK(places(net, *answer) == "D 30 ");
    CHECK(answer->frontier.empty());
}

TEST_CASE("a limit or a start that makes no sense is refused") {
    const auto net = branch();
    for (const double limit : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
        CHECK(!reach(net.network(), {net.point('A'), Metric::rail, {.km = limit}, {}}));
    CHECK(!reach(net.network(), {net.point('A'), Metric::geodesic, {.km = 10}, {}}));
    Constraints constraints;
    REQUIRE(add_selector(net.network(), "place:A", constraints.avoid));
    const auto banned =
        reach(net.network(), {net.point('A'), Metric::rail, {.km = 10}, constraints});
    REQUIRE(!banned);
    CHECK(words(banned.error().message) ==
          "A is where the train starts, and --avoid place:A bans it");
}

TEST_CASE("the shortest way is named beside a place that is reached by another") {
    const Network& network = built_in_network();
    const NamedPoint from = *Gazetteer(network).resolve("Vladivostok");
    const auto practical = reach(network, {from, Metric::practical, {.km = 1000}, {}});
    const auto shortest = reach(network, {from, Metric::rail, {.km = 1000}, {}});
    REQUIRE(practical);
    REQUIRE(shortest);
    REQUIRE(practical->shortest_km.size() == practical->places.size());
    CHECK(shortest->shortest_km.empty());
    CHECK(practical->places.size() + practical->more_by_shortest == shortest->places.size());
    for (std::size_t i = 0; i < practical->places.size(); ++i) {
        const auto same =
            std::ranges::find(shortest->places, practical->places[i].place, &ReachedPlace::place);
        REQUIRE(same != shortest->places.end());
        const bool is_other = practical->places[i].rail_km - same->rail_km >= same_length_km;
        CHECK(practical->shortest_km[i].has_value() == is_other);
        if (is_other) CHECK(*practical->shortest_km[i] == doctest::Approx(same->rail_km));
    }
}

}  // namespace verst::reach_test
