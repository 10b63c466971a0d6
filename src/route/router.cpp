#include "verst/route/router.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <boost/range/iterator_range.hpp>

#include "route/choose_lines.hpp"
#include "route/no_route.hpp"
#include "route/permitted.hpp"
#include "route/search_graph.hpp"

namespace verst {
namespace {

using State = SearchGraph::State;
using EdgeOf = boost::graph_traits<SearchCsr>::edge_descriptor;

constexpr Cost unreachable = std::numeric_limits<Cost>::max();

/// Ends a search: Boost.Graph's way to leave its loop is an exception of the visitor.
struct GoalReached {};

class StopAtGoal : public boost::dijkstra_visitor<> {
  public:
    /// `states_left` outlives the copies that Boost.Graph makes of its visitor.
    StopAtGoal(const SearchGraph& graph, PlaceIndex goal, std::size_t& states_left)
        : graph_(&graph), goal_(goal), states_left_(&states_left) {}

    void examine_vertex(State state, const SearchCsr& /*csr*/) const {
        if (graph_->place(state) == goal_ && --*states_left_ == 0) throw GoalReached{};
    }

  private:
    const SearchGraph* graph_;
    PlaceIndex goal_;
    std::size_t* states_left_;
};

/// The search of one leg: what it costs to come from the states of its start, each of which has a
/// cost of its own to begin with (that of the legs before), to the states of its goal.
class LegSearch {
  public:
    LegSearch(const SearchGraph& graph, const std::vector<bool>& closed, PlaceIndex start,
              std::vector<Cost> start_costs)
        : graph_(graph),
          closed_(closed),
          start_(start),
          start_costs_(std::move(start_costs)),
          costs_(graph.state_count(), unreachable) {}

    /// Without a goal: to every state that can be reached.
    void run(std::optional<PlaceIndex> goal) {
        std::vector<State> sources;
        for (std::size_t i = 0; i < start_costs_.size(); ++i) {
            if (start_costs_[i] == unreachable) continue;
            sources.push_back(graph_.state(start_, i));
            costs_[sources.back()] = start_costs_[i];
        }
        if (!goal) return dijkstra(sources, boost::dijkstra_visitor<>());
        std::size_t states_left = graph_.live_states(*goal);
        if (states_left == 0) return;
        try {
            dijkstra(sources, StopAtGoal(graph_, *goal, states_left));
        } catch (const GoalReached&) {  // costs_ has what was searched for
        }
    }

    [[nodiscard]] std::vector<Cost> costs_at(PlaceIndex place) const {
        std::vector<Cost> costs;
        for (std::size_t i = 0; i < graph_.states_per_place(); ++i) {
            costs.push_back(costs_[graph_.state(place, i)]);
        }
        return costs;
    }

    [[nodiscard]] bool reaches(PlaceIndex place) const {
        for (std::size_t i = 0; i < graph_.states_per_place(); ++i) {
            if (costs_[graph_.state(place, i)] != unreachable) return true;
        }
        return false;
    }

    /// Goes back from a state that was reached to one of the start, which it returns. Appends the
    /// steps, the last one first.
    [[nodiscard]] State trace_back(State state, std::vector<RouteStep>& steps) const {
        while (!is_root(state)) {
            const auto [previous, section] = best_way_into(state);
            if (section) {
                steps.push_back({*section, graph_.place(previous), graph_.place(state), {}});
            }
            state = previous;
        }
        return state;
    }

  private:
    template <class Visitor>
    void dijkstra(const std::vector<State>& sources, Visitor visitor) {
        const auto index = boost::get(boost::vertex_index, graph_.csr());
        const auto cost = [this](const EdgeOf& edge) {
            return may_leave(boost::source(edge, graph_.csr())) ? graph_.csr()[edge].cost
                                                                : unreachable;
        };
        boost::dijkstra_shortest_paths_no_init(
            graph_.csr(), sources.begin(), sources.end(), boost::dummy_property_map(),
            boost::make_iterator_property_map(costs_.begin(), index),
            boost::make_function_property_map<EdgeOf, Cost>(cost), index, std::less<Cost>(),
            boost::closed_plus<Cost>(unreachable), Cost{0}, visitor);
    }

    /// A closed border can be begun and ended at, but not passed.
    [[nodiscard]] bool may_leave(State state) const {
        const PlaceIndex place = graph_.place(state);
        return place == start_ || !closed_[place.value()];
    }

    [[nodiscard]] bool is_root(State state) const {
        if (graph_.place(state) != start_) return false;
        return costs_[state] == start_costs_[state - graph_.state(start_, 0)];
    }

