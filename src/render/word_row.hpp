#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace verst {

/// "China", "China and Mongolia", "China, Mongolia and Russia"
[[nodiscard]] inline std::string row_of_words(std::span<const std::string> words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

}  // namespace verst
