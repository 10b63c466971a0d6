/// What is nearest by rail, and distances of which nothing is to be remarked: against the router,
/// place by place.

#include "verst/route/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/random_network.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/render/batch_rows.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/plain_distances.hpp"
#include "verst/route/router.hpp"

namespace verst::nearest_test {

using namespace verst::test;

namespace {

NamedPoint named(const Network& network, PlaceIndex place) {
    return {std::string(network[place].id), place, network[place].position};
}

/// Holds both lists against a router that is asked for each place.
void check_nearest(const Router& router, PlaceIndex start) {
    const Network& network = router.network();
    NearestRequest request{named(network, start), 5, true, router.metric(), router.constraints()};
    const auto answer = nearest(network, request);
    if (!answer) return;
    for (std::size_t i = 0; i < answer->by_rail.size(); ++i) {
        const NearbyPlace& near = answer->by_rail[i];
        CHECK(near.rail_rank == i + 1);
        const auto route = router.find(std::array{start, near.place});
        REQUIRE(route);
        CHECK(near.rail_km == doctest::Approx(measure(network, route->steps).rail_km));
    }
    std::size_t without_way = 0;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex place(i);
        if (place == start || !network.on_rail(place)) continue;
        const auto best = router.best_ways(start, std::array{place}).front();
        if (!best) ++without_way;
        const auto is_it = [&](const NearbyPlace& near) { return near.place == place; };
        // What is in no list is farther than all that are in it.
        if (best && std::ranges::none_of(answer->by_rail, is_it)) {
            const NearbyPlace& last = answer->by_rail.back();
            CHECK(answer->by_rail.size() == request.count);
            CHECK((last.time_h ? best->cost >= *last.time_h : best->rail_km >= *last.rail_km));
        }
        if (std::ranges::none_of(answer->by_straight, is_it)) {
            CHECK(geodesic_km(network[start].position, network[place].position) >=
                  answer->by_straight.back().straight_km);
        }
    }
    CHECK(answer->without_way == without_way);
}

}  // namespace

TEST_CASE("what is nearest by rail is what the router says of each place") {
    Dice dice(1851);
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        const Constraints constraints = random_constraints(dice, network);
        for (const Metric metric : {Metric::practical, Metric::rail, Metric::time})
            check_nearest(Router(network, metric, constraints), dice.pick(random.stations));
    }
}

TEST_CASE("a distance that tables tell is the one that a route is measured to") {
    Dice dice(1852);
    std::size_t told = 0;
    std::size_t apart = 0;
    const auto check_pairs = [&](const Router& router, std::size_t pairs) {
        const Network& network = router.network();
        const PlainDistances plain(router);
        for (std::size_t i = 0; i < pairs; ++i) {
            const NamedPoint from = named(network, PlaceIndex(dice.below(network.places().size())));
            const NamedPoint to = named(network, PlaceIndex(dice.below(network.places().size())));
            const auto found = plain.between(from, to);
            if (!found) continue;
            ++told;
            const auto answer = distance(router, from, to);
            REQUIRE(answer);
            CHECK(found->straight.geodesic_km == answer->straight.geodesic_km);
            // The row is the same to the letter, but on the edge of two roundings.
            std::string row;
            append_text_row(row, from, to, *found, LengthUnit::km);
            const std::string whole =
                row_formats<DistanceAnswer>().front().row(network, *answer, {}, 1);
            REQUIRE(found->rail_km.has_value() == answer->rail.has_value());
            if (!answer->rail) {
                ++apart;
                CHECK(row == whole);
                continue;
            }
            CHECK(*found->rail_km == doctest::Approx(answer->rail->sum.rail_km).epsilon(1e-9));
            CHECK(!answer->rail->shortest);
            if (answer->rail->sum.rail_km == *found->rail_km) CHECK(row == whole);
        }
    };
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        for (const Metric metric : {Metric::practical, Metric::rail})
            check_pairs(Router(random.net.network(), metric), 50);
    }
    for (const Metric metric : {Metric::practical, Metric::rail})
        check_pairs(Router(built_in_network(), metric), 2000);
    // Tables are made once many have asked.
    const auto parts = Drawing("A---B---C     X---Y")
                           .line("main", "ABC", track({10, 20}))
                           .line("isle", "XY", track({7}))
                           .make();
    check_pairs(Router(parts.network(), Metric::rail), 1000);
    CHECK(told > 1000);
    CHECK(apart > 0);
}

}  // namespace verst::nearest_test
