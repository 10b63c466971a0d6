#include "network/nearest_words.hpp"

#include <algorithm>
#include <utility>

#include "network/edit_distance.hpp"

namespace verst {

namespace {

constexpr std::size_t most_nearest_words = 5;

}  // namespace

std::vector<std::string> nearest_words(std::string_view word,
                                       const std::vector<std::string_view>& candidates) {
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (const std::string_view candidate : candidates) {
        const std::size_t limit = std::max<std::size_t>(2, candidate.size() / 3);
        std::size_t distance = edit_distance(word, candidate, limit);
        if (distance > limit && word.size() >= 3 && candidate.find(word) != std::string_view::npos)
            distance = limit;
        if (distance <= limit) near.emplace_back(distance, candidate);
    }
    std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
    if (near.size() > most_nearest_words) near.resize(most_nearest_words);
    std::vector<std::string> words;
    words.reserve(near.size());
    for (const auto& [distance, candidate] : near) words.emplace_back(candidate);
    return words;
}

}  // namespace verst
