#include "journey/finding.hpp"

#include <utility>

namespace verst {

Reading shown_reading(std::string_view name, std::string_view label, std::string_view unit,
                      const ValueRange& value, Message note) {
    Reading reading;
    reading.reading = name;
    reading.label = label;
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
    finding.depends_on = what_it_depends_on(finding.readings, "is left open by the reports as to ");
    return finding;
}

ClaimFinding no_finding(WhyNotJudged why_not) {
    ClaimFinding finding;
    finding.why_not = std::move(why_not);
    return finding;
}

}  // namespace verst
