#include "verst/route/sweep.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "route/leg_chain.hpp"
#include "route/router_parts.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"

namespace verst {
namespace {

Cost limit_cost(double limit) {
    return std::isfinite(limit) ? static_cast<Cost>(std::floor(limit * 1e6)) : unreachable - 1;
}

/// One search, and what it comes to at each place.
class Sweeper {
  public:
    Sweeper(const Router::Parts& parts, PlaceIndex start, Cost limit)
        : parts_(parts),
          network_(parts.network()),
          start_(start),
          limit_(limit),
          search_(parts.track, start, Standings::any()) {
        search_.run_within(limit);
    }

    [[nodiscard]] Cost cost_of(PlaceIndex place) const {
        if (place == start_) return 0;
        return network_.on_rail(place) ? search_.least_at(place) : unreachable;
    }

    [[nodiscard]] std::vector<ReachedPlace> places() const {
        std::vector<ReachedPlace> reached;
        for (auto& [key, branch] : branches()) measure_branch(branch, reached);
        reached.push_back({start_, 0, 0});
        std::ranges::sort(reached, {}, &ReachedPlace::place);
        return reached;
    }

    [[nodiscard]] std::vector<FrontierPoint> frontier() const {
        std::vector<Cost> costs(network_.places().size());
        for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = cost_of(PlaceIndex(i));
        std::vector<FrontierPoint> points;
        for (std::size_t i = 0; i < network_.sections().size(); ++i) {
            const SectionIndex index(i);
            const Section& section = network_[index];
            const bool a_within = costs[section.a.value()] <= limit_;
            const bool b_within = costs[section.b.value()] <= limit_;
            if (a_within == b_within) continue;
            const PlaceIndex from = a_within ? section.a : section.b;
            const PlaceIndex to = a_within ? section.b : section.a;
            if (const auto within_km = km_within(index, from)) {
                points.push_back({index, from, to, *within_km});
            }
        }
        return points;
    }

    [[nodiscard]] std::vector<SectionIndex> sections() const {
        std::vector<SectionIndex> within;
        for (std::size_t i = 0; i < network_.sections().size(); ++i) {
            const SectionIndex index(i);
            const Section& section = network_[index];
            if (cost_of(section.a) <= limit_ && cost_of(section.b) <= limit_ && is_open(index))
                within.push_back(index);
        }
        return within;
    }

  private:
    /// Places that one way leads to, one after the other along a stretch.
    struct Branch {
        std::vector<PlaceIndex> places;  ///< the farthest last
        LegSearch::Way way;              ///< to the farthest
        std::uint32_t farthest = 0;      ///< of the last run, how far it goes along
    };
    using BranchKey = std::tuple<StretchIndex, std::uint8_t, std::uint8_t, std::size_t>;

    /// The stretch that a place is reached along, from which side, in which layer, as which run.
    [[nodiscard]] std::map<BranchKey, Branch> branches() const {
        std::map<BranchKey, Branch> found;
        for (std::size_t i = 0; i < network_.places().size(); ++i) {
            const PlaceIndex place(i);
            if (place == start_ || !(cost_of(place) <= limit_)) continue;
            const auto items = search_.at(place);
            const auto best = std::ranges::min_element(items, {}, &Standings::Item::cost);
            LegSearch::Way way = search_.way_to(place, best->standing);
            const Run& last = way.runs.back();
            const std::uint8_t direction = last.to > last.from ? 1 : 0;
            Branch& branch = found[{last.stretch, direction, last.layer, way.runs.size()}];
            const std::uint32_t along = direction == 1 ? last.to - last.from : last.from - last.to;
            branch.places.push_back(place);
            if (along < branch.farthest) continue;
            branch.farthest = along;
            branch.way = std::move(way);
        }
        return found;
    }

