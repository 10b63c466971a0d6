#pragma once

#include <string>
#include <vector>

#include "verst/render/sentence.hpp"

namespace verst {

/// A message as people read it, its lengths in km.
inline std::string words(const Message& message) { return in_unit(message, LengthUnit::km); }

inline std::vector<std::string> words(const std::vector<Message>& messages) {
    return in_unit(messages, LengthUnit::km);
}

}  // namespace verst
