#pragma once

#include <limits>
#include <optional>

#include "verst/journey/claim.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/journey/verdict.hpp"

namespace verst {

/// "About" a figure allows this share of it on either side, "nearly" whatever is this share of it
/// or more.
inline constexpr double about_share = 0.05;
inline constexpr double nearly_share = 0.9;
/// "Just over" a figure ends there.
inline constexpr double just_over_share = 1.1;

/// What stands for a side that nothing bounds.
inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// A value of which only the two ends are known. A side that nothing bounds is empty; no value is
/// negative.
struct ValueRange {
    std::optional<double> min;
    std::optional<double> max;
};

/// What a range comes to. A range that lies on both sides of a threshold is left open:
/// `undecided`, and no margin.
struct RangeJudgement {
    Verdict verdict = Verdict::undecided;
    std::optional<double> margin;  ///< of its least favourable end where it holds, else of its best
};

/// `compare`, for all values that the range allows.
[[nodiscard]] RangeJudgement compare(Comparison comparison, double threshold, double rounding,
                                     const ValueRange& value);

/// `compare` with a figure of a claim, one unit of which is `per_unit` of the value's. `rounding`
/// is how far a bare figure may be off, in the figure's own unit; a range means all between its
/// ends.
[[nodiscard]] RangeJudgement compare(const ClaimedFigure& figure, double rounding, double per_unit,
                                     const ValueRange& value);

/// Whether all values of one range are above all of another.
[[nodiscard]] RangeJudgement exceeds(const ValueRange& value, const ValueRange& rival);

}  // namespace verst
