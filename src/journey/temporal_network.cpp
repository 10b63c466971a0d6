#include "journey/temporal_network.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/relax.hpp>
#include <boost/range/iterator_range.hpp>

namespace verst {

namespace {

using Length = TemporalNetwork::Seconds;

constexpr Length unreached = std::numeric_limits<Length>::max();

struct Edge {
    Length length = 0;
    TemporalNetwork::ConstraintId constraint = 0;
};

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Edge>;
using EdgeOfMoments = boost::graph_traits<Graph>::edge_descriptor;

bool is_left_out(const TemporalNetwork::Constraint& constraint, const std::vector<bool>& without) {
    return constraint.claim && *constraint.claim < without.size() && without[*constraint.claim];
}

/// Distances along the edges, and the edge by which each came about.
class DistanceSearch {
  public:
    DistanceSearch(const Graph& graph, std::vector<Length> start)
        : graph_(graph),
          distance_(std::move(start)),
          last_edge_(distance_.size()),
          has_last_edge_(distance_.size()) {}

    /// False if a negative cycle was met.
    bool run() {
        return boost::bellman_ford_shortest_paths(
            graph_, static_cast<int>(boost::num_vertices(graph_)),
            boost::get(&Edge::length, graph_), boost::dummy_property_map(),
            boost::make_iterator_property_map(distance_.begin(),
                                              boost::get(boost::vertex_index, graph_)),
            boost::closed_plus<Length>(unreached), std::less<Length>(), Recorder{{}, this});
    }

    [[nodiscard]] Length distance(std::size_t vertex) const { return distance_[vertex]; }

    /// The constraints on the way to a vertex, the last one first.
    [[nodiscard]] std::vector<TemporalNetwork::ConstraintId> way_back(std::size_t vertex) const {
        std::vector<TemporalNetwork::ConstraintId> way;
        while (has_last_edge_[vertex]) {
            way.push_back(graph_[last_edge_[vertex]].constraint);
            vertex = boost::source(last_edge_[vertex], graph_);
        }
        return way;
    }

    /// The constraints of a negative cycle, in the direction of its edges.
    [[nodiscard]] std::vector<TemporalNetwork::ConstraintId> cycle() const {
        std::size_t vertex = vertex_still_falling();
        // So far back, whatever hangs off the cycle is behind us.
        for (std::size_t i = 0; i < distance_.size(); ++i) vertex = before(vertex);
        std::vector<TemporalNetwork::ConstraintId> constraints;
        const std::size_t end = vertex;
        do {
            constraints.push_back(graph_[last_edge_[vertex]].constraint);
            vertex = before(vertex);
        } while (vertex != end);
        std::reverse(constraints.begin(), constraints.end());
        return constraints;
    }

  private:
    struct Recorder : boost::bellman_visitor<> {
        Recorder(boost::bellman_visitor<> base, DistanceSearch* of)
            : boost::bellman_visitor<>(base), search(of) {}
        void edge_relaxed(const EdgeOfMoments& edge, const Graph& graph) const {
            const auto vertex = boost::target(edge, graph);
            search->last_edge_[vertex] = edge;
            search->has_last_edge_[vertex] = true;
        }
        DistanceSearch* search;
    };

    [[nodiscard]] std::size_t before(std::size_t vertex) const {
        return boost::source(last_edge_[vertex], graph_);
    }

    [[nodiscard]] std::size_t vertex_still_falling() const {
        for (const EdgeOfMoments edge : boost::make_iterator_range(boost::edges(graph_))) {
            const Length from = distance_[boost::source(edge, graph_)];
            if (from == unreached) continue;
            if (from + graph_[edge].length < distance_[boost::target(edge, graph_)]) {
                return boost::source(edge, graph_);
            }
        }
        return 0;
    }

    const Graph& graph_;
    std::vector<Length> distance_;
    std::vector<EdgeOfMoments> last_edge_;
    std::vector<bool> has_last_edge_;
};

}  // namespace

TemporalNetwork::ConstraintId TemporalNetwork::at_most(Moment from, Moment to, Seconds most,
                                                       std::optional<ClaimId> claim) {
    constraints_.push_back({from, to, most, claim});
    return constraints_.size() - 1;
}

std::vector<TemporalNetwork::Bounds> TemporalNetwork::tighten(
    const std::vector<bool>& without) const {
    Graph forward(moment_count_);
    Graph backward(moment_count_);
    for (ConstraintId i = 0; i < constraints_.size(); ++i) {
        const Constraint& constraint = constraints_[i];
        if (is_left_out(constraint, without)) continue;
        boost::add_edge(constraint.from, constraint.to, {constraint.most, i}, forward);
        boost::add_edge(constraint.to, constraint.from, {constraint.most, i}, backward);
    }
    std::vector<Length> start(moment_count_, unreached);
    start[origin] = 0;
    DistanceSearch latest(forward, start);
    latest.run();
    DistanceSearch earliest(backward, start);
    earliest.run();

    std::vector<Bounds> bounds(moment_count_);
    for (Moment moment = 1; moment < moment_count_; ++moment) {
        const auto fill = [&](Bound& bound, const DistanceSearch& search, Length sign) {
            if (search.distance(moment) == unreached) return;
            bound.time = sign * search.distance(moment);
            bound.because = search.way_back(moment);
            std::reverse(bound.because.begin(), bound.because.end());
        };
        fill(bounds[moment].earliest, earliest, -1);
        fill(bounds[moment].latest, latest, 1);
    }
    return bounds;
}

std::optional<TemporalNetwork::Conflict> TemporalNetwork::negative_cycle(
    const std::vector<bool>& without) const {
    Graph graph(moment_count_);
    for (ConstraintId i = 0; i < constraints_.size(); ++i) {
        if (is_left_out(constraints_[i], without)) continue;
        boost::add_edge(constraints_[i].from, constraints_[i].to, {constraints_[i].most, i}, graph);
    }
    // Begun everywhere at once, it meets every cycle, whether the origin leads there or not.
    DistanceSearch search(graph, std::vector<Length>(moment_count_, 0));
    if (search.run()) return std::nullopt;
    Conflict conflict;
    conflict.cycle = search.cycle();
    for (const ConstraintId id : conflict.cycle) {
        conflict.excess -= constraints_[id].most;
        if (constraints_[id].claim) conflict.claims.push_back(*constraints_[id].claim);
    }
    std::sort(conflict.claims.begin(), conflict.claims.end());
    const auto repeated = std::unique(conflict.claims.begin(), conflict.claims.end());
    conflict.claims.erase(repeated, conflict.claims.end());
    return conflict;
}

std::optional<TemporalNetwork::Conflict> TemporalNetwork::find_conflict(
    const std::vector<bool>& without) const {
    auto found = negative_cycle(without);
    if (!found) return std::nullopt;
    std::size_t claim_count = 0;
    for (const Constraint& constraint : constraints_) {
        if (constraint.claim) claim_count = std::max(claim_count, *constraint.claim + 1);
    }
    // A cycle is minimal in its constraints, but a claim may have made several of them. Whatever
    // can be left out while the rest still contradicts itself, is.
    std::size_t kept = 0;
    while (kept < found->claims.size()) {
        std::vector<bool> others_out(claim_count, true);
        for (const ClaimId claim : found->claims) others_out[claim] = false;
        others_out[found->claims[kept]] = true;
        if (auto smaller = negative_cycle(others_out)) {
            found = std::move(smaller);
            kept = 0;
        } else {
            ++kept;
        }
    }
    return found;
}

}  // namespace verst
