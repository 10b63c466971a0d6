#pragma once

#include <optional>

#include "verst/journey/claim.hpp"
#include "verst/journey/verdict.hpp"

namespace verst {

/// A value of which only the two ends are known. A side that nothing bounds is empty; no value is
/// negative.
struct ValueRange {
    std::optional<double> min;
    std::optional<double> max;
};

/// What a range comes to. A range that lies on both sides of a threshold is left open: `depends`,
/// and no margin.
struct RangeJudgement {
    Verdict verdict = Verdict::depends;
    std::optional<double> margin;  ///< of its least favourable end where it holds, else of its best
};

/// `compare`, for all values that the range allows.
[[nodiscard]] RangeJudgement compare(Comparison comparison, double threshold, double rounding,
                                     const ValueRange& value);

/// Whether all values of one range are above all of another.
[[nodiscard]] RangeJudgement exceeds(const ValueRange& value, const ValueRange& rival);

}  // namespace verst
