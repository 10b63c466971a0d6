#include "journey/ranges.hpp"

#include <algorithm>
#include <cmath>

namespace verst {

namespace {

RangeJudgement judged(Verdict verdict, double margin) {
    if (!std::isfinite(margin)) return {verdict, std::nullopt};
    return {verdict, margin};
}

}  // namespace

RangeJudgement compare(Comparison comparison, double threshold, double rounding,
                       const ValueRange& value) {
    const double min = value.min.value_or(0);
    const double max = value.max.value_or(unbounded);
    const Judgement at_min = compare(comparison, threshold, rounding, min);
    const Judgement at_max = compare(comparison, threshold, rounding, max);
    // What a comparison allows is one stretch of values with the threshold in it or at its edge: if
    // both ends hold, all between them do; if any holds, one end does or the value nearest to the
    // threshold.
    if (at_min.holds && at_max.holds) {
        return judged(Verdict::holds, std::min(at_min.margin, at_max.margin));
    }
    const Judgement nearest =
        compare(comparison, threshold, rounding, std::clamp(threshold, min, max));
    if (at_min.holds || at_max.holds || nearest.holds) return {Verdict::undecided, std::nullopt};
    return judged(Verdict::fails, std::max(at_min.margin, at_max.margin));
}

RangeJudgement compare(const ClaimedFigure& figure, double rounding, double per_unit,
                       const ValueRange& value) {
    if (!figure.up_to) {
        return compare(figure.comparison, figure.value * per_unit, rounding * per_unit, value);
    }
    // A range is a bare figure in its own middle, off by half its width.
    const double middle = (figure.value + *figure.up_to) / 2;
    const double half = (*figure.up_to - figure.value) / 2;
    return compare(Comparison::exactly, middle * per_unit, half * per_unit, value);
}

RangeJudgement exceeds(const ValueRange& value, const ValueRange& rival) {
    const double worst = value.min.value_or(0) - rival.max.value_or(unbounded);
    const double best = value.max.value_or(unbounded) - rival.min.value_or(0);
    if (worst > 0) return judged(Verdict::holds, worst);
    if (best <= 0) return judged(Verdict::fails, best);
    return {Verdict::undecided, std::nullopt};
}

}  // namespace verst
