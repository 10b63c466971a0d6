#include "route/shut/own_stretch.hpp"

#include <algorithm>
#include <functional>
#include <queue>

namespace verst {

OwnStretch::OwnStretch(const ShutGraph& graph, StretchIndex stretch)
    : graph_(graph), stretch_(stretch), number_(static_cast<std::uint32_t>(stretch.value())) {}

void OwnStretch::add_losses(PlaceIndex start, const ShutSearch& search, ShutLosses& losses) {
    leave(start);
    const std::uint32_t at = graph_.stretches().within(start)->at;
    ShutLoss& before = losses.before[start.value()];
    ShutLoss& after = losses.after[start.value()];
    const auto goals = graph_.goals();
    for (std::uint32_t g = 0; g < goals.size(); ++g) {
        const ShutGraph::Goal& goal = goals[g];
        const Cost best = search.best(g);
        if (goal.place == start || best == unreachable) continue;
        if (goal.stretch == number_) {
            add_neighbour(start, at, goal, best, losses);
            continue;
        }
        before.add(start, goal.place, best, around(goal, by_end_1));
        after.add(start, goal.place, best, around(goal, by_end_0));
    }
}

static constexpr std::size_t by_end_0 = 0;
static constexpr std::size_t by_end_1 = 1;

/// What it costs to come to each gate if the start is left by one end.
void OwnStretch::leave(PlaceIndex start) {
    for (auto& gates : gates_) gates.assign(graph_.gate_count(), unreachable);
    for (const WayEnd& way : ways_out(graph_.track(), start)) {
        auto& gates = gates_[way.run->to > way.run->from ? by_end_1 : by_end_0];
        const std::vector<Cost>& from = gates_from(way.vertex);
        for (std::size_t i = 0; i < gates.size(); ++i)
            gates[i] = std::min(gates[i], plus(way.cost, from[i]));
    }
}

/// The best ways to all gates from a vertex that do without the stretch. Many starts ask for
/// those of few vertices.
const std::vector<Cost>& OwnStretch::gates_from(Vertex start) {
    for (const auto& [vertex, gates] : found_) {
        if (vertex == start) return gates;
    }
    std::vector<Cost> costs(graph_.vertex_count(), unreachable);
    using Entry = std::pair<Cost, Vertex>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    costs[start] = 0;
    queue.emplace(0, start);
    while (!queue.empty()) {
        const auto [cost, v] = queue.top();
        queue.pop();
        if (cost != costs[v]) continue;
        for (const ShutGraph::Arc& arc : graph_.arcs_out(v)) {
            if (arc.stretch == number_ || cost + arc.cost >= costs[arc.other]) continue;
            costs[arc.other] = cost + arc.cost;
            queue.emplace(costs[arc.other], arc.other);
        }
    }
    std::vector<Cost> gates(graph_.gate_count(), unreachable);
    for (std::uint32_t gate = 0; gate < gates.size(); ++gate) {
        for (const ShutGraph::Entry& entry : graph_.entries(gate))
            gates[gate] = std::min(gates[gate], plus(costs[entry.vertex], entry.turn));
    }
    return found_.emplace_back(start, std::move(gates)).second;
}

/// To a goal, by one end of the stretch; to one within the stretch by one end back as well.
Cost OwnStretch::around(const ShutGraph::Goal& goal, std::size_t leaving,
                        std::optional<std::size_t> coming) const {
    Cost best = unreachable;
    for (const ShutGraph::Leg& leg : graph_.legs(goal)) {
        if (coming && (leg.from_end_1 ? by_end_1 : by_end_0) != *coming) continue;
        best = std::min(best, plus(gates_[leaving][leg.gate], leg.cost));
    }
    return best;
}

/// A goal on the same stretch: what is shut before both, between them or behind both.
void OwnStretch::add_neighbour(PlaceIndex start, std::uint32_t at, const ShutGraph::Goal& goal,
                               Cost best, ShutLosses& losses) {
    Cost direct = unreachable;
    for (const DirectWay& way : direct_ways(graph_.track(), start, goal.place))
        direct = std::min(direct, way.cost);
    const bool is_ahead = goal.at > at;
    const PlaceIndex low = is_ahead ? start : goal.place;
    const PlaceIndex high = is_ahead ? goal.place : start;
    losses.before[low.value()].add(start, goal.place, best,
                                   std::min(direct, around(goal, by_end_1, by_end_1)));
    losses.after[high.value()].add(start, goal.place, best,
                                   std::min(direct, around(goal, by_end_0, by_end_0)));
    const Cost round =
        is_ahead ? around(goal, by_end_0, by_end_1) : around(goal, by_end_1, by_end_0);
    const auto sections = graph_.stretches().sections(stretch_);
    for (std::uint32_t i = std::min(at, goal.at); i < std::max(at, goal.at); ++i)
        losses.by_section[sections[i].value()].add(start, goal.place, best, round);
}

}  // namespace verst
