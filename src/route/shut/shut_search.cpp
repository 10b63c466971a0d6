#include "route/shut/shut_search.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace verst {

namespace {

std::uint32_t stretch_of(const WayEnd& way) {
    return way.run ? static_cast<std::uint32_t>(way.run->stretch.value()) : ShutGraph::none;
}

}  // namespace

ShutSearch::ShutSearch(const ShutGraph& graph, PlaceIndex start)
    : graph_(graph),
      start_(start),
      out_(ways_out(graph.track(), start)),
      costs_(graph.vertex_count(), unreachable),
      parent_by_(graph.vertex_count(), none),
      hanging_(graph.vertex_count()),
      at_gates_(graph.gate_count()),
      best_(graph.goals().size(), unreachable),
      direct_(graph.goals().size(), unreachable),
      cut_by_(graph.vertex_count(), none),
      without_(graph.vertex_count(), unreachable),
      gate_by_(graph.gate_count(), none),
      gate_costs_(graph.gate_count()) {
    LegSearch search(graph.track(), start, Standings::any());
    search.run_within(unreachable - 1);
    for (Vertex v = 0; v < costs_.size(); ++v) costs_[v] = search.cost(v);
    plant();
    reach_goals();
}

/// Finds a tree of best ways, any one: by which stretch each vertex is reached, and what hangs on
/// it.
void ShutSearch::plant() {
    std::vector<Vertex> order;
    for (Vertex v = 0; v < costs_.size(); ++v) {
        if (costs_[v] != unreachable) order.push_back(v);
    }
    // No edge is for nothing, so what a vertex is reached from comes before it.
    std::ranges::sort(order, {}, [&](Vertex v) { return costs_[v]; });
    std::vector<Vertex> parents(costs_.size(), none);
    for (const WayEnd& way : out_) {
        if (way.cost == costs_[way.vertex]) parent_by_[way.vertex] = stretch_of(way);
    }
    for (const Vertex v : order) {
        if (parent_by_[v] != none) continue;
        for (const ShutGraph::Arc& arc : graph_.arcs_in(v)) {
            if (plus(costs_[arc.other], arc.cost) != costs_[v]) continue;
            parent_by_[v] = arc.stretch;
            parents[v] = arc.other;
            break;
        }
    }
    for (std::size_t i = order.size(); i-- > 0;) {
        const Vertex v = order[i];
        ++hanging_[v].count;
        if (parents[v] != none) hanging_[parents[v]].count += hanging_[v].count;
    }
    std::uint32_t next_tree = 0;
    std::vector<std::uint32_t> next(costs_.size());
    for (const Vertex v : order) {
        std::uint32_t& position = parents[v] == none ? next_tree : next[parents[v]];
        hanging_[v].first = position;
        position += hanging_[v].count;
        next[v] = hanging_[v].first + 1;
    }
    by_position_.resize(order.size());
    for (const Vertex v : order) by_position_[hanging_[v].first] = v;

    first_root_.assign(graph_.stretches().all().size() + 1, 0);
    for (const Vertex v : order) ++first_root_[parent_by_[v] + 1];
    std::partial_sum(first_root_.begin(), first_root_.end(), first_root_.begin());
    roots_.resize(order.size());
    std::vector<std::uint32_t> next_root(first_root_.begin(), first_root_.end() - 1);
    for (const Vertex v : by_position_) roots_[next_root[parent_by_[v]]++] = v;
}

ShutSearch::AtGate ShutSearch::at_gate(std::uint32_t gate) const {
    AtGate best;
    for (const ShutGraph::Entry& entry : graph_.entries(gate)) {
        const Cost cost = plus(costs_[entry.vertex], entry.turn);
        if (cost < best.cost) best = {cost, entry.vertex};
    }
    return best;
}

/// The best way to each goal: what it costs, and the vertex that it comes from last.
void ShutSearch::reach_goals() {
    for (std::uint32_t gate = 0; gate < at_gates_.size(); ++gate) at_gates_[gate] = at_gate(gate);
    const auto goals = graph_.goals();
    const auto& stretches = graph_.stretches();
    const auto go_direct = [&](StretchIndex stretch) {
        for (const std::uint32_t g :
             graph_.goals_within(static_cast<std::uint32_t>(stretch.value()))) {
            for (const DirectWay& way : direct_ways(graph_.track(), start_, goals[g].place))
                direct_[g] = std::min(direct_[g], way.cost);
        }
    };
    if (const auto within = stretches.within(start_)) {
        go_direct(within->stretch);
    } else if (const auto node = stretches.node_at(start_)) {
        for (const StretchEnd end : stretches.ends_at(*node)) go_direct(end.stretch);
    }
    std::vector<std::uint32_t> positions(goals.size(), none);
    first_goal_.assign(by_position_.size() + 1, 0);
    for (std::uint32_t g = 0; g < goals.size(); ++g) {
        if (goals[g].place == start_) continue;
        Vertex from = none;
        for (const ShutGraph::Leg& leg : graph_.legs(goals[g])) {
            const Cost cost = plus(at_gates_[leg.gate].cost, leg.cost);
            if (cost >= best_[g]) continue;
            best_[g] = cost;
            from = at_gates_[leg.gate].from;
        }
        if (direct_[g] < best_[g]) {
            best_[g] = direct_[g];
            from = none;  // along the stretch of the start, or one that ends there
        }
        if (from == none) continue;
        positions[g] = hanging_[from].first;
        ++first_goal_[positions[g] + 1];
    }
    std::partial_sum(first_goal_.begin(), first_goal_.end(), first_goal_.begin());
    goals_.resize(first_goal_.back());
    std::vector<std::uint32_t> next(first_goal_.begin(), first_goal_.end() - 1);
    for (std::uint32_t g = 0; g < goals.size(); ++g) {
        if (positions[g] != none) goals_[next[positions[g]]++] = g;
    }
}

