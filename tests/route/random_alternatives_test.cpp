/// The alternatives in small networks made by chance, each held against the words of
/// admissibility.hpp by a checker that knows nothing of how they are found: distances between all
/// stations by Floyd and Warshall, every part of every leg.

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "route/plain_search.hpp"
#include "route/random_network.hpp"
#include "verst/route/router.hpp"

namespace verst::random_alternatives_test {

using namespace verst::test;

namespace {

/// Lengths are compared as whole millimetres: a sum of them is good to this.
constexpr double exact_km = 1e-4;

/// By rail between all places, on open sections.
class Distances {
  public:
    Distances(const Network& network, const PlainSearch& plain)
        : count_(network.places().size()), km_(count_ * count_, nowhere) {
        for (std::size_t i = 0; i < count_; ++i) at(i, i) = 0;
        for (std::size_t s = 0; s < network.sections().size(); ++s) {
            if (!plain.is_open(SectionIndex(s))) continue;
            const Section& section = network.sections()[s];
            at(section.a.value(), section.b.value()) = section.length.rail_km;
            at(section.b.value(), section.a.value()) = section.length.rail_km;
        }
        for (std::size_t via = 0; via < count_; ++via) {
            for (std::size_t i = 0; i < count_; ++i) {
                if (at(i, via) == nowhere) continue;
                for (std::size_t k = 0; k < count_; ++k) {
                    at(i, k) = std::min(at(i, k), at(i, via) + at(via, k));
                }
            }
        }
    }

    [[nodiscard]] double between(PlaceIndex a, PlaceIndex b) const {
        return km_[a.value() * count_ + b.value()];
    }

  private:
    double& at(std::size_t i, std::size_t k) { return km_[i * count_ + k]; }

    std::size_t count_;
    std::vector<double> km_;
};

/// The stations of a leg, and how far each is from its start.
struct LegPoints {
    std::vector<PlaceIndex> places;
    std::vector<double> at_km;

    LegPoints(const Network& network, std::span<const RouteStep> steps)
        : places{steps.front().from}, at_km{0} {
        for (const RouteStep& step : steps) {
            places.push_back(step.to);
            at_km.push_back(at_km.back() + network[step.section].length.rail_km);
        }
    }

    [[nodiscard]] double length(std::size_t first, std::size_t last) const {
        return at_km[last] - at_km[first];
    }
};

class Checker {
  public:
    Checker(const Network& network, const PlainSearch& plain, const Admissibility& limits)
        : network_(network), plain_(plain), limits_(limits), distances_(network, plain) {}

    /// What is wrong with the ways, if anything. The first is the best.
    [[nodiscard]] std::string fault(const std::vector<Route>& ways) const {
        const double best_km = length(ways.front());
        if (best_km > plain_.least(ways.front().stops) + exact_km) return "the first is not best";
        std::set<SectionIndex> shown;
        double before_km = 0;
        for (const Route& way : ways) {
            if (plain_.cost(way.steps) == nowhere) return "a constraint is broken";
            if (length(way) < before_km - exact_km) return "they are not in order";
            before_km = length(way);
            if (!shown.empty()) {
                std::string wrong = fault_of(way, shown, best_km);
                if (!wrong.empty()) return wrong;
            }
            for (const RouteStep& step : way.steps) shown.insert(step.section);
        }
        return "";
    }

  private:
    [[nodiscard]] double length(const Route& way) const {
        double km = 0;
        for (const RouteStep& step : way.steps) km += network_[step.section].length.rail_km;
        return km;
    }

