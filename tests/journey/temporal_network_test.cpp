#include "journey/temporal_network.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace verst::temporal_network_test {

namespace {

using Moment = TemporalNetwork::Moment;
using Seconds = TemporalNetwork::Seconds;
constexpr Moment origin = TemporalNetwork::origin;

/// Whether the claims of a set, with what holds in any case, have no negative cycle: Floyd and
/// Warshall, which shares nothing with the search that is tested.
bool fits(const TemporalNetwork& network, std::size_t constraint_count,
          const std::vector<bool>& claims_in) {
    constexpr Seconds far = 1'000'000'000;
    const std::size_t n = network.moment_count();
    std::vector<std::vector<Seconds>> distance(n, std::vector<Seconds>(n, far));
    for (std::size_t i = 0; i < n; ++i) distance[i][i] = 0;
    for (std::size_t c = 0; c < constraint_count; ++c) {
        const auto& each = network[c];
        if (each.claim && !claims_in[*each.claim]) continue;
        distance[each.from][each.to] = std::min(distance[each.from][each.to], each.most);
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                distance[i][j] = std::min(distance[i][j], distance[i][k] + distance[k][j]);
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (distance[i][i] < 0) return false;
    }
    return true;
}

/// A network around a schedule that is true: every claim allows it.
struct Random {
    TemporalNetwork network;
    std::vector<Seconds> truth{0};  ///< by moment
    std::size_t constraints = 0;
    std::size_t claims = 0;

    Random(std::mt19937& random, std::size_t moments) {
        std::uniform_int_distribution<Seconds> time(0, 10'000);
        std::uniform_int_distribution<Seconds> blur(0, 800);
        for (std::size_t i = 0; i < moments; ++i) {
            network.add_moment();
            truth.push_back(time(random));
        }
        std::uniform_int_distribution<Moment> any(0, moments);
        for (std::size_t i = 0; i < 3 * moments; ++i) {
            const Moment a = any(random);
            const Moment b = any(random);
            if (a == b) continue;
            const Seconds apart = truth[b] - truth[a];
            const bool certain = i % 3 == 0;
            const auto claim = certain ? std::nullopt : std::optional(claims++);
            network.at_most(a, b, apart + blur(random), claim);
            ++constraints;
            if (i % 4 == 0) {  // a claim may bound both sides
                network.at_least(a, b, apart - blur(random), claim);
                ++constraints;
            }
        }
    }
};

bool lies_within(Seconds time, const TemporalNetwork::Bounds& bounds) {
    return (!bounds.earliest.time || *bounds.earliest.time <= time) &&
           (!bounds.latest.time || time <= *bounds.latest.time);
}

}  // namespace

TEST_CASE("a window goes from moment to moment, and says what it follows from") {
    // a between 100 and 200; b at least 50 after a, and by 180; c after b by at most 10.
    TemporalNetwork network;
    const Moment a = network.add_moment();
    const Moment b = network.add_moment();
    const Moment c = network.add_moment();
    const auto a_from = network.at_least(origin, a, 100, 0);
    network.at_most(origin, a, 200, 0);
    const auto run = network.at_least(a, b, 50);
    const auto b_by = network.at_most(origin, b, 180, 1);
    const auto order = network.at_least(b, c, 0);
    const auto dwell = network.at_most(b, c, 10);
    const auto bounds = network.tighten();
    CHECK(bounds[a].latest.time == 130);  // 180 - 50
    CHECK(bounds[a].latest.because == std::vector{b_by, run});
    CHECK(bounds[b].earliest.time == 150);
    CHECK(bounds[b].earliest.because == std::vector{a_from, run});
    CHECK(bounds[c].earliest.time == 150);
    CHECK(bounds[c].earliest.because == std::vector{a_from, run, order});
    CHECK(bounds[c].latest.time == 190);
    CHECK(bounds[c].latest.because == std::vector{b_by, dwell});
}

TEST_CASE("what nothing bounds stays open") {
    TemporalNetwork network;
    const Moment a = network.add_moment();
    const Moment b = network.add_moment();
    network.at_least(origin, a, 100, 0);
    network.at_least(a, b, 50);
    const auto bounds = network.tighten();
    CHECK(bounds[b].earliest.time == 150);
    CHECK_FALSE(bounds[b].latest.time.has_value());
    CHECK(bounds[b].latest.because.empty());
    CHECK_FALSE(network.find_conflict().has_value());
}

TEST_CASE("a conflict names its claims, and by how much they miss") {
    TemporalNetwork network;
    const Moment a = network.add_moment();
    const Moment b = network.add_moment();
    network.at_least(origin, a, 100, 0);
    network.at_least(origin, a, 90, 1);
    network.at_least(a, b, 50);
    network.at_most(origin, b, 145, 2);
    const auto conflict = network.find_conflict();
    REQUIRE(conflict.has_value());
    CHECK(conflict->claims == std::vector<std::size_t>{0, 2});
    CHECK(conflict->excess == 5);
    CHECK_FALSE(network.find_conflict({true}).has_value());
    CHECK(network.tighten({true})[b].earliest.time == 140);
}

TEST_CASE("a cycle that the origin does not lead to is found as well") {
    TemporalNetwork network;
    const Moment a = network.add_moment();
    const Moment b = network.add_moment();
    network.at_least(a, b, 50, 0);
    network.at_most(a, b, 40, 1);
    const auto conflict = network.find_conflict();
    REQUIRE(conflict.has_value());
    CHECK(conflict->claims == std::vector<std::size_t>{0, 1});
    CHECK(conflict->excess == 10);
}

TEST_CASE("what is true lies in every window, and another claim widens none") {
    std::mt19937 random(1991);
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const Random made(random, 2 + static_cast<std::size_t>(round) % 9);
        REQUIRE_FALSE(made.network.find_conflict().has_value());
        const auto bounds = made.network.tighten();
        for (Moment moment = 1; moment < bounds.size(); ++moment) {
            CHECK(lies_within(made.truth[moment], bounds[moment]));
        }
        if (made.claims == 0) continue;
        std::vector<bool> without(made.claims);
        without[static_cast<std::size_t>(round) % made.claims] = true;
        const auto wider = made.network.tighten(without);
        for (Moment moment = 1; moment < bounds.size(); ++moment) {
            for (const auto side :
                 {&TemporalNetwork::Bounds::earliest, &TemporalNetwork::Bounds::latest}) {
                const auto& narrow = (bounds[moment].*side).time;
                const auto& wide = (wider[moment].*side).time;
                if (!wide) continue;
                REQUIRE(narrow.has_value());
                if (side == &TemporalNetwork::Bounds::earliest) {
                    CHECK(*wide <= *narrow);
                } else {
                    CHECK(*narrow <= *wide);
                }
            }
        }
    }
}

