#pragma once

#include <string>

#include "verst/base/refusal.hpp"

namespace verst {

/// A refusal as one line of a list of faults: the message, and its hints after it.
[[nodiscard]] inline std::string one_line(const Refusal& refusal) {
    std::string line = refusal.message;
    const char* separator = ": ";
    for (const std::string& hint : refusal.hints) {
        line += separator + hint;
        separator = "; ";
    }
    return line;
}

}  // namespace verst
