/// The router against a plain search, in small networks made by chance, under constraints made by
/// chance.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "route/plain_search.hpp"
#include "route/random_network.hpp"
#include "verst/route/router.hpp"

namespace verst::random_networks_test {

using namespace verst::test;

namespace {

/// Two to four stations, of which no two that follow each other are the same.
std::vector<PlaceIndex> random_stations(Dice& dice, const std::vector<PlaceIndex>& all) {
    std::vector<PlaceIndex> stations{dice.pick(all)};
    const std::size_t count = 2 + (dice.one_in(2) ? dice.below(3) : 0);
    while (stations.size() < count) {
        const PlaceIndex next = dice.pick(all);
        if (next != stations.back()) stations.push_back(next);
    }
    return stations;
}

/// True if each step runs from where the one before ended, on one of the section's open lines, and
/// the legs end at the stops.
bool hangs_together(const Network& network, const PlainSearch& plain, const Route& route) {
    PlaceIndex at = route.stops.front();
    std::size_t leg = 0;
    for (std::size_t i = 0; i < route.steps.size(); ++i) {
        const RouteStep& step = route.steps[i];
        const Section& section = network[step.section];
        const bool along = (step.from == section.a && step.to == section.b) ||
                           (step.from == section.b && step.to == section.a);
        if (step.from != at || !along) return false;
        const auto on_line = std::ranges::find(section.on_lines, step.line, &SectionOnLine::line);
        if (on_line == section.on_lines.end() || !plain.is_open(*on_line)) return false;
        at = step.to;
        if (i + 1 == route.leg_end.at(leg) && at != route.stops.at(++leg)) return false;
    }
    return leg + 1 == route.stops.size() && route.leg_end.size() == leg;
}

/// Each section's cost is rounded to a millionth.
bool agree(double a, double b) { return a == b || a == doctest::Approx(b).epsilon(1e-5); }

/// What the two searches disagree on, if anything.
std::string disagreement(const Network& network, const PlainSearch& plain,
                         const std::optional<Route>& found,
                         const std::vector<PlaceIndex>& stations) {
    const double least = plain.least(stations);
    if (!found) return least == nowhere ? "" : "there is a way";
    if (least == nowhere) return "there is no way";
    if (!hangs_together(network, plain, *found)) return "it does not hang together";
    const double cost = plain.cost(found->steps);
    if (cost == nowhere) return "it breaks a constraint";
    return agree(cost, least) ? "" : "there is a better way";
}

constexpr std::array metrics{Metric::rail, Metric::time, Metric::practical};

}  // namespace

TEST_CASE("in any network, under any constraints, the router finds the best way or there is none") {
    Dice dice(1891);
    std::size_t refused = 0;
    constexpr std::size_t networks = 800;
    for (std::size_t i = 0; i < networks; ++i) {
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        const Constraints constraints = random_constraints(dice, network);
        const auto stations = random_stations(dice, random.stations);
        for (const Metric metric : metrics) {
            const PlainSearch plain(network, metric, constraints);
            const auto found = Router(network, metric, constraints).find(stations);
            refused += found ? 0U : 1U;
            const std::string wrong = disagreement(network, plain, found, stations);
            CAPTURE(i);
            CAPTURE(metric_name(metric));
            CHECK(wrong == "");
        }
    }
    // Neither answer is the rule.
    CHECK(refused > networks / 4);
    CHECK(refused < 9 * networks / 4);
}

TEST_CASE("one sweep finds what single searches find") {
    Dice dice(1916);
    for (std::size_t i = 0; i < 200; ++i) {
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        const Constraints constraints = random_constraints(dice, network);
        const PlaceIndex start = dice.pick(random.stations);
        const Metric metric =
            metrics.at(i % 2);  // what a practical sweep comes to: practical_test.cpp
        const auto least = PlainSearch(network, metric, constraints).least_from(start);
        const Router router(network, metric, constraints);
        const auto costs = router.costs(start, random.stations);
        std::vector<PlaceIndex> within;
        constexpr double limit = 100;  // some get there, by rail; by time all do
        for (std::size_t k = 0; k < costs.size(); ++k) {
            CAPTURE(i);
            const double expected = least[random.stations[k].value()];
            CHECK(agree(costs[k].value_or(nowhere), expected));
            if (expected <= limit) within.push_back(random.stations[k]);
        }
        std::ranges::sort(within);
        const Limit by_metric = metric == Metric::time ? Limit{.hours = limit} : Limit{.km = limit};
        const Sweep sweep = router.sweep(start, by_metric);
        std::vector<PlaceIndex> reached;
        for (const ReachedPlace& place : sweep.places) {
            reached.push_back(place.place);
            const double cost = metric == Metric::rail ? place.rail_km : place.time_h;
            CHECK(agree(cost, least[place.place.value()]));
        }
        CHECK(reached == within);
    }
}

TEST_CASE("the frontier of a sweep by rail is where its limit ends on the open sections") {
    Dice dice(1904);
    for (std::size_t i = 0; i < 200; ++i) {
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        Constraints constraints = random_constraints(dice, network);
        constraints.same_gauge = false;
        const PlaceIndex start = dice.pick(random.stations);
        const double limit = 30 + static_cast<double>(dice.below(150));
        const PlainSearch plain(network, Metric::rail, constraints);
        const auto least = plain.least_from(start);
        const Sweep sweep = Router(network, Metric::rail, constraints).sweep(start, {.km = limit});
        std::size_t next = 0;
        for (std::size_t s = 0; s < network.sections().size(); ++s) {
            const SectionIndex index(s);
            const Section& section = network[index];
            const double at_a = least[section.a.value()];
            const double at_b = least[section.b.value()];
            if (!plain.is_open(index) || (at_a <= limit) == (at_b <= limit)) continue;
            CAPTURE(i);
            REQUIRE(next < sweep.frontier.size());
            const FrontierPoint& point = sweep.frontier[next++];
            CHECK(point.section == index);
            CHECK(point.from == (at_a <= limit ? section.a : section.b));
            CHECK(point.within_km == doctest::Approx(limit - std::min(at_a, at_b)));
        }
        CHECK(next == sweep.frontier.size());
    }
}

}  // namespace verst::random_networks_test
