#include "journey/duration_verdict.hpp"

#include <utility>

#include "journey/claim_span.hpp"
#include "journey/figure.hpp"
#include "journey/finding.hpp"
#include "journey/rail_between.hpp"
#include "journey/ranges.hpp"

namespace verst {

namespace {

using Unit = DurationClaim::Unit;

constexpr double hours_per_day = 24;

/// A span of elapsed time that rounds to a whole number of days.
constexpr double half_day = 0.5;

template <class Range>
ValueRange in_units(const Range& range, double per_unit = 1) {
    const auto scaled = [per_unit](const auto& side) {
        return side ? std::optional<double>(*side / per_unit) : std::nullopt;
    };
    return {scaled(range.min), scaled(range.max)};
}

void judge_by(Reading& reading, const DurationClaim& claim, double rounding) {
    const auto [verdict, margin] = compare(claim, rounding, 1, {reading.min, reading.max});
    reading.verdict = verdict;
    reading.margin = margin;
}

std::vector<Reading> readings_of(const DurationClaim& claim, const Span& span) {
    const bool in_days = claim.unit == Unit::days;
    std::vector<Reading> readings;
    readings.push_back(shown_reading(ReadingKind::calendar_days, Quantity::Unit::days,
                                     in_units(span.calendar_days), CountedBy::whole_days));
    readings.push_back(shown_reading(ReadingKind::nights, Quantity::Unit::nights,
                                     in_units(span.nights), CountedBy::midnights));
    CountedBy by = span.reports_around ? CountedBy::reports_around : CountedBy::moments;
    if (in_days) by = CountedBy::rounded_days;
    readings.push_back(shown_reading(ReadingKind::elapsed,
                                     in_days ? Quantity::Unit::days : Quantity::Unit::h,
                                     in_units(span.elapsed_h, in_days ? hours_per_day : 1), by));
    Reading& elapsed = readings.back();
    switch (claim.unit) {
        case Unit::days:
            readings[0].judged = true;
            judge_by(readings[0], claim, 0);
            judge_by(elapsed, claim, half_day);
            break;
        case Unit::nights:
            readings[1].judged = true;
            judge_by(readings[1], claim, 0);
            break;
        case Unit::hours:
            // "20 hours" is a rounded figure, as "1,000 km" is; days and nights are counted.
            elapsed.judged = true;
            judge_by(elapsed, claim, rounding_of(claim.value));
            break;
    }
    return readings;
}

void add_running_time(const Router& router, const DurationClaim& claim, const Account& account,
                      std::vector<Reading>& readings) {
    if (!claim.from || !claim.to || claim.unit != Unit::hours) return;
    const auto rail = rail_between(router, account, *claim.from, *claim.to);
    if (!rail) return;
    const double running_h = rail->sum.running_h;
    Reading reading = shown_reading(ReadingKind::running, Quantity::Unit::h, {running_h, running_h},
                                    CountedBy::typical_speeds);
    judge_by(reading, claim, rounding_of(claim.value));
    readings.push_back(std::move(reading));
}

}  // namespace

ClaimFinding judge_duration(const Router& router, const DurationClaim& claim,
                            const Account& account) {
    const FoundSpan span =
        find_span(router.network(), account, claim.country, claim.from, claim.to);
    if (!span) {
        ClaimFinding finding = no_finding(span.error());
        if (!account.empty()) add_running_time(router, claim, account, finding.readings);
        return finding;
    }
    std::vector<Reading> readings = readings_of(claim, *span);
    add_running_time(router, claim, account, readings);
    ClaimFinding finding = finding_of(std::move(readings));
    if (finding.verdict == Verdict::undecided) {
        finding.would_decide = deciding_report(span->ends, [&claim](const Span& known) {
            return overall_verdict(readings_of(claim, known));
        });
    }
    return finding;
}

}  // namespace verst
