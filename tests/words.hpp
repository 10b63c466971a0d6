#pragma once

#include <string>
#include <vector>

#include "verst/render/sentence.hpp"

namespace verst {

/// A message as people read it, its lengths in km.
inline std::string words(const Message& message) { return in_unit(message, LengthUnit::km); }

inline std::string words(const Hint& hint) { return in_unit(hint, LengthUnit::km); }

inline std::vector<std::string> words(const std::vector<Hint>& hints) {
    std::vector<std::string> lines;
    for (const Hint& hint : hints) lines.push_back(words(hint));
    return lines;
}

}  // namespace verst
