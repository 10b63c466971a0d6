#pragma once

#include "verst/base/refusal.hpp"

namespace verst {

/// A refusal as one line of a list of faults: the message, and its hints after it.
[[nodiscard]] inline Message one_line(const Refusal& refusal) {
    Message line = refusal.message;
    const char* separator = ": ";
    for (const Message& hint : refusal.hints) {
        line.add(Message(separator, hint));
        separator = "; ";
    }
    return line;
}

}  // namespace verst
