/// Tables of ways against searches: in small networks made by chance, under constraints made by
/// chance, and on the real networks.

#include "route/table/way_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "route/leg_chain.hpp"
#include "route/random_network.hpp"
#include "route/route_index.hpp"
#include "route/router_parts.hpp"
#include "source_tree.hpp"
#include "verst/network/image_file.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::way_table_test {

using namespace verst::test;

namespace {

/// How tables and searches of one network compare.
struct Comparison {
    std::size_t pairs = 0;
    std::size_t without_way = 0;
    std::size_t tied = 0;
    std::size_t wrong = 0;
};

std::int64_t length_nm(const Network& network, const Stretches& stretches,
                       const std::vector<Run>& runs) {
    std::int64_t sum = 0;
    for (const Run& run : runs) {
        const auto sections = stretches.sections(run.stretch);
        for (std::uint32_t i = std::min(run.from, run.to); i < std::max(run.from, run.to); ++i)
            sum += std::llround(network[sections[i]].length.rail_km * 1e12);
    }
    return sum;
}

bool same_runs(const std::vector<Run>& a, const std::vector<Run>& b) {
    return std::ranges::equal(a, b, [](const Run& x, const Run& y) {
        return x.stretch == y.stretch && x.from == y.from && x.to == y.to && x.layer == y.layer;
    });
}

void compare(const Network& network, const TrackUnder& under, const WayTable& table,
             PlaceIndex from, std::span<const PlaceIndex> to, Comparison& sums) {
    const Stretches& stretches = under.track.graph().stretches();
    LegSearch search(under.track, from, Standings::any());
    search.run_within(unreachable - 1);
    // To many places at once, and to each alone.
    const auto row = table.from(from, to);
    std::vector<MarkedCost> costs;
    table.costs_to_all(from, costs);
    if (costs.at(from.value()) != 0) ++sums.wrong;
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (to[i] == from) continue;
        ++sums.pairs;
        const Cost expected = search.least_at(to[i]);
        const TableWay found = table.between(from, to[i]);
        const auto way = table.way(from, to[i]);
        const MarkedCost cost = costs.at(to[i].value());
        const bool agree = row[i].exists() == found.exists() && (cost < no_way) == found.exists() &&
                           (!found.exists() || (cost_of(row[i].cost) == cost_of(found.cost) &&
                                                cost_of(cost) == cost_of(found.cost)));
        if (!agree) ++sums.wrong;
        if (expected == unreachable) {
            ++sums.without_way;
            if (found.exists() || way) ++sums.wrong;
            continue;
        }
        if (!found.exists() || cost_of(found.cost) != expected) ++sums.wrong;
        const LegChain chain(under.track, std::array{from, to[i]});
        const bool is_length_wrong =
            !is_tied(row[i].cost) &&
            row[i].length_nm != length_nm(network, stretches, chain.best().front());
        if (is_length_wrong) ++sums.wrong;
        if (is_tied(found.cost)) {
            ++sums.tied;
            if (way) ++sums.wrong;
            continue;
        }
        const bool same = way && same_runs(*way, chain.best().front()) &&
                          length_nm(network, stretches, *way) == found.length_nm;
        if (!same) ++sums.wrong;
    }
}

/// The columns of a table where an image would have them: at a multiple of their alignment.
class KeptColumns {
  public:
    explicit KeptColumns(const std::string& columns)
        : lines_((columns.size() + sizeof(Line) - 1) / sizeof(Line)), size_(columns.size()) {
        if (!columns.empty()) std::memcpy(lines_.data(), columns.data(), columns.size());
    }
    [[nodiscard]] std::span<const std::byte> bytes() const {
        return std::as_bytes(std::span(lines_)).first(size_);
    }

  private:
    struct alignas(column_alignment) Line {
        std::array<std::byte, column_alignment> bytes;
    };
    std::vector<Line> lines_;
    std::size_t size_;
};

constexpr std::array metrics{Metric::rail, Metric::time, Metric::practical, Metric::geodesic};

void compare_real(const Network& network, std::size_t step, double most_tied) {
    std::vector<PlaceIndex> places;
    for (std::size_t i = 0; i < network.places().size(); i += step) {
        if (network.on_rail(PlaceIndex(i))) places.emplace_back(i);
    }
    for (const Metric metric : {Metric::rail, Metric::time, Metric::practical}) {
        CAPTURE(metric_name(metric));
        const RouteIndex index(network, metric);
        const TrackUnder under(index, {});
        const auto table = WayTable::make(network, under.track);
        REQUIRE(table);
        Comparison sums;
        for (const PlaceIndex from : places) compare(network, under, *table, from, places, sums);
        CHECK(sums.wrong == 0);
        CHECK(sums.pairs == places.size() * (places.size() - 1));
        CHECK(static_cast<double>(sums.tied) <= most_tied * static_cast<double>(sums.pairs));
    }
}

}  // namespace

