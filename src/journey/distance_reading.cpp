#include "journey/distance_reading.hpp"

#include <algorithm>
#include <cmath>

namespace verst {

namespace {

void judge_length(Reading& reading, Comparison comparison, const ClaimedLength& length) {
    const Interval wanted = allowed_by(comparison, length);
    reading.verdict = wanted.holds(*reading.min) ? Verdict::holds : Verdict::fails;
    reading.margin = wanted.margin(*reading.min);
}

/// How far the two may be apart, for one end of a range or the figure itself.
double off_by(double first, double second) { return std::abs(first - second); }

}  // namespace

ClaimedLength first_figure(const DistanceClaim& claim) {
    return {claim.value_km, claim.up_to_km, claim.value_text, claim.rounding_km};
}

Interval allowed_by(Comparison comparison, const ClaimedLength& length) {
    return allowed(comparison, length.km, length.up_to_km, length.rounding_km);
}

Reading distance_reading(const DistanceClaim& claim, ReadingKind kind, double km) {
    Reading reading;
    reading.kind = kind;
    reading.min = reading.max = km;
    if (claim.has_figure()) judge_length(reading, claim.comparison, first_figure(claim));
    return reading;
}

Reading also_reading(const DistanceClaim& claim, const Reading& of_first) {
    Reading reading = of_first;
    reading.also_figure = claim.also->text;
    reading.note = {};
    judge_length(reading, claim.comparison, *claim.also);
    return reading;
}

Reading conversion_reading(const DistanceClaim& claim) {
    const ClaimedLength& also = *claim.also;
    Reading reading;
    reading.kind = ReadingKind::conversion;
    reading.min = reading.max = also.km - claim.value_km;
    double off = off_by(also.km, claim.value_km);
    if (also.up_to_km && claim.up_to_km)
        off = std::max(off, off_by(*also.up_to_km, *claim.up_to_km));
    reading.margin = claim.rounding_km + also.rounding_km - off;
    reading.verdict = *reading.margin >= 0 ? Verdict::holds : Verdict::fails;
    reading.note = BothFigures{claim.value_text, also.text};
    return reading;
}

}  // namespace verst
