#include "verst/route/sweep.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
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
    Sweeper(const Router::Parts& parts, const OpenTrack& track, PlaceIndex start, Cost limit)
        : parts_(parts),
          network_(parts.network()),
          track_(track),
          start_(start),
          limit_(limit),
          search_(track, start, Standings::any()) {
        search_.run_within(limit);
    }

    [[nodiscard]] Cost cost_of(PlaceIndex place) const {
        if (place == start_) return 0;
        return network_.on_rail(place) ? search_.least_at(place) : unreachable;
    }

    /// Rail km of the way to a place that was reached.
    [[nodiscard]] double rail_km(PlaceIndex place) const {
        if (place == start_) return 0;
        std::int64_t nm = 0;
        for (const Run& run : way_to(place).runs) nm += parts_.lengths().of_nm(run);
        return StretchLengths::km(nm);
    }

    /// Of the places that were reached, all that may be within a limit: its ways are not followed
    /// beyond that.
    [[nodiscard]] std::vector<ReachedPlace> places(Limit within = {}) const {
        std::vector<ReachedPlace> reached;
        for (auto& [key, branch] : branches(within)) measure_branch(branch, reached);
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

    /// Whether a train may use a section in any layer.
    [[nodiscard]] bool is_open(SectionIndex section) const {
        const StretchPoint before = parts_.stretches().position_of(section);
        for (std::uint8_t layer = 0; layer < track_.graph().layers(); ++layer) {
            if (track_.along(before.stretch, before.at, before.at + 1, layer) != unreachable)
                return true;
        }
        return false;
    }

  private:
    [[nodiscard]] LegSearch::Way way_to(PlaceIndex place) const {
        const auto items = search_.at(place);
        const auto best = std::ranges::min_element(items, {}, &Standings::Item::cost);
        return search_.way_to(place, best->standing);
    }

    /// Places that one way leads to, one after the other along a stretch.
    struct Branch {
        std::vector<PlaceIndex> places;  ///< the farthest last
        LegSearch::Way way;              ///< to the farthest
        std::uint32_t farthest = 0;      ///< of the last run, how far it goes along
    };
    using BranchKey = std::tuple<StretchIndex, std::uint8_t, std::uint8_t, std::size_t>;

    /// The stretch that a place is reached along, from which side, in which layer, as which run.
    [[nodiscard]] std::map<BranchKey, Branch> branches(Limit within) const {
        // No train is faster than on the fastest track.
        const double farthest_km =
            within.is_in_hours() ? std::min(within.km, within.hours * fastest_kmh()) : within.km;
        std::map<BranchKey, Branch> found;
        for (std::size_t i = 0; i < network_.places().size(); ++i) {
            const PlaceIndex place(i);
            if (place == start_ || !(cost_of(place) <= limit_)) continue;
            LegSearch::Way way = way_to(place);
            const Run& last = way.runs.back();
            std::int64_t before_nm = 0;
            for (const Run& run : way.runs)
                before_nm += &run == &last ? 0 : parts_.lengths().of_nm(run);
            if (StretchLengths::km(before_nm) > farthest_km) continue;
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

    [[nodiscard]] double fastest_kmh() const {
        double fastest = 0;
        for (std::size_t i = 0; i < network_.sections().size(); ++i)
            fastest = std::max(fastest, typical_kmh(network_, SectionIndex(i)));
        return fastest;
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
            least = std::min(least, plus(item.cost, track_.turn(place, item.standing, out)));
        }
        return least;
    }

    /// How far the limit reaches along a section; nothing where it is closed.
    [[nodiscard]] std::optional<double> km_within(SectionIndex section, PlaceIndex from) const {
        const Stretches& stretches = parts_.stretches();
        const StretchPoint before = stretches.position_of(section);
        const bool forward = stretches.places(before.stretch)[before.at] == from;
        const StretchEnd towards{before.stretch, forward ? 1U : 0U};
        std::optional<double> share;
        for (std::uint8_t layer = 0; layer < track_.graph().layers(); ++layer) {
            const Cost whole = track_.along(before.stretch, before.at, before.at + 1, layer);
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
    const OpenTrack& track_;
    PlaceIndex start_;
    Cost limit_;
    LegSearch search_;
};

/// The practical way from one place to all: a place is reached within the countries of the two ends
/// if it can be, so there is a search for each of the countries.
class PracticalSweep {
  public:
    PracticalSweep(const Router::Parts& parts, PlaceIndex start)
        : parts_(parts), network_(parts.network()), start_(start) {}

    /// What the way to a place was found by; null where there is none.
    [[nodiscard]] const Sweeper* to(PlaceIndex place) {
        if (place != start_ && !network_.on_rail(place)) return nullptr;
        if (const TrackUnder* own = parts_.own_countries(start_, place)) {
            const Sweeper& sweeper = on(own->track);
            if (sweeper.cost_of(place) != unreachable) return &sweeper;
        }
        const Sweeper& sweeper = on(parts_.track);
        return sweeper.cost_of(place) == unreachable ? nullptr : &sweeper;
    }

    [[nodiscard]] Sweep within(Limit limit) {
        const std::vector<std::optional<ReachedPlace>> all = places_within(limit);
        const auto is_within = [&](PlaceIndex place) {
            const auto& reached = all[place.value()];
            return reached && reached->rail_km <= limit.km && reached->time_h <= limit.hours;
        };
        Sweep sweep;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (is_within(PlaceIndex(i))) sweep.places.push_back(*all[i]);
        }
        for (std::size_t i = 0; i < network_.sections().size(); ++i) {
            const SectionIndex index(i);
            const Section& section = network_[index];
            const bool a_within = is_within(section.a);
            const bool b_within = is_within(section.b);
            if (!(a_within || b_within) || !on(parts_.track).is_open(index)) continue;
            if (a_within && b_within) {
                sweep.sections.push_back(index);
                continue;
            }
            const PlaceIndex from = a_within ? section.a : section.b;
            const double left_km = km_left(limit, *all[from.value()], index);
            sweep.frontier.push_back({index, from, a_within ? section.b : section.a,
                                      std::min(left_km, section.length.rail_km)});
        }
        return sweep;
    }

  private:
    [[nodiscard]] const Sweeper& on(const OpenTrack& track) {
        auto& made = sweepers_[&track];
        if (!made) made = std::make_unique<Sweeper>(parts_, track, start_, unreachable - 1);
        return *made;
    }

    /// By place: all that may be within the limit.
    [[nodiscard]] std::vector<std::optional<ReachedPlace>> places_within(Limit limit) {
        std::vector<const Sweeper*> found_by(network_.places().size());
        for (std::size_t i = 0; i < found_by.size(); ++i) found_by[i] = to(PlaceIndex(i));
        std::vector<std::optional<ReachedPlace>> all(found_by.size());
        for (const auto& [track, sweeper] : sweepers_) {
            if (std::ranges::find(found_by, sweeper.get()) == found_by.end()) continue;
            for (const ReachedPlace& reached : sweeper->places(limit)) {
                if (found_by[reached.place.value()] == sweeper.get())
                    all[reached.place.value()] = reached;
            }
        }
        return all;
    }

    /// How far a limit reaches from a place along a section.
    [[nodiscard]] double km_left(Limit limit, const ReachedPlace& from, SectionIndex along) const {
        const double by_km = limit.km - from.rail_km;
        return std::isfinite(limit.hours)
                   ? std::min(by_km, (limit.hours - from.time_h) * typical_kmh(network_, along))
                   : by_km;
    }

    const Router::Parts& parts_;
    const Network& network_;
    PlaceIndex start_;
    std::map<const OpenTrack*, std::unique_ptr<Sweeper>> sweepers_;
};

}  // namespace

Sweep Router::sweep(PlaceIndex from, Limit limit) const {
    if (metric() == Metric::practical) return PracticalSweep(*parts_, from).within(limit);
    const double figure = metric() == Metric::time ? limit.hours : limit.km;
    const Sweeper sweeper(*parts_, parts_->track, from, limit_cost(figure));
    return {sweeper.places(), sweeper.frontier(), sweeper.sections()};
}

std::vector<std::optional<Router::BestWay>> Router::best_ways(
    PlaceIndex from, std::span<const PlaceIndex> to) const {
    std::vector<std::optional<BestWay>> ways(to.size());
    const auto known = parts_->by_table(from, to);
    const bool practical = metric() == Metric::practical;
    // What tables do not tell, searches do.
    std::optional<Sweeper> sweeper;
    std::optional<PracticalSweep> practical_sweep;
    const auto search = [&](PlaceIndex place) -> std::optional<BestWay> {
        if (practical) {
            if (!practical_sweep) practical_sweep.emplace(*parts_, from);
            const Sweeper* found = practical_sweep->to(place);
            if (found == nullptr) return std::nullopt;
            const double rail_km = found->rail_km(place);
            return BestWay{rail_km, rail_km};
        }
        if (!sweeper) sweeper.emplace(*parts_, parts_->track, from, unreachable - 1);
        const Cost cost = sweeper->cost_of(place);
        if (cost == unreachable) return std::nullopt;
        return BestWay{from_cost(cost), sweeper->rail_km(place)};
    };
    for (std::size_t i = 0; i < to.size(); ++i) {
        const auto& answer = known[i];
        if (to[i] == from) {
            ways[i] = BestWay{};
        } else if (!answer || is_tied(answer->way.cost)) {
            ways[i] = search(to[i]);
        } else if (answer->table != nullptr) {
            const double rail_km = answer->way.rail_km();
            ways[i] = BestWay{practical ? rail_km : from_cost(cost_of(answer->way.cost)), rail_km};
        }
    }
    return ways;
}

std::vector<std::optional<double>> Router::costs(PlaceIndex from,
                                                 std::span<const PlaceIndex> to) const {
    std::vector<std::optional<double>> costs;
    costs.reserve(to.size());
    if (metric() == Metric::practical) {
        for (const auto& way : best_ways(from, to))
            costs.push_back(way ? std::optional(way->cost) : std::nullopt);
        return costs;
    }
    const auto add = [&](PlaceIndex place, Cost cost) {
        if (place == from) cost = 0;
        costs.push_back(cost == unreachable ? std::nullopt : std::optional(from_cost(cost)));
    };
    if (const WayTable* table = parts_->table_to(to.size())) {
        const std::vector<MarkedCost> by_table = table->costs_from(from, to);
        for (std::size_t i = 0; i < to.size(); ++i)
            add(to[i], by_table[i] < no_way ? cost_of(by_table[i]) : unreachable);
        return costs;
    }
    const Sweeper sweeper(*parts_, parts_->track, from, unreachable - 1);
    for (const PlaceIndex place : to) add(place, sweeper.cost_of(place));
    return costs;
}

}  // namespace verst