TEST_CASE("tables of ways give what searches find, in any network under any constraints") {
    Dice dice(1903);
    Comparison sums;
    for (int i = 0; i < 700; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const Network& network = random.net.network();
        const Constraints constraints = random_constraints(dice, network);
        const Metric metric = metrics.at(dice.below(metrics.size()));
        const RouteIndex index(network, metric);
        const TrackUnder under(index, constraints);
        const std::size_t core = dice.one_in(3) ? 512 : dice.below(20);
        const auto table = WayTable::make(network, under.track, {.cores = {core}});
        REQUIRE(table);
        // One in three is kept, and read again.
        std::string to_keep;
        if (dice.one_in(3)) table->keep(network, to_keep);
        const KeptColumns columns(to_keep);
        const auto kept = WayTable::kept(network, under.track, columns.bytes());
        CHECK((kept != nullptr) == !columns.bytes().empty());
        const std::size_t wrong_before = sums.wrong;
        for (const PlaceIndex from : random.stations)
            compare(network, under, kept ? *kept : *table, from, random.stations, sums);
        CHECK(sums.wrong == wrong_before);
    }
    CHECK(sums.without_way > sums.pairs / 10);
    CHECK(sums.without_way < sums.pairs * 9 / 10);
    CHECK(sums.tied < sums.pairs / 4);
}

TEST_CASE("tables of the built-in network give what searches find") {
    const auto network = open_network(in_source_tree("stations"));
    REQUIRE(network);
    compare_real(*network, 37, 0.3);
}

TEST_CASE(
    "tables take the smallest core that leaves little below it; none where all leave too much") {
    const auto network = open_network(in_source_tree("stations"));
    REQUIRE(network);
    const RouteIndex index(*network, Metric::practical);
    const TrackUnder under(index, {});
    const auto core = [&](WayTable::Limits limits) {
        const auto table = WayTable::make(*network, under.track, limits);
        return table ? table->core_size() : 0;
    };
    CHECK(core({.cores = {8, 64, 128}, .few_below = 1000, .most_below = 1000}) == 8);
    CHECK(core({.cores = {8, 64, 128}, .few_below = 0, .most_below = 1000}) == 128);
    CHECK(core({.cores = {8}, .few_below = 0, .most_below = 0.5}) == 0);
}

TEST_CASE(
    "one question to all places is answered by a search: it made tables, of gigabytes for large "
    "networks") {
    const auto network = open_network(in_source_tree("stations"));
    REQUIRE(network);
    const RouteIndex index(*network, Metric::practical);
    const Router::Parts parts(index, {});
    std::vector<PlaceIndex> all;
    for (std::size_t i = 0; i < network->places().size(); ++i) all.emplace_back(i);
    const auto known = parts.by_table(PlaceIndex(0), all);
    CHECK(std::ranges::none_of(known, [](const auto& answer) { return answer.has_value(); }));
}

TEST_CASE("a router gives the same alternatives before and after it has made its tables") {
    Dice dice(2013);
    std::size_t ways = 0;
    std::size_t wrong = 0;
    const auto compare_with_fresh = [&](const Router& asked, std::span<const PlaceIndex> ends) {
        const auto found = asked.alternatives(ends, 3);
        const auto expected = Router(asked.index(), asked.constraints()).alternatives(ends, 3);
        REQUIRE(found.has_value() == expected.has_value());
        if (!found) {
            const bool same = words(found.error().message) == words(expected.error().message) &&
                              words(found.error().hints) == words(expected.error().hints);
            if (!same) ++wrong;
            return;
        }
        ways += found->size() - 1;
        if (!std::ranges::equal(*found, *expected, same_sections)) ++wrong;
    };
    for (int i = 0; i < 150; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const Router asked(random.net.network(), metrics.at(dice.below(metrics.size())),
                           random_constraints(dice, random.net.network()));
        for (int pair = 0; pair < 40; ++pair) {
            const std::array ends{dice.pick(random.stations), dice.pick(random.stations)};
            if (ends[0] != ends[1]) compare_with_fresh(asked, ends);
        }
    }
    const auto network = open_network(in_source_tree("stations"));
    REQUIRE(network);
    std::vector<PlaceIndex> places;
    for (std::size_t i = 0; i < network->places().size(); i += 131) {
        if (network->on_rail(PlaceIndex(i))) places.emplace_back(i);
    }
    const Router asked(*network, Metric::rail);
    for (std::size_t i = 1; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            compare_with_fresh(asked, std::array{places[i], places[j]});
    }
    CHECK(wrong == 0);
    CHECK(ways > 300);
}

TEST_CASE("a router gives the same routes and figures before and after it has made its tables") {
    const auto network = open_network(in_source_tree("stations"));
    REQUIRE(network);
    std::vector<PlaceIndex> places;
    for (std::size_t i = 0; i < network->places().size(); i += 97) {
        if (network->on_rail(PlaceIndex(i))) places.emplace_back(i);
    }
    for (const Metric metric : {Metric::rail, Metric::time, Metric::practical}) {
        CAPTURE(metric_name(metric));
        const RouteIndex index(*network, metric);
        const Router asked(index);
        for (int round = 0; round < 2; ++round) {
            std::size_t wrong = 0;
            for (const PlaceIndex from : places) {
                const Router fresh(index);
                const auto costs = fresh.costs(from, places);
                const auto figures = asked.costs(from, places);
                for (std::size_t i = 0; i < places.size(); ++i) {
                    if (costs[i].has_value() != figures[i].has_value()) ++wrong;
                    if (!costs[i] || !figures[i]) continue;
                    if (std::abs(*costs[i] - *figures[i]) > 1e-8) ++wrong;
                    if (places[i] == from || i % 3 != 0) continue;
                    const std::array ends{from, places[i]};
                    const auto route = Router(index).find(ends);
                    const auto found = asked.find(ends);
                    if (!route || !found || !same_sections(*route, *found)) ++wrong;
                }
            }
            CHECK(wrong == 0);
        }
    }
}

}  // namespace verst::way_table_test
