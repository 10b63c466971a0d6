#include "journey/finding.hpp"

#include <utility>

namespace verst {

Reading shown_reading(ReadingKind kind, Quantity::Unit unit, const ValueRange& value,
                      ReadingNote note) {
    Reading reading;
    reading.kind = kind;
    reading.unit = unit;
    reading.min = value.min;
    reading.max = value.max;
    reading.judged = false;
    reading.note = std::move(note);
    return reading;
}

ClaimFinding finding_of(std::vector<Reading> readings) {
    ClaimFinding finding;
    finding.readings = std::move(readings);
    finding.verdict = overall_verdict(finding.readings);
    return finding;
}

ClaimFinding no_finding(WhyNotJudged why_not) {
    ClaimFinding finding;
    finding.why_not = std::move(why_not);
    return finding;
}

}  // namespace verst
