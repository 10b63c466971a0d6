#include "journey/prediction_verdict.hpp"

#include <utility>

#include "journey/claim_span.hpp"
#include "journey/finding.hpp"

namespace verst {

namespace {

double hours(std::chrono::seconds time) {
    return std::chrono::duration<double, std::ratio<3600>>(time).count();
}

/// How long after what was expected a moment is; below 0, how long before; 0 within it.
double lateness_h(const Window& expected, Instant moment) {
    if (expected.latest && moment > *expected.latest) return hours(moment - *expected.latest);
    if (expected.earliest && moment < *expected.earliest) {
        return hours(moment - *expected.earliest);
    }
    return 0;
}

std::optional<double> lateness_h(const Window& expected, const std::optional<Instant>& moment) {
    return moment ? std::optional(lateness_h(expected, *moment)) : std::nullopt;
}

/// In time where it is 0; what is not known may be anything.
Verdict verdict_of(const Reading& lateness) {
    if (lateness.min && *lateness.min > 0) return Verdict::fails;
    if (lateness.max && *lateness.max < 0) return Verdict::fails;
    return lateness.min == 0 && lateness.max == 0 ? Verdict::holds : Verdict::undecided;
}

const Event* event_of(const PredictionClaim& claim, const std::optional<CalendarDay>& said_on,
                      const Chronology& times) {
    for (const Event& event : times.events) {
        if (event.place != claim.place || event.what != claim.what) continue;
        const auto& latest = event.bounds.latest;
        if (!said_on || !latest || day_of(*latest, event.zone) >= *said_on) return &event;
    }
    return nullptr;
}

}  // namespace

ClaimFinding judge_prediction(const PredictionClaim& claim,
                              const std::optional<CalendarDay>& said_on, const Account& account) {
    const Event* event = account.empty() ? nullptr : event_of(claim, said_on, account.times);
    if (event == nullptr) {
        return no_finding(NotReported{{EventAt{claim.what, claim.place}}});
    }
    const Window& actual = event->bounds;
    Reading reading = shown_reading(ReadingKind::lateness, Quantity::Unit::h,
                                    {lateness_h(claim.when.window, actual.earliest),
                                     lateness_h(claim.when.window, actual.latest)},
                                    Expected{claim.when.text});
    reading.judged = true;
    reading.verdict = verdict_of(reading);
    if (reading.verdict == Verdict::fails) {
        reading.margin = reading.min && *reading.min > 0 ? -*reading.min : *reading.max;
    }
    ClaimFinding finding = finding_of({std::move(reading)});
    if (finding.verdict == Verdict::undecided) {
        finding.would_decide = TimedReports{{end_at(*event).what}};
    }
    return finding;
}

}  // namespace verst
