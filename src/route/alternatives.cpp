#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <utility>

#include "route/admissible.hpp"
#include "route/leg_chain.hpp"
#include "route/router_parts.hpp"

namespace verst {
namespace {

/// A way through the whole journey that leaves the best way in one leg only, for one node.
struct Candidate {
    std::size_t leg = 0;
    NodeIndex node;
    Standing comes;  ///< to the node
    Standing goes;   ///< from it: the side that it leaves by
    Cost cost = 0;   ///< of the whole journey
};

class AlternativeSearch {
  public:
    AlternativeSearch(const Router::Parts& parts, const LegChain& best, const Admissibility& limits)
        : parts_(parts),
          track_(parts.track),
          least_{track_, parts.whole.table(parts.index, questions)},
          limits_(limits),
          best_(best),
          best_runs_(best.best()),
          limit_(static_cast<Cost>(limits.stretch * static_cast<double>(best.cost()))),
          there_(track_, best.stations(), limit_),
          reversed_stations_(best.stations().rbegin(), best.stations().rend()),
          back_(track_, reversed_stations_, limit_),
          shown_(parts.network().sections().size()) {}

    /// The runs of the best way and of the alternatives.
    [[nodiscard]] std::vector<std::vector<std::vector<Run>>> find(std::size_t count) {
        show(best_runs_);
        measure_legs();
        for (const Candidate& candidate : candidates()) {
            if (found_.size() > count) break;
            try_out(candidate);
        }
        return std::move(found_);
    }

  private:
    /// A search for alternatives is worth so many for ways.
    static constexpr std::size_t questions = 10;

    using LegRuns = std::vector<std::vector<Run>>;

    [[nodiscard]] const Stretches& stretches() const { return parts_.stretches(); }

    void show(LegRuns runs) {
        for (const auto& leg : runs) {
            for (const Run& run : leg) {
                for (const SectionIndex section : sections_of(run)) {
                    shown_[section.value()] = true;
                }
            }
        }
        found_.push_back(std::move(runs));
    }

    [[nodiscard]] std::span<const SectionIndex> sections_of(const Run& run) const {
        return stretches()
            .sections(run.stretch)
            .subspan(std::min(run.from, run.to),
                     run.from < run.to ? run.to - run.from : run.from - run.to);
    }

    void measure_legs() {
        for (const auto& runs : best_runs_) {
            leg_costs_.push_back(leg_path(track_, std::nullopt, runs).back().at);
        }
    }

    /// By their cost; of one cost in a fixed order.
    [[nodiscard]] std::vector<Candidate> candidates() const {
        std::vector<Candidate> all;
        for (std::size_t leg = 0; leg < there_.legs().size(); ++leg) {
            for (std::size_t n = 0; n < stretches().node_count(); ++n) {
                if (const auto candidate = through(leg, NodeIndex(n))) all.push_back(*candidate);
            }
        }
        std::ranges::stable_sort(all, {}, &Candidate::cost);
        return all;
    }

    [[nodiscard]] std::optional<Candidate> through(std::size_t leg, NodeIndex node) const {
        const PlaceIndex place = stretches().place(node);
        if (place == best_.stations()[leg] || place == best_.stations()[leg + 1]) {
            return std::nullopt;
        }
        const auto comes = there_.legs()[leg].at(place);
        if (comes.empty()) return std::nullopt;
        const auto goes = back_.legs()[back_leg(leg)].at(place);
        std::optional<Candidate> best;
        for (const Standings::Item& in : comes) {
            for (const Standings::Item& out : goes) {
                const Cost cost =
                    plus(plus(in.cost, out.cost), track_.turn(place, in.standing, out.standing));
                if (cost > limit_ || (best && best->cost <= cost)) continue;
                best = Candidate{leg, node, in.standing, out.standing, cost};
            }
        }
        return best;
    }

    [[nodiscard]] std::size_t back_leg(std::size_t leg) const {
        return back_.legs().size() - 1 - leg;
    }

    static std::vector<Run> turned_round(std::vector<Run> runs) {
        std::ranges::reverse(runs);
        for (Run& run : runs) std::swap(run.from, run.to);
        return runs;
    }

    /// The first of the vertices along one way, as far as each is on the best way from the start to
    /// the next, and the next on the best way from it to the end: the way through each of them is
    /// the same. Only where a node is one vertex.
    [[nodiscard]] Vertex first_on_way(std::size_t leg, Vertex vertex) const {
        const LegSearch& before = there_.legs()[leg];
        const LegSearch& after = back_.legs()[back_leg(leg)];
        while (const auto in = before.vertex_before(vertex)) {
            const bool goes_on = after.cost(*in) != unreachable &&
                                 after.vertex_before(*in) == vertex &&
                                 after.last_run(*in).stretch == before.last_run(vertex).stretch;
            if (!goes_on) break;
            vertex = *in;
        }
        return vertex;
    }

