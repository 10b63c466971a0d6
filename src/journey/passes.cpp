#include <algorithm>
#include <utility>

#include "journey/stops.hpp"
#include "journey/train_pairs.hpp"
#include "verst/journey/prism.hpp"

namespace verst {

namespace {

using Seconds = std::chrono::seconds;

/// Nothing where no railway leads.
std::optional<Passage> passage(const LeastTimes& least, std::span<const Moment> moments,
                               const TrainPair& pair, PlaceIndex station) {
    const Moment& earlier = moments[pair.earlier];
    const Moment& later = moments[pair.later];
    const auto to = least.between({earlier.station}, {station});
    const auto from = least.between({station}, {later.station});
    if (!to || !from) return std::nullopt;
    Passage found{pair.earlier, pair.later, {}, std::nullopt, false, *to, *from, Seconds(0)};
    if (const auto straight_on = least.between({earlier.station}, {later.station})) {
        found.detour = std::max(Seconds(0), to->time + from->time - straight_on->time);
    }
    if (earlier.window.earliest) found.window.earliest = *earlier.window.earliest + to->time;
    if (later.window.latest) found.window.latest = *later.window.latest - from->time;
    if (found.window.earliest && found.window.latest) {
        found.margin = *found.window.latest - *found.window.earliest;
        const auto around = least.avoiding(station, {earlier.station}, {later.station});
        found.certain = !around || *around > *later.window.latest - *earlier.window.earliest;
    } else {
        found.certain = !least.avoiding(station, {earlier.station}, {later.station});
    }
    // Whole minutes, and never a narrower window.
    if (auto& from_time = found.window.earliest; from_time) {
        from_time = std::chrono::floor<std::chrono::minutes>(*from_time);
    }
    if (auto& to_time = found.window.latest; to_time) {
        to_time = std::chrono::ceil<std::chrono::minutes>(*to_time);
    }
    return found;
}

}  // namespace

bool Passage::on_the_way() const {
    constexpr Seconds little = std::chrono::minutes(30);
    return detour <= little && detour <= (run_to.time + run_from.time) / 10;
}

Result<PassesAnswer> passes(const Network& network, const Journey& journey, const LeastTimes& least,
                            PlaceIndex place) {
    const auto end = rail_end_of(network, place);
    if (!end) return tl::unexpected(end.error());
    auto itinerary = reconstruct(network, journey, &least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    PassesAnswer answer{journey, std::move(*itinerary), place, end->station, {}, {}, std::nullopt};
    const auto& moments = answer.itinerary.deduction.moments;
    const auto is_there = [&](std::size_t i) { return moments[i].station == answer.station; };
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (moments[i].of_train && is_there(i)) answer.told.push_back(i);
    }
    for (const TrainPair& pair : train_pairs(moments)) {
        if (pair.standing || is_there(pair.earlier) || is_there(pair.later)) continue;
        const auto found = passage(least, moments, pair, answer.station);
        if (!found) continue;
        if (!found->margin || *found->margin >= Seconds(0)) {
            answer.passages.push_back(*found);
        } else if (!answer.nearest_miss || *answer.nearest_miss->margin < *found->margin) {
            answer.nearest_miss = found;
        }
    }
    if (!answer.passages.empty() || !answer.told.empty()) answer.nearest_miss.reset();
    return answer;
}

}  // namespace verst
