#pragma once

#include <limits>
#include <optional>

#include "verst/journey/claim.hpp"
#include "verst/journey/journey_claim.hpp"
#include "verst/journey/verdict.hpp"

namespace verst {

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

/// What the values that a range leaves come to, against those that a figure allows.
[[nodiscard]] RangeJudgement compare(const Interval& allowed, const ValueRange& value);

/// What a figure of a claim allows, in a unit of which one of the figure's own is `per_unit`.
/// `rounding` is how far a bare figure may be off, in its own unit.
[[nodiscard]] Interval allowed_by(const ClaimedFigure& figure, double rounding, double per_unit);

/// Both together.
[[nodiscard]] RangeJudgement compare(const ClaimedFigure& figure, double rounding, double per_unit,
                                     const ValueRange& value);

/// Whether all values of one range are above all of another.
[[nodiscard]] RangeJudgement exceeds(const ValueRange& value, const ValueRange& rival);

}  // namespace verst