void ShutSearch::add_losses(ShutLosses& losses) {
    losses.pairs += static_cast<std::size_t>(
        std::ranges::count_if(best_, [](Cost cost) { return cost != unreachable; }));
    const auto own = graph_.stretches().within(start_);
    for (std::uint32_t stretch = 0; stretch + 1 < first_root_.size(); ++stretch) {
        if (own && own->stretch.value() == stretch) continue;
        const bool is_used = first_root_[stretch] != first_root_[stretch + 1];
        if (!is_used && graph_.goals_within(stretch).empty()) continue;
        shut_ = stretch;
        cut(stretch);
        reroute(stretch);
        add_outside(stretch, losses.by_stretch[stretch]);
        add_within(stretch, losses);
    }
    shut_ = none;
}

/// Finds what hangs on a stretch in the tree.
void ShutSearch::cut(std::uint32_t stretch) {
    cuts_.clear();
    std::uint32_t end = 0;
    for (std::uint32_t i = first_root_[stretch]; i < first_root_[stretch + 1]; ++i) {
        const Hanging hanging = hanging_[roots_[i]];
        if (hanging.first < end) continue;  // passed twice: it is cut already
        cuts_.push_back(hanging);
        end = hanging.first + hanging.count;
        for (std::uint32_t at = hanging.first; at < end; ++at) {
            cut_by_[by_position_[at]] = stretch;
            without_[by_position_[at]] = unreachable;
        }
    }
}

/// Finds the best ways to what is cut that do without the stretch.
void ShutSearch::reroute(std::uint32_t stretch) {
    const auto lower = [&](Vertex v, Cost cost) {
        if (cost >= without_[v]) return;
        without_[v] = cost;
        queue_.emplace_back(cost, v);
        std::ranges::push_heap(queue_, std::greater<>());
    };
    for (const Hanging& hanging : cuts_) {
        for (std::uint32_t at = hanging.first; at < hanging.first + hanging.count; ++at) {
            const Vertex v = by_position_[at];
            for (const ShutGraph::Arc& arc : graph_.arcs_in(v)) {
                if (arc.stretch != stretch && !is_cut(arc.other))
                    lower(v, plus(costs_[arc.other], arc.cost));
            }
        }
    }
    for (const WayEnd& way : out_) {
        if (is_cut(way.vertex) && stretch_of(way) != stretch) lower(way.vertex, way.cost);
    }
    while (!queue_.empty()) {
        const auto [cost, v] = queue_.front();
        std::ranges::pop_heap(queue_, std::greater<>());
        queue_.pop_back();
        if (cost != without_[v]) continue;
        for (const ShutGraph::Arc& arc : graph_.arcs_out(v)) {
            if (arc.stretch != stretch && is_cut(arc.other)) lower(arc.other, cost + arc.cost);
        }
    }
}

Cost ShutSearch::gate_without(std::uint32_t gate) {
    if (gate_by_[gate] == shut_) return gate_costs_[gate];
    Cost best = unreachable;
    for (const ShutGraph::Entry& entry : graph_.entries(gate))
        best = std::min(best, plus(without(entry.vertex), entry.turn));
    gate_by_[gate] = shut_;
    gate_costs_[gate] = best;
    return best;
}

/// The goals outside the stretch: to them it is all one which of its sections is shut.
void ShutSearch::add_outside(std::uint32_t stretch, ShutLoss& loss) {
    for (const Hanging& hanging : cuts_) {
        const std::uint32_t end = first_goal_[hanging.first + hanging.count];
        for (std::uint32_t i = first_goal_[hanging.first]; i < end; ++i) {
            const std::uint32_t g = goals_[i];
            const ShutGraph::Goal& goal = graph_.goals()[g];
            if (goal.stretch == stretch) continue;
            Cost after = direct_[g];
            for (const ShutGraph::Leg& leg : graph_.legs(goal))
                after = std::min(after, plus(gate_without(leg.gate), leg.cost));
            loss.add(start_, goal.place, best_[g], after);
        }
    }
}

/// The goals within it are still reached from one side or the other.
void ShutSearch::add_within(std::uint32_t stretch, ShutLosses& losses) {
    for (const std::uint32_t g : graph_.goals_within(stretch)) {
        const ShutGraph::Goal& goal = graph_.goals()[g];
        if (best_[g] == unreachable) continue;
        Cost from_0 = unreachable;
        Cost from_1 = unreachable;
        for (const ShutGraph::Leg& leg : graph_.legs(goal)) {
            Cost& side = leg.from_end_1 ? from_1 : from_0;
            side = std::min(side, plus(gate_without(leg.gate), leg.cost));
        }
        if (direct_[g] != unreachable) {
            for (const DirectWay& way : direct_ways(graph_.track(), start_, goal.place)) {
                Cost& side = way.run.from > way.run.to ? from_1 : from_0;
                side = std::min(side, way.cost);
            }
        }
        losses.before[goal.place.value()].add(start_, goal.place, best_[g], from_1);
        losses.after[goal.place.value()].add(start_, goal.place, best_[g], from_0);
    }
}

}  // namespace verst
