/// Elimination, core and hubs against Boost.Graph's Dijkstra, on directed multigraphs by chance.

#include "route/table/hub_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <doctest/doctest.h>

#include "route/random_network.hpp"

namespace verst::hub_labels_test {

using verst::test::Dice;

namespace {

using Arcs = std::vector<TableArc>;

/// The plainest search there is.
std::vector<Cost> costs_from(std::size_t vertices, const Arcs& arcs, std::uint32_t start) {
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Cost>;
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<Cost> weights;
    for (const TableArc& arc : arcs) {
        ends.emplace_back(arc.from, arc.to);
        weights.push_back(arc.cost);
    }
    const Graph graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                      weights.begin(), vertices);
    std::vector<Cost> costs(vertices);
    boost::dijkstra_shortest_paths(graph, start,
                                   boost::weight_map(boost::get(boost::edge_bundle, graph))
                                       .distance_map(boost::make_iterator_property_map(
                                           costs.begin(), get(boost::vertex_index, graph))));
    return costs;
}

/// A railway: lines between junctions, with branches, loops, parallel tracks, one-way track, and
/// parts that nothing joins.
struct Railway {
    std::size_t vertices = 0;
    Arcs arcs;
};

Railway railway(Dice& dice, std::size_t least_cost, std::size_t most_cost) {
    Railway made;
    const auto cost = [&] {
        return static_cast<Cost>(least_cost + dice.below(most_cost - least_cost + 1));
    };
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        const Cost there = cost();
        made.arcs.push_back({a, b, there, 10 * there, 0});
        if (dice.one_in(8)) return;  // one way only
        const Cost back = dice.one_in(4) ? cost() : there;
        made.arcs.push_back({b, a, back, 10 * back, 0});
    };
    made.vertices = 2 + dice.below(9);
    const std::size_t lines = 1 + dice.below(14);
    for (std::size_t i = 0; i < lines; ++i) {
        auto at = static_cast<std::uint32_t>(dice.below(made.vertices));
        const auto to = static_cast<std::uint32_t>(dice.below(made.vertices));
        const std::size_t stations = dice.below(4);
        for (std::size_t k = 0; k < stations; ++k) {
            const auto next = static_cast<std::uint32_t>(made.vertices++);
            join(at, next);
            at = next;
        }
        if (!dice.one_in(4)) join(at, to);  // else a branch; to itself: a loop
    }
    return made;
}

Cost of(const TableWay& way) {
    return way.exists() ? cost_of(way.cost) : std::numeric_limits<Cost>::max();
}

struct Meeting {
    TableWay way;
    const Hub* out = nullptr;
    const Hub* in = nullptr;
};

Meeting meet(const HubLabels& labels, const CoreTable& core, std::uint32_t from, std::uint32_t to) {
    Meeting best;
    const std::uint32_t first = core.first_rank();
    for (const Hub& a : labels.of(from, Heading::out)) {
        for (const Hub& b : labels.of(to, Heading::in)) {
            const bool both_core = a.rank >= first && b.rank >= first;
            if (!both_core && a.rank != b.rank) continue;
            const MarkedCost between = both_core ? core.cost(a.rank - first, b.rank - first) : 0;
            const std::int64_t nm = both_core ? core.length_nm(a.rank - first, b.rank - first) : 0;
            const Cost before = of(best.way);
            best.way.improve(a.way.cost + between + b.way.cost,
                             a.way.length_nm + nm + b.way.length_nm);
            if (of(best.way) < before) {
                best.out = &a;
                best.in = &b;
            }
        }
    }
    return best;
}

/// How many ways there are between two vertices at the least cost (counted up to two), by counting
/// over the tight arcs. Costs must be above zero.
class WaysCounted {
  public:
    WaysCounted(const Railway& railway, const std::vector<Cost>& costs, std::uint32_t start)
        : costs_(costs), start_(start), into_(railway.vertices) {
        for (const TableArc& arc : railway.arcs) {
            const bool reached = costs[arc.from] != std::numeric_limits<Cost>::max();
            if (reached && costs[arc.from] + arc.cost == costs[arc.to])
                into_[arc.to].push_back(arc.from);
        }
    }
    int to(std::uint32_t vertex) {
        if (vertex == start_) return 1;
        const auto known = counted_.find(vertex);
        if (known != counted_.end()) return known->second;
        int ways = 0;
        for (const std::uint32_t from : into_[vertex]) ways = std::min(2, ways + to(from));
        return counted_[vertex] = ways;
    }

  private:
    const std::vector<Cost>& costs_;
    std::uint32_t start_;
    std::vector<std::vector<std::uint32_t>> into_;
    std::map<std::uint32_t, int> counted_;
};

