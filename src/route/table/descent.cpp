#include "route/table/descent.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "route/table/way_ends.hpp"

namespace verst {
namespace {

void take_cheaper(TableWay& way, MarkedCost cost, std::int64_t length_nm) {
    way.length_nm = cost < way.cost ? length_nm : way.length_nm;
    way.cost = cheaper(way.cost, cost);
}

}  // namespace

/// Puts the lists together.
class Descent::Maker {
  public:
    Maker(Descent& descent, const OpenTrack& track, const Elimination& elimination,
          const StretchLengths& lengths)
        : made_(descent),
          track_(track),
          elimination_(elimination),
          lengths_(lengths),
          next_state_(static_cast<std::uint32_t>(elimination.size())) {}

    void add_vertices() {
        for (std::uint32_t rank = made_.first_core_; rank-- > 0;) {
            std::vector<Before> befores;
            for (const std::uint32_t index : elimination_.down(rank)) {
                const Elimination::Link& link = elimination_.link(index);
                befores.push_back({link.from, link.way});
            }
            add_steps(rank, befores);
        }
    }

    void add_places(std::size_t count) {
        made_.place_steps_.resize(count);
        made_.place_lengths_.resize(count);
        for (std::uint32_t place = 0; place < count; ++place) add_place(place);
        made_.states_ = next_state_ + 1;
        for (PlaceStep& step : made_.place_steps_) {
            for (std::uint32_t* from : {&step.a, &step.b}) {
                if (*from == nothing) *from = next_state_;
            }
        }
    }

  private:
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    /// Where a way comes from, and how it goes on.
    struct Before {
        std::uint32_t from = 0;
        TableWay way;
    };
    /// Vertices by rank, with the cost of a turn at each.
    using Turns = std::vector<std::pair<std::uint32_t, Cost>>;

    void add_steps(std::uint32_t to, const std::vector<Before>& befores) {
        for (std::size_t i = 0; i < befores.size(); i += 2) {
            const Before& a = befores[i];
            const Before b = i + 1 < befores.size() ? befores[i + 1] : Before{a.from, {}};
            made_.steps_.push_back({to, a.from, b.from, a.way.cost, b.way.cost});
            made_.step_lengths_.push_back({a.way.length_nm, b.way.length_nm});
        }
    }

    /// The state in which a train has come to any of these vertices and turned.
    std::uint32_t state_after(const Turns& turns) {
        if (turns.size() == 1 && turns.front().second == 0) return turns.front().first;
        const auto [known, is_new] = turned_.emplace(turns, next_state_);
        if (is_new) {
            ++next_state_;
            std::vector<Before> befores;
            for (const auto& [rank, cost] : turns)
                befores.push_back({rank, {marked(cost, false), 0}});
            add_steps(known->second, befores);
        }
        return known->second;
    }

    void add_place(std::uint32_t place) {
        PlaceStep& step = made_.place_steps_[place];
        step = {nothing, nothing, 0, 0};
        Nanometres& nm = made_.place_lengths_[place];
        for (const Before& before : befores_of(PlaceIndex(place))) {
            const Cost cost = cost_of(before.way.cost);
            const bool is_short = cost <= std::numeric_limits<std::uint32_t>::max();
            if (is_short && step.a == nothing) {
                step.a = before.from;
                step.cost_a = static_cast<std::uint32_t>(cost);
                nm.a = before.way.length_nm;
            } else if (is_short && step.b == nothing) {
                step.b = before.from;
                step.cost_b = static_cast<std::uint32_t>(cost);
                nm.b = before.way.length_nm;
            } else {
                made_.further_.push_back({place, before.from, before.way});
            }
        }
    }

    /// The ways in to a place that run alike begin in one state.
    std::vector<Before> befores_of(PlaceIndex place) {
        std::map<std::pair<std::uint32_t, std::uint8_t>, std::pair<Turns, TableWay>> by_run;
        for (const WayEnd& end : ways_in(track_, place)) {
            std::pair<std::uint32_t, std::uint8_t> key{0, 0};
            TableWay way{0, 0};
            if (end.run) {
                const Run& run = *end.run;
                key = {run.from, run.layer};
                way = {marked(track_.along(run.stretch, run.from, run.to, run.layer), false),
                       lengths_.of_nm(run)};
            }
            auto& [turns, known] = by_run[key];
            turns.emplace_back(elimination_.rank(end.vertex), end.cost - cost_of(way.cost));
            known = way;
        }
        std::vector<Before> befores;
        for (const auto& [key, of_run] : by_run)
            befores.push_back({state_after(of_run.first), of_run.second});
        return befores;
    }