    [[nodiscard]] std::string fault_of(const Route& way, const std::set<SectionIndex>& shown,
                                       double best_km) const {
        double shared_km = 0;
        bool is_new = false;
        for (const RouteStep& step : way.steps) {
            if (shown.contains(step.section)) {
                shared_km += network_[step.section].length.rail_km;
            } else {
                is_new = true;
            }
        }
        if (!is_new) return "it is nothing new";
        if (shared_km > limits_.sharing * best_km + exact_km) return "it shares too much";
        for (std::size_t i = 0; i < way.leg_count(); ++i) {
            const LegPoints leg(network_, way.leg(i));
            if (leg.places.front() != way.stops[i] || leg.places.back() != way.stops[i + 1]) {
                return "it leaves out a via place";
            }
            const std::set<PlaceIndex> once(leg.places.begin(), leg.places.end());
            if (once.size() < leg.places.size()) return "it passes a station twice";
            if (!has_bounded_stretch(leg)) return "it is stretched";
            if (!is_locally_optimal(leg)) return "it is not locally optimal";
        }
        return "";
    }

    [[nodiscard]] bool is_shortest(const LegPoints& leg, std::size_t i, std::size_t k) const {
        return leg.length(i, k) <= distances_.between(leg.places[i], leg.places[k]) + exact_km;
    }

    [[nodiscard]] bool has_bounded_stretch(const LegPoints& leg) const {
        for (std::size_t i = 0; i < leg.places.size(); ++i) {
            for (std::size_t k = i + 1; k < leg.places.size(); ++k) {
                const double least_km = distances_.between(leg.places[i], leg.places[k]);
                if (leg.length(i, k) > limits_.stretch * least_km + exact_km) return false;
            }
        }
        return true;
    }

    /// Parts of at most the length are shortest, and so is each longer one of which no smaller part
    /// is longer.
    [[nodiscard]] bool is_locally_optimal(const LegPoints& leg) const {
        const double part_km =
            limits_.locality * distances_.between(leg.places.front(), leg.places.back());
        for (std::size_t i = 0; i < leg.places.size(); ++i) {
            for (std::size_t k = i + 1; k < leg.places.size(); ++k) {
                const bool is_part = leg.length(i, k) <= part_km - exact_km;
                const bool is_next = !is_part && leg.length(i + 1, k) <= part_km - exact_km &&
                                     leg.length(i, k - 1) <= part_km - exact_km;
                if ((is_part || is_next) && !is_shortest(leg, i, k)) return false;
            }
        }
        return true;
    }

    const Network& network_;
    const PlainSearch& plain_;
    Admissibility limits_;
    Distances distances_;
};

Admissibility random_limits(Dice& dice) {
    Admissibility limits;
    if (dice.one_in(3)) return limits;
    limits.sharing = static_cast<double>(dice.below(101)) / 100;
    limits.locality = static_cast<double>(dice.below(101)) / 100;
    limits.stretch = 1 + static_cast<double>(dice.below(200)) / 100;
    return limits;
}

}  // namespace

TEST_CASE("each alternative is admissible, in any network") {
    Dice dice(1994);
    std::size_t alternatives = 0;
    std::size_t of_several_legs = 0;
    for (std::size_t i = 0; i < 800; ++i) {
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        Constraints constraints;
        if (dice.one_in(3)) constraints = random_constraints(dice, network);
        constraints.same_gauge = false;  // distances between places would not say enough
        std::vector<PlaceIndex> stations{dice.pick(random.stations)};
        const std::size_t count = dice.one_in(3) ? 3 : 2;
        while (stations.size() < count) {
            const PlaceIndex next = dice.pick(random.stations);
            if (next != stations.back()) stations.push_back(next);
        }
        const Admissibility limits = random_limits(dice);
        const std::size_t most = 1 + dice.below(5);
        const PlainSearch plain(network, Metric::rail, constraints);
        const auto ways =
            Router(network, Metric::rail, constraints).alternatives(stations, most, limits);
        CAPTURE(i);
        CHECK(ways.has_value() == (plain.least(stations) != nowhere));
        if (!ways) continue;
        CHECK(ways->size() <= most + 1);
        const std::string fault = Checker(network, plain, limits).fault(*ways);
        CHECK(fault == "");
        alternatives += ways->size() - 1;
        of_several_legs += stations.size() > 2 ? ways->size() - 1 : 0;
    }
    CHECK(alternatives > 50);  // there was something to check
    CHECK(of_several_legs > 10);
}

}  // namespace verst::random_alternatives_test