    void try_out(const Candidate& candidate) {
        const Vertex comes = track_.graph().vertex(candidate.node, candidate.comes);
        const Vertex goes = track_.graph().vertex(candidate.node, candidate.goes);
        const LegSearch& before = there_.legs()[candidate.leg];
        const LegSearch& after = back_.legs()[back_leg(candidate.leg)];
        if (before.last_run(comes).stretch == after.last_run(goes).stretch) return;  // out and back
        if (track_.graph().is_plain() &&
            !tried_from_.emplace(candidate.leg, first_on_way(candidate.leg, comes)).second)
            return;
        const LegSearch::Way in = before.way_to(comes);
        const LegSearch::Way out = after.way_to(goes);
        if (!is_new(candidate.leg, in.runs, out.runs)) return;

        LegRuns runs = there_.runs_before(candidate.leg, in.start);
        runs.push_back(in.runs);
        const std::vector<Run> onwards = turned_round(out.runs);
        runs.back().insert(runs.back().end(), onwards.begin(), onwards.end());
        const LegRuns rest = back_.runs_before(back_leg(candidate.leg), out.start);
        for (std::size_t i = rest.size(); i-- > 0;) runs.push_back(turned_round(rest[i]));

        if (!shares_little(runs)) return;
        ViaPath path;
        path.points = leg_path(track_, in.start, runs[candidate.leg]);
        path.before = &before;
        path.via = static_cast<std::size_t>(std::accumulate(
            in.runs.begin(), in.runs.end(), std::size_t{0},
            [&](std::size_t sum, const Run& run) { return sum + sections_of(run).size(); }));
        const auto leg_cost = static_cast<double>(leg_costs_[candidate.leg]);
        const bool admissible =
            static_cast<double>(path.points.back().at) <= limits_.stretch * leg_cost &&
            is_locally_optimal(least_, path, static_cast<Cost>(limits_.locality * leg_cost)) &&
            has_bounded_stretch(least_, path, limits_.stretch);
        if (admissible) show(std::move(runs));
    }

    /// Many nodes lie on one way.
    [[nodiscard]] bool is_new(std::size_t leg, const std::vector<Run>& in,
                              const std::vector<Run>& out) {
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(leg)};
        const auto add = [&key](const Run& run) {
            key.push_back(static_cast<std::uint32_t>(run.stretch.value()));
        };
        std::for_each(in.begin(), in.end(), add);
        std::for_each(out.rbegin(), out.rend(), add);
        key.push_back(in.front().layer);
        return tried_.insert(std::move(key)).second;
    }

    [[nodiscard]] bool shares_little(const LegRuns& runs) const {
        Cost shared = 0;
        bool new_section = false;
        for (const auto& leg : runs) {
            for (const Run& run : leg) {
                const std::uint32_t first = std::min(run.from, run.to);
                const auto sections = sections_of(run);
                for (std::uint32_t i = 0; i < sections.size(); ++i) {
                    if (shown_[sections[i].value()]) {
                        shared += track_.graph().along(run.stretch, first + i, first + i + 1);
                    } else {
                        new_section = true;
                    }
                }
            }
        }
        return new_section &&
               static_cast<double>(shared) <= limits_.sharing * static_cast<double>(best_.cost());
    }

    const Router::Parts& parts_;
    const OpenTrack& track_;
    LeastCosts least_;
    Admissibility limits_;
    const LegChain& best_;
    LegRuns best_runs_;
    Cost limit_;
    LegChain there_;  ///< from the start
    std::vector<PlaceIndex> reversed_stations_;
    LegChain back_;            ///< from the end: what runs backwards costs the same
    std::vector<bool> shown_;  ///< by section
    std::vector<Cost> leg_costs_;
    std::vector<LegRuns> found_;
    std::set<std::vector<std::uint32_t>> tried_;
    std::set<std::pair<std::size_t, Vertex>> tried_from_;
};

/// The practical way, where a way through other countries costs less.
std::optional<Route> practical_first(const Router::Parts& parts, const LegChain& best) {
    const auto tracks = parts.leg_tracks(best.stations());
    const auto keeps_within = [](const LegTracks& leg) { return leg.first != nullptr; };
    if (std::ranges::none_of(tracks, keeps_within)) return std::nullopt;
    const LegChain practical(tracks, best.stations());
    if (practical.cost() == best.cost()) return std::nullopt;
    return make_route(parts.network(), parts.permits, parts.stretches(), best.stations(),
                      practical.best());
}

}  // namespace

Result<std::vector<Route>> Router::alternatives(std::span<const PlaceIndex> stations,
                                                std::size_t count,
                                                const Admissibility& limits) const {
    const LegChain best(parts_->track, stations);
    if (const auto failed = best.failed_leg()) {
        return tl::unexpected(parts_->no_route(stations.first(*failed + 2)));
    }
    std::vector<Route> routes;
    if (const auto practical = practical_first(*parts_, best)) routes.push_back(*practical);
    for (const auto& runs : AlternativeSearch(*parts_, best, limits).find(count)) {
        Route route = make_route(network(), parts_->permits, parts_->stretches(), stations, runs);
        const bool is_first = !routes.empty() && same_sections(route, routes.front());
        if (!is_first) routes.push_back(std::move(route));
    }
    return routes;
}

}  // namespace verst