/// True if the arcs join the two, one after the other, at this cost.
bool leads(const Arcs& arcs, const std::vector<std::uint32_t>& way, std::uint32_t from,
           std::uint32_t to, const TableWay& sum) {
    Cost cost = 0;
    std::int64_t nm = 0;
    for (const std::uint32_t i : way) {
        if (arcs[i].from != from) return false;
        from = arcs[i].to;
        cost += arcs[i].cost;
        nm += arcs[i].length_nm;
    }
    return from == to && cost == cost_of(sum.cost) && (is_tied(sum.cost) || nm == sum.length_nm);
}

}  // namespace

TEST_CASE("hubs and core give what Dijkstra finds, whatever the size of the core") {
    Dice dice(1857);
    std::size_t pairs = 0;
    std::size_t apart = 0;
    std::size_t tied = 0;
    for (int i = 0; i < 2000; ++i) {
        CAPTURE(i);
        const bool with_zeros = dice.one_in(4);
        const Railway made = railway(dice, with_zeros ? 0 : 1, 12);
        const auto elimination = Elimination::make(made.vertices, made.arcs);
        REQUIRE(elimination);
        const CoreTable core(*elimination, dice.below(made.vertices + 2));
        const HubLabels labels(*elimination, core);
        std::size_t wrong = 0;
        for (std::uint32_t from = 0; from < made.vertices; ++from) {
            const auto costs = costs_from(made.vertices, made.arcs, from);
            WaysCounted counted(made, costs, from);
            for (std::uint32_t to = 0; to < made.vertices; ++to) {
                if (from == to) continue;
                ++pairs;
                const std::uint32_t rank_from = elimination->rank(from);
                const std::uint32_t rank_to = elimination->rank(to);
                const Meeting best = meet(labels, core, rank_from, rank_to);
                if (of(best.way) != costs[to]) ++wrong;
                if (!best.way.exists()) {
                    ++apart;
                    continue;
                }
                std::vector<std::uint32_t> links;
                REQUIRE(labels.trace(rank_from, *best.out, Heading::out, links));
                if (best.out->rank >= core.first_rank())
                    REQUIRE(core.trace(best.out->rank - core.first_rank(),
                                       best.in->rank - core.first_rank(), links));
                REQUIRE(labels.trace(rank_to, *best.in, Heading::in, links));
                std::vector<std::uint32_t> arcs;
                for (const std::uint32_t link : links)
                    REQUIRE(elimination->unpack(link, made.arcs.size(), arcs));
                if (!leads(made.arcs, arcs, from, to, best.way)) ++wrong;
                if (with_zeros) continue;
                tied += is_tied(best.way.cost) ? 1U : 0U;
                // Marked exactly where there are several ways.
                if (is_tied(best.way.cost) != (counted.to(to) > 1)) ++wrong;
            }
        }
        CHECK(wrong == 0);
    }
    CHECK(pairs > 100'000);
    CHECK(apart > pairs / 20);
    CHECK(tied > pairs / 100);
}

TEST_CASE("a graph that is too dense has no elimination, and is not worked on for long") {
    Arcs arcs;
    constexpr std::uint32_t vertices = 60;
    for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = 0; b < vertices; ++b) arcs.push_back({a, b, 1 + a * b % 7, 0, 0});
    }
    CHECK_FALSE(Elimination::make(vertices, arcs, 1000));
    CHECK(Elimination::make(vertices, arcs, 4000));
}

TEST_CASE("a chain with branches leaves no more hubs than a few, and a table of two") {
    Arcs arcs;
    constexpr std::uint32_t length = 1000;
    for (std::uint32_t i = 0; i + 1 < length; ++i) {
        arcs.push_back({i, i + 1, 5, 0, 0});
        arcs.push_back({i + 1, i, 5, 0, 0});
        arcs.push_back({i, length + i, 3, 0, 0});  // a branch at each
        arcs.push_back({length + i, i, 3, 0, 0});
    }
    const auto elimination = Elimination::make(std::size_t{2} * length, arcs);
    REQUIRE(elimination);
    const CoreTable core(*elimination, 2);
    const HubLabels labels(*elimination, core);
    std::size_t most = 0;
    for (std::uint32_t rank = 0; rank < elimination->size(); ++rank)
        most = std::max(most, labels.of(rank, Heading::out).size());
    CHECK(most < 25);  // halves of halves: it was a thousand when chains fell from one end
    CHECK(elimination->mean_depth_below(0) < 25);
    CHECK(elimination->mean_depth_below(0) > elimination->mean_depth_below(64));
    CHECK(elimination->mean_depth_below(elimination->size()) == 0);
    const Meeting best = meet(labels, core, elimination->rank(length + 1), elimination->rank(998));
    CHECK(cost_of(best.way.cost) == 3 + 997 * 5);
}

}  // namespace verst::hub_labels_test
