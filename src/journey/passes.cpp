#include <algorithm>
#include <utility>

#include "journey/stops.hpp"
#include "journey/train_pairs.hpp"
#include "verst/journey/prism.hpp"

namespace verst {

namespace {

using Seconds = std::chrono::seconds;

/// When the train can have been at the place: from the earliest to the latest of every manner in
/// which it fits the time, of all of them if none does.
Window window_at(const LeastDetour& detour, const Window& whole) {
    const auto available =
        whole.earliest && whole.latest ? *whole.latest - *whole.earliest : time_without_end;
    const bool any_fits = detour.to.time + detour.from.time <= available;
    std::optional<Seconds> before;
    std::optional<Seconds> after;
    for (const LeastParts& way : detour.ways) {
        if (any_fits && way.whole() > available) continue;
        before = before ? std::min(*before, way.before) : way.before;
        after = after ? std::min(*after, way.after) : way.after;
    }
    // Whole minutes, and never a narrower window.
    Window window;
    if (whole.earliest) {
        window.earliest = std::chrono::floor<std::chrono::minutes>(*whole.earliest +
                                                                   before.value_or(detour.to.time));
    }
    if (whole.latest) {
        window.latest = std::chrono::ceil<std::chrono::minutes>(*whole.latest -
                                                                after.value_or(detour.from.time));
    }
    return window;
}

/// Nothing where no railway leads.
std::optional<Passage> passage(const LeastTimes& least, std::span<const Moment> moments,
                               const TrainPair& pair, PlaceIndex station) {
    const Moment& earlier = moments[pair.earlier];
    const Moment& later = moments[pair.later];
    const auto detour = least.by_way_of(station, earlier.station, later.station);
    if (!detour) return std::nullopt;
    const Seconds time = detour->to.time + detour->from.time;
    Passage found{pair.earlier, pair.later, {},           std::nullopt,
                  false,        detour->to, detour->from, Seconds(0)};
    if (const auto straight_on = least.between({earlier.station}, {later.station})) {
        found.detour = std::max(Seconds(0), time - straight_on->time);
    }
    const Window whole{earlier.window.earliest, later.window.latest};
    found.window = window_at(*detour, whole);
    const auto around = least.avoiding(station, {earlier.station}, {later.station});
    if (whole.earliest && whole.latest) {
        const Seconds available = *whole.latest - *whole.earliest;
        found.margin = available - time;
        found.certain = !around || *around > available;
    } else {
        found.certain = !around;
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
