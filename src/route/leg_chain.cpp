#include "route/leg_chain.hpp"

#include <algorithm>

#include "route/choose_lines.hpp"

namespace verst {

LegChain::LegChain(const OpenTrack& track, std::span<const PlaceIndex> stations)
    : stations_(stations.begin(), stations.end()) {
    search(std::vector<LegTracks>(stations_.size() - 1, {nullptr, &track}), std::nullopt);
}

LegChain::LegChain(std::span<const LegTracks> tracks, std::span<const PlaceIndex> stations)
    : stations_(stations.begin(), stations.end()) {
    search(tracks, std::nullopt);
}

LegChain::LegChain(const OpenTrack& track, std::span<const PlaceIndex> stations, Cost limit)
    : stations_(stations.begin(), stations.end()) {
    search(std::vector<LegTracks>(stations_.size() - 1, {nullptr, &track}), limit);
}

void LegChain::search(std::span<const LegTracks> tracks, std::optional<Cost> limit) {
    legs_.reserve(stations_.size() - 1);
    Standings standings = Standings::any();
    for (std::size_t leg = 0; leg + 1 < stations_.size(); ++leg) {
        std::vector<Standings::Item> found;
        if (tracks[leg].first != nullptr) {
            found = search_leg(*tracks[leg].first, leg, standings, limit);
            if (found.empty()) legs_.pop_back();
        }
        if (found.empty()) found = search_leg(*tracks[leg].whole, leg, standings, limit);
        if (found.empty()) {
            failed_leg_ = leg;
            return;
        }
        standings = Standings(std::move(found));
    }
}

std::vector<Standings::Item> LegChain::search_leg(const OpenTrack& track, std::size_t leg,
                                                  const Standings& standings,
                                                  std::optional<Cost> limit) {
    LegSearch& search = legs_.emplace_back(track, stations_[leg], standings);
    const bool is_last = leg + 2 == stations_.size();
    if (limit) {
        search.run_within(*limit);
    } else {
        search.run_to(stations_[leg + 1], is_last ? 0 : track.worth_of_standing());
    }
    return search.at(stations_[leg + 1]);
}

std::vector<std::vector<Run>> LegChain::best() const {
    return runs_before(legs_.size(), std::nullopt);
}

std::vector<std::vector<Run>> LegChain::runs_before(std::size_t leg,
                                                    std::optional<Standing> standing) const {
    std::vector<std::vector<Run>> runs(leg);
    for (std::size_t i = leg; i-- > 0;) {
        const PlaceIndex end = stations_[i + 1];
        if (!standing) {
            const auto found = legs_[i].at(end);
            standing = std::min_element(found.begin(), found.end(),
                                        [](const Standings::Item& a, const Standings::Item& b) {
                                            return a.cost < b.cost;
                                        })
                           ->standing;
        }
        LegSearch::Way way = legs_[i].way_to(end, *standing);
        runs[i] = std::move(way.runs);
        standing = way.start;
    }
    return runs;
}

Route make_route(const Network& network, const Permits& permits, const Stretches& stretches,
                 std::span<const PlaceIndex> stations, const std::vector<std::vector<Run>>& legs) {
    Route route;
    route.stops.assign(stations.begin(), stations.end());
    std::size_t step_count = 0;
    for (const std::vector<Run>& runs : legs) {
        for (const Run& run : runs) {
            step_count += std::max(run.from, run.to) - std::min(run.from, run.to);
        }
    }
    route.steps.reserve(step_count);
    std::vector<std::size_t> run_ends;
    for (const std::vector<Run>& runs : legs) {
        for (const Run& run : runs) {
            const auto sections = stretches.sections(run.stretch);
            const auto places = stretches.places(run.stretch);
            for (std::uint32_t at = run.from; at < run.to; ++at) {
                route.steps.push_back({sections[at], places[at], places[at + 1], {}});
            }
            for (std::uint32_t at = run.from; at > run.to; --at) {
                route.steps.push_back({sections[at - 1], places[at], places[at - 1], {}});
            }
            run_ends.push_back(route.steps.size());
        }
        route.leg_end.push_back(route.steps.size());
    }
    choose_lines(network, permits, route.steps, run_ends);
    return route;
}

}  // namespace verst
