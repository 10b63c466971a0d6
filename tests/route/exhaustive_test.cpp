/// The router against every way that there is, in small networks drawn by chance.

#include <algorithm>
#include <cstddef>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst::exhaustive_test {

using namespace verst::test;

namespace {

constexpr std::string_view letters = "ABCDEFGH";

/// Eight places, and a line of one section between some pairs of them.
DrawnNetwork random_network(std::minstd_rand& random) {
    const auto one_of = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::vector<std::vector<int>> gauges{{1520}, {1435}, {1000}, {1435, 1520}};
    Drawing drawing("A B C D\nE F G H");
    for (std::size_t i = 0; i < letters.size(); ++i) {
        for (std::size_t k = i + 1; k < letters.size(); ++k) {
            if (one_of(10) >= 4) continue;
            const std::string ends{letters[i], letters[k]};
            drawing.line(ends, ends, posts({100 + static_cast<double>(one_of(400))}),
                         {.gauges_mm = gauges[one_of(gauges.size())],
                          .kmh = 30 + 10 * static_cast<double>(one_of(6))});
        }
    }
    return drawing.make();
}

double cost(const Network& network, const std::vector<RouteStep>& steps, Metric metric) {
    const RailSum sum = measure(network, steps);
    switch (metric) {
        case Metric::rail:
            return sum.rail_km;
        case Metric::geodesic:
            return sum.chord_km;
        case Metric::time:
        case Metric::practical:
            break;
    }
    return sum.running_h + features(network, steps).stop_h.middle();
}

/// The least cost over all ways from the end of `steps` to the goal that visit no place twice.
class AllWays {
  public:
    AllWays(const Network& network, Metric metric, PlaceIndex start, PlaceIndex goal)
        : network_(network), metric_(metric), goal_(goal), visited_(network.places().size()) {
        go_on(start);
    }

    [[nodiscard]] double least() const { return least_; }

  private:
    void go_on(PlaceIndex at) {
        if (at == goal_) {
            least_ = std::min(least_, cost(network_, steps_, metric_));
            return;
        }
        visited_[at.value()] = true;
        for (std::size_t i = 0; i < network_.sections().size(); ++i) {
            const Section& section = network_.sections()[i];
            if (section.a != at && section.b != at) continue;
            const PlaceIndex next = section.a == at ? section.b : section.a;
            if (visited_[next.value()]) continue;
            steps_.push_back({SectionIndex(i), at, next, section.on_lines.front().line});
            go_on(next);
            steps_.pop_back();
        }
        visited_[at.value()] = false;
    }

    const Network& network_;
    Metric metric_;
    PlaceIndex goal_;
    std::vector<bool> visited_;
    std::vector<RouteStep> steps_;
    double least_ = std::numeric_limits<double>::infinity();
};

}  // namespace

TEST_CASE("no way is better than the router's, and where it finds none there is none") {
    std::minstd_rand random(2023);
    for (int i = 0; i < 60; ++i) {
        const auto net = random_network(random);
        for (const Metric metric : {Metric::rail, Metric::geodesic, Metric::time}) {
            CAPTURE(i);
            const auto ends = net.places("AH");
            const auto found = Router(net.network(), metric).shortest(ends);
            const double least = AllWays(net.network(), metric, ends[0], ends[1]).least();
            if (found) {
                CHECK(cost(net.network(), found->steps, metric) == doctest::Approx(least));
            } else {
                CHECK(least == std::numeric_limits<double>::infinity());
            }
        }
    }
}

}  // namespace verst::exhaustive_test
