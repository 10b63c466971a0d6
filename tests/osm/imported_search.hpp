#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

#include "verst/osm/imported_network.hpp"

namespace verst {

/// A plain search over an imported network, for tests: the least kilometres from a place to all
/// others, and the sections that lead there. A train keeps to the tracks and sides of the places it
/// passes; at a station it may turn round.
class ImportedSearch {
  public:
    struct Step {
        std::uint32_t section = 0;
        std::uint8_t to_end = 0;  ///< that the train comes to
    };
    static constexpr double unreachable = std::numeric_limits<double>::infinity();

    ImportedSearch(const ImportedNetwork& network, std::uint32_t start, bool keeps_to_tracks)
        : network_(network), keeps_to_tracks_(keeps_to_tracks) {
        at_.resize(network.places.size());
        for (std::uint32_t s = 0; s < network.sections.size(); ++s) {
            for (std::uint8_t end = 0; end < 2; ++end) {
                at_[network.sections[s].ends[end].place].push_back({s, end});
            }
        }
        km_.assign(2 * network.sections.size(), unreachable);
        before_.assign(km_.size(), std::nullopt);
        place_km_.assign(network.places.size(), unreachable);
        place_km_[start] = 0;
        std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
        for (const Step& out : at_[start]) reach(queue, leave(out), 0, std::nullopt);
        while (!queue.empty()) {
            const auto [km, state] = queue.top();
            queue.pop();
            if (km > km_[state]) continue;
            const Step arrival = step(state);
            const std::uint32_t place = end_of(arrival).place;
            place_km_[place] = std::min(place_km_[place], km);
            for (const Step& out : at_[place]) {
                if (may_go_on(arrival, out)) reach(queue, leave(out), km, state);
            }
        }
    }

    [[nodiscard]] double km(std::uint32_t place) const { return place_km_[place]; }

    /// The sections to a place in the order of travel.
    [[nodiscard]] std::vector<Step> way(std::uint32_t place) const {
        std::optional<std::uint32_t> state;
        for (const Step& in : at_[place]) {
            const std::uint32_t candidate = 2 * in.section + in.to_end;
            if (!state || km_[candidate] < km_[*state]) state = candidate;
        }
        std::vector<Step> steps;
        if (!state || km_[*state] == unreachable) return steps;
        for (; state; state = before_[*state]) steps.push_back(step(*state));
        return {steps.rbegin(), steps.rend()};
    }

  private:
    using Item = std::pair<double, std::uint32_t>;

    /// From an end that a train leaves a place by to where it arrives.
    static std::uint32_t leave(Step out) { return 2 * out.section + (1U - out.to_end); }
    static Step step(std::uint32_t state) {
        return {state / 2, static_cast<std::uint8_t>(state % 2)};
    }
    [[nodiscard]] const ImportedSection::End& end_of(Step at) const {
        return network_.sections[at.section].ends[at.to_end];
    }

    [[nodiscard]] bool may_go_on(Step arrival, Step out) const {
        const auto& in = end_of(arrival);
        const auto& on = end_of(out);
        const ImportedPlace& place = network_.places[in.place];
        if (!keeps_to_tracks_ || !place.turning_known) return true;
        if (in.track != on.track) return false;
        return in.side != on.side || place.kind == PlaceKind::station ||
               place.kind == PlaceKind::halt;
    }

    template <class Queue>
    void reach(Queue& queue, std::uint32_t state, double km, std::optional<std::uint32_t> from) {
        const double there_km = km + network_.sections[state / 2].rail_km;
        if (there_km >= km_[state]) return;
        km_[state] = there_km;
        before_[state] = from;
        queue.push({there_km, state});
    }

    const ImportedNetwork& network_;
    bool keeps_to_tracks_;
    std::vector<std::vector<Step>> at_;
    std::vector<double> km_;
    std::vector<std::optional<std::uint32_t>> before_;
    std::vector<double> place_km_;
};

}  // namespace verst
