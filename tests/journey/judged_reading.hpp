#pragma once

#include <optional>

#include "verst/journey/reading.hpp"

namespace verst::test {

/// A reading of nothing but its verdict; `counts`: the claim names it.
inline Reading judged(ReadingKind kind, std::optional<Verdict> verdict, bool counts = true) {
    Reading reading;
    reading.kind = kind;
    reading.verdict = verdict;
    reading.judged = counts;
    return reading;
}

}  // namespace verst::test
