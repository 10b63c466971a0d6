#include "route/shut/shut_graph.hpp"

#include <map>
#include <tuple>

namespace verst {

ShutGraph::ShutGraph(const OpenTrack& track, std::span<const PlaceIndex> goals)
    : track_(track), goals_within_(track.graph().stretches().all().size()) {
    add_arcs();
    add_goals(goals);
}

void ShutGraph::add_arcs() {
    const SearchCsr& csr = track_.graph().csr();
    std::vector<std::vector<Arc>> in(track_.graph().vertex_count());
    std::vector<std::vector<Arc>> out(track_.graph().vertex_count());
    for_each_edge(csr, [&](SearchCsr::edge_descriptor edge) {
        const Cost cost = track_.cost(csr[edge]);
        if (cost == unreachable) return;
        const Vertex from = source(edge, csr);
        const Vertex to = target(edge, csr);
        const auto stretch = static_cast<std::uint32_t>(csr[edge].start.stretch.value());
        in[to].push_back({from, cost, stretch});
        out[from].push_back({to, cost, stretch});
    });
    const auto flatten = [](const std::vector<std::vector<Arc>>& lists,
                            std::vector<std::uint32_t>& first, std::vector<Arc>& all) {
        for (const auto& list : lists) {
            first.push_back(static_cast<std::uint32_t>(all.size()));
            all.insert(all.end(), list.begin(), list.end());
        }
        first.push_back(static_cast<std::uint32_t>(all.size()));
    };
    flatten(in, first_in_, in_);
    flatten(out, first_out_, out_);
}

void ShutGraph::add_goals(std::span<const PlaceIndex> goals) {
    using StretchLayerEnd = std::tuple<StretchIndex, std::uint8_t, bool>;
    std::map<StretchLayerEnd, std::uint32_t> gates;
    const auto close_gate = [&] {
        first_entry_.push_back(static_cast<std::uint32_t>(entries_.size()));
        return static_cast<std::uint32_t>(first_entry_.size() - 2);
    };
    first_entry_.push_back(0);
    for (const PlaceIndex place : goals) {
        const auto number = static_cast<std::uint32_t>(goals_.size());
        Goal goal{place, none, 0, static_cast<std::uint32_t>(legs_.size()), 0};
        const auto ways = ways_in(track_, place);
        if (const auto point = stretches().within(place)) {
            goal.stretch = static_cast<std::uint32_t>(point->stretch.value());
            goal.at = point->at;
            goals_within_[goal.stretch].push_back(number);
            // Ways by the same end in the same layer follow each other, and differ in the turn
            // before it.
            for (std::size_t i = 0; i < ways.size();) {
                const Run& run = *ways[i].run;
                const bool from_end_1 = run.from > run.to;
                const Cost along = track_.along(run.stretch, run.from, run.to, run.layer);
                const auto [gate, is_new] = gates.try_emplace({run.stretch, run.layer, from_end_1});
                for (; i < ways.size() && ways[i].run->from == run.from &&
                       ways[i].run->layer == run.layer;
                     ++i) {
                    if (is_new) entries_.push_back({ways[i].vertex, ways[i].cost - along});
                }
                if (is_new) gate->second = close_gate();
                legs_.push_back({gate->second, along, from_end_1});
            }
        } else {
            for (const WayEnd& way : ways) entries_.push_back({way.vertex, way.cost});
            legs_.push_back({close_gate(), 0, false});
        }
        goal.leg_count = static_cast<std::uint32_t>(legs_.size()) - goal.first_leg;
        goals_.push_back(goal);
    }
}

}  // namespace verst