    /// The stops are those of the whole branch: all are made before its last stretch.
    void measure_branch(const Branch& branch, std::vector<ReachedPlace>& reached) const {
        const Route route = make_route(network_, parts_.permits, parts_.stretches(),
                                       std::array{start_, branch.places.back()}, {branch.way.runs});
        const bool by_time = parts_.index.metric() == Metric::time;
        const double stop_h = by_time ? 0 : features(network_, route.steps).stop_h.middle();
        double rail_km = 0;
        double running_h = 0;
        for (std::size_t i = 0; i < route.steps.size(); ++i) {
            const RouteStep& step = route.steps[i];
            const double length_km = network_[step.section].length.rail_km;
            rail_km += length_km;
            running_h += length_km / typical_kmh(network_, step.section);
            const bool on_the_branch =
                i + branch.farthest >= route.steps.size() &&
                std::ranges::find(branch.places, step.to) != branch.places.end();
            if (!on_the_branch) continue;
            const double time_h = by_time ? from_cost(cost_of(step.to)) : running_h + stop_h;
            reached.push_back({step.to, rail_km, time_h});
        }
    }

    /// What it costs to stand at a place, on a stretch, ready to go on towards an end of it.
    [[nodiscard]] Cost ready(PlaceIndex place, StretchEnd towards, std::uint8_t layer) const {
        if (place == start_) return 0;
        if (parts_.stretches().node_at(place)) {
            return search_.entering({towards.stretch, 1 - towards.end}, layer);
        }
        const Standing out{static_cast<std::uint8_t>(towards.end), layer};
        Cost least = unreachable;
        for (const Standings::Item& item : search_.at(place)) {
            least = std::min(least, plus(item.cost, parts_.track.turn(place, item.standing, out)));
        }
        return least;
    }

    /// Whether a train may use a section in any layer.
    [[nodiscard]] bool is_open(SectionIndex section) const {
        const StretchPoint before = parts_.stretches().position_of(section);
        for (std::uint8_t layer = 0; layer < parts_.track.graph().layers(); ++layer) {
            if (parts_.track.along(before.stretch, before.at, before.at + 1, layer) != unreachable)
                return true;
        }
        return false;
    }

    /// How far the limit reaches along a section; nothing where it is closed.
    [[nodiscard]] std::optional<double> km_within(SectionIndex section, PlaceIndex from) const {
        const Stretches& stretches = parts_.stretches();
        const StretchPoint before = stretches.position_of(section);
        const bool forward = stretches.places(before.stretch)[before.at] == from;
        const StretchEnd towards{before.stretch, forward ? 1U : 0U};
        std::optional<double> share;
        for (std::uint8_t layer = 0; layer < parts_.track.graph().layers(); ++layer) {
            const Cost whole = parts_.track.along(before.stretch, before.at, before.at + 1, layer);
            if (whole == unreachable) continue;
            const Cost spent = ready(from, towards, layer);
            const Cost left = spent < limit_ ? limit_ - spent : 0;
            share =
                std::max(share.value_or(0), static_cast<double>(left) / static_cast<double>(whole));
        }
        if (!share) return std::nullopt;
        return std::min(*share, 1.0) * network_[section].length.rail_km;
    }

    const Router::Parts& parts_;
    const Network& network_;
    PlaceIndex start_;
    Cost limit_;
    LegSearch search_;
};

}  // namespace

Sweep Router::sweep(PlaceIndex from, double limit) const {
    const Sweeper sweeper(*parts_, from, limit_cost(limit));
    return {sweeper.places(), sweeper.frontier(), sweeper.sections()};
}

std::vector<std::optional<double>> Router::costs(PlaceIndex from,
                                                 std::span<const PlaceIndex> to) const {
    const Sweeper sweeper(*parts_, from, unreachable - 1);
    std::vector<std::optional<double>> costs;
    costs.reserve(to.size());
    for (const PlaceIndex place : to) {
        const Cost cost = sweeper.cost_of(place);
        costs.push_back(cost == unreachable ? std::nullopt : std::optional(from_cost(cost)));
    }
    return costs;
}

}  // namespace verst