    struct WayIn {
        State previous = 0;
        std::optional<SectionIndex> section;
    };

    /// Of the edges by which the state's cost comes about, the one of the first section: so the
    /// answer does not hang on the order in which the search looks at things.
    [[nodiscard]] WayIn best_way_into(State state) const {
        std::optional<WayIn> best;
        // Every edge has its like in the other direction, so those out of a state show those into
        // it.
        for (const EdgeOf edge :
             boost::make_iterator_range(boost::out_edges(state, graph_.csr()))) {
            const State previous = boost::target(edge, graph_.csr());
            const SearchEdge& way = graph_.csr()[edge];
            if (costs_[previous] == unreachable || !may_leave(previous)) continue;
            if (costs_[previous] + way.cost != costs_[state]) continue;
            if (!best || way.section < best->section) best = WayIn{previous, way.section};
        }
        assert(best);
        return *best;
    }

    const SearchGraph& graph_;
    const std::vector<bool>& closed_;
    PlaceIndex start_;
    std::vector<Cost> start_costs_;
    std::vector<Cost> costs_;
};

}  // namespace

struct Router::Graph {
    const Network* network;
    Metric metric;
    Constraints constraints;
    SearchGraph search;
    std::vector<bool> closed;  ///< by place: a closed border

    Graph(const Network& of, Metric by, Constraints within)
        : network(&of),
          metric(by),
          constraints(std::move(within)),
          search(of, by, constraints),
          closed(of.places().size()) {
        for (const PlaceIndex border : constraints.closed_borders) closed[border.value()] = true;
    }

    [[nodiscard]] std::vector<Cost> free_start() const {
        std::vector<Cost> costs(search.states_per_place(), 0);
        return costs;
    }

    [[nodiscard]] std::vector<bool> reach(PlaceIndex start) const {
        LegSearch leg(search, closed, start, free_start());
        leg.run(std::nullopt);
        std::vector<bool> reached(network->places().size());
        for (std::size_t i = 0; i < reached.size(); ++i) reached[i] = leg.reaches(PlaceIndex(i));
        return reached;
    }

    [[nodiscard]] Refusal no_route(PlaceIndex from, PlaceIndex to) const {
        return explain_no_route({*network, metric, constraints, from, to, reach(from), reach(to)});
    }

    /// The route that the legs' searches found, without its lines.
    [[nodiscard]] Route trace(std::span<const PlaceIndex> stops,
                              const std::vector<LegSearch>& legs) const {
        const std::vector<Cost> end_costs = legs.back().costs_at(stops.back());
        const auto best = std::min_element(end_costs.begin(), end_costs.end());
        State state =
            search.state(stops.back(), static_cast<std::size_t>(best - end_costs.begin()));
        std::vector<RouteStep> steps;
        std::vector<std::size_t> steps_to_end;
        for (std::size_t i = legs.size(); i-- > 0;) {
            steps_to_end.push_back(steps.size());
            state = legs[i].trace_back(state, steps);
        }
        Route route;
        route.stops.assign(stops.begin(), stops.end());
        for (const std::size_t after : steps_to_end) route.leg_end.push_back(steps.size() - after);
        std::reverse(route.leg_end.begin(), route.leg_end.end());
        std::reverse(steps.begin(), steps.end());
        route.steps = std::move(steps);
        return route;
    }
};

Router::Router(const Network& network, Metric metric, Constraints constraints)
    : graph_(std::make_unique<const Graph>(network, metric, std::move(constraints))) {}
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

const Network& Router::network() const { return *graph_->network; }

Result<Route> Router::shortest(std::span<const PlaceIndex> stations) const {
    assert(stations.size() >= 2);
    const Network& network = *graph_->network;
    std::vector<LegSearch> legs;
    std::vector<Cost> start_costs = graph_->free_start();
    for (std::size_t i = 1; i < stations.size(); ++i) {
        const PlaceIndex from = stations[i - 1];
        const PlaceIndex to = stations[i];
        if (i > 1 && closes(graph_->constraints, from)) {
            return tl::unexpected(closed_on_the_way(network[from]));
        }
        // What the train's gauge has cost so far goes along to the next leg.
        legs.emplace_back(graph_->search, graph_->closed, from, std::move(start_costs));
        legs.back().run(to);
        if (!legs.back().reaches(to)) return tl::unexpected(graph_->no_route(from, to));
        start_costs = legs.back().costs_at(to);
    }
    Route route = graph_->trace(stations, legs);
    choose_lines(network, graph_->constraints, route.steps);
    return route;
}

}  // namespace verst
