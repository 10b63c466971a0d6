#include "route/leg_search.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace verst {
namespace {

using EdgeOf = boost::graph_traits<SearchCsr>::edge_descriptor;

std::uint32_t end_point(const Stretches& stretches, StretchEnd end) {
    return end.end == 0 ? 0 : stretches[end.stretch].section_count;
}

StretchEnd other(StretchEnd end) { return {end.stretch, 1 - end.end}; }

}  // namespace

/// Notes how each vertex is reached, and when the search has found what it is for. Of ways of one
/// cost it keeps the one whose last section comes first: so the answer does not hang on the order
/// in which the search looks at things.
class LegVisitor : public boost::dijkstra_visitor<> {
  public:
    LegVisitor(LegSearch& leg, Cost limit, std::optional<PlaceIndex> goal, Cost margin)
        : leg_(&leg), limit_(limit), goal_(goal), margin_(margin) {
        if (goal_) {
            const auto node = leg.stretches().node_at(*goal_);
            if (node) {
                goal_nodes_ = {*node, *node};
            } else if (const auto point = leg.stretches().within(*goal_)) {
                goal_nodes_ = leg.stretches()[point->stretch].ends;
            }
            lower(leg.least_at(*goal_));
        }
    }

    void examine_vertex(Vertex vertex, const SearchCsr& /*csr*/) {
        if (leg_->costs_[vertex] > limit_) leg_->stop_.stop();
        if (!goal_) return;
        const NodeIndex node = leg_->graph().node(vertex);
        if (node == goal_nodes_[0] || node == goal_nodes_[1]) lower(leg_->least_at(*goal_));
    }

    void edge_relaxed(const EdgeOf& edge, const SearchCsr& csr) const {
        leg_->before_[target(edge, csr)] = way_by(edge, csr);
    }

    void edge_not_relaxed(const EdgeOf& edge, const SearchCsr& csr) const {
        if (leg_->stop_.stopped()) return;
        const Vertex from = source(edge, csr);
        const Vertex to = target(edge, csr);
        if (plus(leg_->costs_[from], leg_->track_.cost(csr[edge])) != leg_->costs_[to]) return;
        if (leg_->costs_[to] == unreachable) return;
        const LegSearch::Before before = way_by(edge, csr);
        if (leg_->last_section(before.run) < leg_->last_section(leg_->before_[to].run)) {
            leg_->before_[to] = before;
        }
    }

  private:
    void lower(Cost found) { limit_ = std::min(limit_, plus(found, margin_)); }

    [[nodiscard]] LegSearch::Before way_by(const EdgeOf& edge, const SearchCsr& csr) const {
        const SearchEdge& by = csr[edge];
        const Stretches& stretches = leg_->stretches();
        return {false,
                source(edge, csr),
                {by.start.stretch, end_point(stretches, by.start),
                 end_point(stretches, other(by.start)), by.layer}};
    }

    LegSearch* leg_;
    Cost limit_;
    std::optional<PlaceIndex> goal_;
    Cost margin_;
    std::array<NodeIndex, 2> goal_nodes_{};
};

LegSearch::LegSearch(const OpenTrack& track, PlaceIndex start, Standings standings)
    : track_(track),
      start_(start),
      standings_(std::move(standings)),
      costs_(graph().vertex_count(), unreachable),
      before_(graph().vertex_count()) {
    if (const auto node = stretches().node_at(start)) {
        for (const StretchEnd end : stretches().ends_at(*node)) {
            add_departures(other(end), end_point(stretches(), end), graph().side_of(end));
        }
    } else if (const auto point = stretches().within(start)) {
        for (std::uint8_t end = 0; end < 2; ++end) {
            add_departures({point->stretch, end}, point->at, end);
        }
    }
    seed();
}

/// The least cost of standing ready to run by a side, in a layer.
Cost LegSearch::ready(Standing to) const {
    if (standings_.is_any()) return 0;
    Cost least = unreachable;
    for (const Standings::Item& item : standings_.items()) {
        least = std::min(least, plus(item.cost, track_.turn(start_, item.standing, to)));
    }
    return least;
}

void LegSearch::add_departures(StretchEnd towards, std::uint32_t from, std::uint8_t side) {
    for (std::uint8_t layer = 0; layer < graph().layers(); ++layer) {
        const Cost cost = ready({side, layer});
        if (cost != unreachable) departures_.push_back({towards, from, layer, cost});
    }
}

void LegSearch::seed() {
    for (const Departure& out : departures_) {
        const std::uint32_t to = end_point(stretches(), out.towards);
        const Cost cost =
            plus(out.cost, track_.along(out.towards.stretch, out.from, to, out.layer));
        if (cost == unreachable) continue;
        const Vertex vertex = graph().vertex(stretches().node(out.towards),
                                             {graph().side_of(out.towards), out.layer});
        const Before before{true, 0, {out.towards.stretch, out.from, to, out.layer}};
        if (costs_[vertex] == unreachable) seeds_.push_back(vertex);
        const bool better =
            cost < costs_[vertex] || (cost == costs_[vertex] &&
                                      last_section(before.run) < last_section(before_[vertex].run));
        if (!better) continue;
        costs_[vertex] = cost;
        before_[vertex] = before;
    }
}

void LegSearch::search(Cost limit, std::optional<PlaceIndex> goal, Cost margin) {
    const SearchCsr& csr = graph().csr();
    stop_ = {};
    stoppable_search(
        csr, seeds_, costs_, unreachable, stop_,
        [this, &csr](const EdgeOf& edge) { return track_.cost(csr[edge]); },
        LegVisitor(*this, limit, goal, margin));
}

