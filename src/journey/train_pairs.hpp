#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "verst/journey/deduction.hpp"

namespace verst {

/// Two consecutive moments of the train.
struct TrainPair {
    std::size_t earlier = 0;
    std::size_t later = 0;
    bool standing = false;  ///< at one stop: it does not move between them
};

[[nodiscard]] inline std::vector<TrainPair> train_pairs(std::span<const Moment> moments) {
    std::vector<TrainPair> pairs;
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (!moments[i].of_train) continue;
        if (before) {
            const bool standing = moments[*before].stop && moments[*before].stop == moments[i].stop;
            pairs.push_back({*before, i, standing});
        }
        before = i;
    }
    return pairs;
}

/// Of a moment within a journey: long enough never to be reached, short enough to be added to.
inline constexpr std::chrono::seconds time_without_end{std::chrono::hours(24 * 366 * 1000)};

/// A time to spare that nothing bounds is none that can be told.
[[nodiscard]] inline std::optional<std::chrono::seconds> told_margin(std::chrono::seconds margin) {
    return margin > time_without_end / 2 ? std::nullopt : std::optional(margin);
}

}  // namespace verst
