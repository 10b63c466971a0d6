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

RangeJudgement compare(const Interval& allowed, const ValueRange& value) {
    const double min = value.min.value_or(0);
    const double max = value.max.value_or(unbounded);
    // What is allowed is one stretch of values: if both ends are in it, all between them are; if
    // any is, one end is or that which is nearest to its middle.
    if (allowed.holds(min) && allowed.holds(max))
        return judged(Verdict::holds, std::min(allowed.margin(min), allowed.margin(max)));
    const double middle = allowed.max ? (allowed.min.value_or(0) + *allowed.max) / 2 : max;
    if (allowed.holds(min) || allowed.holds(max) || allowed.holds(std::clamp(middle, min, max)))
        return {Verdict::undecided, std::nullopt};
    return judged(Verdict::fails, std::max(allowed.margin(min), allowed.margin(max)));
}

Interval allowed_by(const ClaimedFigure& figure, double rounding, double per_unit) {
    std::optional<double> up_to = figure.up_to;
    if (up_to) *up_to *= per_unit;
    return allowed(figure.comparison, figure.value * per_unit, up_to, rounding * per_unit);
}

RangeJudgement compare(const ClaimedFigure& figure, double rounding, double per_unit,
                       const ValueRange& value) {
    return compare(allowed_by(figure, rounding, per_unit), value);
}

RangeJudgement exceeds(const ValueRange& value, const ValueRange& rival) {
    const double worst = value.min.value_or(0) - rival.max.value_or(unbounded);
    const double best = value.max.value_or(unbounded) - rival.min.value_or(0);
    if (worst > 0) return judged(Verdict::holds, worst);
    if (best <= 0) return judged(Verdict::fails, best);
    return {Verdict::undecided, std::nullopt};
}

}  // namespace verst