TEST_CASE("the chain of a bound adds up to it") {
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        const Random made(random, 6);
        const auto bounds = made.network.tighten();
        for (Moment moment = 1; moment < bounds.size(); ++moment) {
            Seconds sum = 0;
            for (const auto id : bounds[moment].latest.because) sum += made.network[id].most;
            if (bounds[moment].latest.time) CHECK(sum == *bounds[moment].latest.time);
            sum = 0;
            for (const auto id : bounds[moment].earliest.because) sum -= made.network[id].most;
            if (bounds[moment].earliest.time) CHECK(sum == *bounds[moment].earliest.time);
        }
    }
}

TEST_CASE("a planted conflict is always found, and is minimal: by trying all subsets") {
    std::mt19937 random(2023);
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        Random made(random, 3 + static_cast<std::size_t>(round) % 5);
        // What is said of two moments misses the truth by more than all blurs together.
        std::uniform_int_distribution<Moment> any(0, made.truth.size() - 1);
        const Moment a = any(random);
        const Moment b = any(random);
        if (a == b) continue;
        made.network.at_least(a, b, made.truth[b] - made.truth[a] + 500, made.claims++);
        ++made.constraints;
        if (round % 2 == 0) {
            made.network.at_most(a, b, made.truth[b] - made.truth[a], made.claims++);
            ++made.constraints;
        }
        const bool consistent =
            fits(made.network, made.constraints, std::vector<bool>(made.claims, true));
        const auto conflict = made.network.find_conflict();
        REQUIRE(conflict.has_value() == !consistent);
        if (!conflict) continue;
        ++found;
        CHECK(conflict->excess > 0);
        REQUIRE(conflict->claims.size() < 12);
        const std::size_t subsets = std::size_t{1} << conflict->claims.size();
        for (std::size_t subset = 0; subset < subsets; ++subset) {
            std::vector<bool> in(made.claims);
            for (std::size_t i = 0; i < conflict->claims.size(); ++i) {
                if ((subset >> i & 1U) != 0) in[conflict->claims[i]] = true;
            }
            CHECK(fits(made.network, made.constraints, in) == (subset + 1 != subsets));
        }
    }
    CHECK(found > 150);  // the even rounds at the least
}

}  // namespace verst::temporal_network_test