    Descent& made_;
    const OpenTrack& track_;
    const Elimination& elimination_;
    const StretchLengths& lengths_;
    std::uint32_t next_state_;
    std::map<Turns, std::uint32_t> turned_;
};

Descent::Descent(const OpenTrack& track, const Elimination& elimination, const CoreTable& core,
                 const StretchLengths& lengths, std::size_t places)
    : first_core_(core.first_rank()) {
    Maker maker(*this, track, elimination, lengths);
    maker.add_vertices();
    maker.add_places(places);
}

std::vector<MarkedCost> Descent::costs_of_states(const Start& start) const {
    std::vector<MarkedCost> costs(states_, no_way);
    std::ranges::copy(start.core_costs, costs.begin() + first_core_);
    for (std::size_t i = 0; i < start.ranks.size(); ++i) costs[start.ranks[i]] = start.costs[i];
    for (const Step& step : steps_) {
        const MarkedCost better =
            std::min(joined(costs[step.a], step.cost_a), joined(costs[step.b], step.cost_b));
        costs[step.to] = std::min(costs[step.to], better);
    }
    return costs;
}

std::vector<TableWay> Descent::ways_of_states(const Start& start) const {
    std::vector<TableWay> ways(states_);
    for (std::size_t i = 0; i < start.core_costs.size(); ++i)
        ways[first_core_ + i] = {start.core_costs[i], start.core_lengths_nm[i]};
    for (std::size_t i = 0; i < start.ranks.size(); ++i)
        ways[start.ranks[i]] = {start.costs[i], start.lengths_nm[i]};
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        const TableWay& a = ways[step.a];
        const TableWay& b = ways[step.b];
        TableWay best{joined(a.cost, step.cost_a), a.length_nm + step_lengths_[i].a};
        take_cheaper(best, joined(b.cost, step.cost_b), b.length_nm + step_lengths_[i].b);
        // A table that was kept may be not what it was: no sum of lengths grows without end.
        take_cheaper(ways[step.to], best.cost, std::min(best.length_nm, no_way));
    }
    return ways;
}

void Descent::costs(const Start& start, std::vector<MarkedCost>& by_place) const {
    const std::vector<MarkedCost> costs = costs_of_states(start);
    by_place.resize(place_steps_.size());
    for (std::size_t i = 0; i < by_place.size(); ++i) {
        const PlaceStep& step = place_steps_[i];
        by_place[i] = std::min(costs[step.a] + marked(step.cost_a, false),
                               costs[step.b] + marked(step.cost_b, false));
    }
    for (const FurtherStep& step : further_) {
        MarkedCost& known = by_place[step.place];
        known = std::min(known, joined(costs[step.from], step.way.cost));
    }
}

void Descent::ways(const Start& start, std::vector<TableWay>& by_place) const {
    const std::vector<TableWay> ways = ways_of_states(start);
    by_place.resize(place_steps_.size());
    for (std::size_t i = 0; i < by_place.size(); ++i) {
        const PlaceStep& step = place_steps_[i];
        const TableWay& a = ways[step.a];
        const TableWay& b = ways[step.b];
        TableWay best{a.cost + marked(step.cost_a, false), a.length_nm + place_lengths_[i].a};
        take_cheaper(best, b.cost + marked(step.cost_b, false), b.length_nm + place_lengths_[i].b);
        by_place[i] = best;
    }
    for (const FurtherStep& step : further_) {
        const TableWay& from = ways[step.from];
        take_cheaper(by_place[step.place], joined(from.cost, step.way.cost),
                     from.length_nm + step.way.length_nm);
    }
}

std::size_t Descent::bytes() const {
    return steps_.size() * (sizeof(Step) + sizeof(Nanometres)) +
           place_steps_.size() * (sizeof(PlaceStep) + sizeof(Nanometres)) +
           further_.size() * sizeof(FurtherStep);
}

}  // namespace verst