void LegSearch::run_to(PlaceIndex goal, Cost margin) { search(unreachable, goal, margin); }

void LegSearch::run_within(Cost limit) { search(limit, std::nullopt, 0); }

SectionIndex LegSearch::last_section(const Run& run) const {
    const auto sections = stretches().sections(run.stretch);
    return run.to > run.from ? sections[run.to - 1] : sections[run.to];
}

LegSearch::Turned LegSearch::turned(NodeIndex node, Standing ready) const {
    Turned best;
    for (std::uint8_t side = 0; side < graph().sides_at(node); ++side) {
        for (std::uint8_t layer = 0; layer < graph().layers(); ++layer) {
            const Standing from{side, layer};
            const Vertex vertex = graph().vertex(node, from);
            if (costs_[vertex] == unreachable) continue;
            const Cost cost =
                plus(costs_[vertex], track_.turn(stretches().place(node), from, ready));
            if (cost < best.cost) best = {cost, vertex};
        }
    }
    return best;
}

Cost LegSearch::entering(StretchEnd end, std::uint8_t layer) const {
    const NodeIndex node = stretches().node(end);
    Cost least = turned(node, {graph().side_of(end), layer}).cost;
    if (stretches().place(node) != start_) return least;
    for (const Departure& out : departures_) {
        if (out.towards == other(end) && out.layer == layer) least = std::min(least, out.cost);
    }
    return least;
}

LegSearch::Arrival LegSearch::arrival(StretchPoint point, Standing standing) const {
    Arrival best;
    const StretchEnd end{point.stretch, standing.side};
    const std::uint32_t end_at = end_point(stretches(), end);
    for (const Departure& out : departures_) {
        const bool passes = out.towards == other(end) && out.layer == standing.layer &&
                            (standing.side == 0 ? out.from < point.at : out.from > point.at);
        if (!passes) continue;
        const Cost cost =
            plus(out.cost, track_.along(point.stretch, out.from, point.at, out.layer));
        if (cost < best.cost) {
            best = {cost, {true, 0, {point.stretch, out.from, point.at, out.layer}}};
        }
    }
    const Cost run = track_.along(point.stretch, end_at, point.at, standing.layer);
    if (run == unreachable) return best;
    const Turned from = turned(stretches().node(end), {graph().side_of(end), standing.layer});
    if (plus(from.cost, run) < best.cost) {
        best = {from.cost + run,
                {false, from.vertex, {point.stretch, end_at, point.at, standing.layer}}};
    }
    return best;
}

std::vector<Standings::Item> LegSearch::at(PlaceIndex place) const {
    std::vector<Standings::Item> found;
    const auto node = stretches().node_at(place);
    const auto within = stretches().within(place);
    if (!node && !within) return found;
    const std::uint8_t sides = node ? graph().sides_at(*node) : std::uint8_t{2};
    for (std::uint8_t side = 0; side < sides; ++side) {
        for (std::uint8_t layer = 0; layer < graph().layers(); ++layer) {
            const Standing standing{side, layer};
            const Cost cost =
                node ? costs_[graph().vertex(*node, standing)] : arrival(*within, standing).cost;
            if (cost != unreachable) found.push_back({standing, cost});
        }
    }
    return found;
}

Cost LegSearch::least_at(PlaceIndex place) const {
    Cost least = unreachable;
    if (const auto node = stretches().node_at(place)) {
        const Vertex first = graph().vertex(*node, {0, 0});
        const auto count = static_cast<Vertex>(graph().sides_at(*node) * graph().layers());
        for (Vertex i = first; i < first + count; ++i) least = std::min(least, costs_[i]);
    } else if (const auto within = stretches().within(place)) {
        for (std::uint8_t side = 0; side < 2; ++side) {
            for (std::uint8_t layer = 0; layer < graph().layers(); ++layer) {
                least = std::min(least, arrival(*within, {side, layer}).cost);
            }
        }
    }
    return least;
}

std::optional<Standing> LegSearch::start_standing(const Run& first) const {
    if (standings_.is_any()) return std::nullopt;
    const auto node = stretches().node_at(start_);
    const std::uint32_t towards = first.to > first.from ? 1 : 0;
    const std::uint8_t side =
        node ? graph().side_of({first.stretch, 1 - towards}) : static_cast<std::uint8_t>(towards);
    const Standing ready{side, first.layer};
    const auto cost = [&](const Standings::Item& item) {
        return plus(item.cost, track_.turn(start_, item.standing, ready));
    };
    const auto best = std::min_element(
        standings_.items().begin(), standings_.items().end(),
        [&](const Standings::Item& a, const Standings::Item& b) { return cost(a) < cost(b); });
    return best->standing;
}

LegSearch::Way LegSearch::trace(Before before) const {
    Way way;
    for (;;) {
        way.runs.push_back(before.run);
        if (before.from_start) break;
        before = before_[before.vertex];
    }
    std::reverse(way.runs.begin(), way.runs.end());
    way.start = start_standing(way.runs.front());
    return way;
}

LegSearch::Way LegSearch::way_to(PlaceIndex place, Standing standing) const {
    if (const auto node = stretches().node_at(place)) {
        return way_to(graph().vertex(*node, standing));
    }
    return trace(arrival(*stretches().within(place), standing).before);
}

LegSearch::Way LegSearch::way_to(Vertex vertex) const {
    assert(costs_[vertex] != unreachable);
    return trace(before_[vertex]);
}

}  // namespace verst
