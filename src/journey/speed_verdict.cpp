#include "journey/speed_verdict.hpp"

#include <algorithm>
#include <utility>

#include "journey/claim_span.hpp"
#include "journey/figure.hpp"
#include "journey/finding.hpp"
#include "journey/own_way.hpp"
#include "journey/ranges.hpp"

namespace verst {

namespace {

/// A value over hours: the longest time makes the least speed.
ValueRange over_hours(double km, const HourRange& hours) {
    ValueRange kmh;
    if (hours.max && *hours.max > 0) kmh.min = km / *hours.max;
    if (hours.min && *hours.min > 0) kmh.max = km / *hours.min;
    return kmh;
}

RangeJudgement judged(const SpeedClaim& claim, const ValueRange& kmh) {
    return compare(claim, rounding_of(claim.value), claim.kmh_per_unit, kmh);
}

Reading judged_reading(const SpeedClaim& claim, ReadingKind kind, const ValueRange& kmh,
                       ReadingNote note) {
    Reading reading = shown_reading(kind, Quantity::Unit::kmh, kmh, std::move(note));
    const auto [verdict, margin] = judged(claim, kmh);
    reading.judged = true;
    reading.verdict = verdict;
    reading.margin = margin;
    return reading;
}

/// The time on the rails: all legs, without the stops between them.
HourRange hours_of_legs(const Itinerary& itinerary) {
    HourRange hours{0, 0};
    const auto add = [](std::optional<double>& sum, const std::optional<double>& part) {
        sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
    };
    for (const Leg& leg : itinerary.legs) {
        add(hours.min, leg.elapsed_h.min);
        add(hours.max, leg.elapsed_h.max);
    }
    return hours;
}

/// The fastest average between two reports that cannot have been slower: the train was as fast at
/// some moment between them.
std::optional<double> surely_reached_kmh(const OwnWay& way, const OwnWay::Stretch& stretch) {
    std::optional<double> fastest;
    const auto reported = way.reported(stretch);
    for (std::size_t i = 0; i < reported.size(); ++i) {
        for (std::size_t j = i + 1; j < reported.size(); ++j) {
            const double km = way.km_at(reported[j]) - way.km_at(reported[i]);
            const auto kmh =
                over_hours(km, hours_between(way.left(reported[i]), way.arrived(reported[j]))).min;
            if (kmh && (!fastest || *kmh > *fastest)) fastest = kmh;
        }
    }
    return fastest;
}

WhyNotJudged no_way_between(const SpeedClaim& claim) {
    if (!claim.from || !claim.to) return NotJudged::gap;
    return NotRun{*claim.from, *claim.to};
}

ClaimFinding judge_top(const SpeedClaim& claim, const OwnWay& way, const OwnWay::Stretch& stretch) {
    const ValueRange kmh{surely_reached_kmh(way, stretch), std::nullopt};
    ClaimFinding finding =
        finding_of({judged_reading(claim, ReadingKind::top, kmh, CountedBy::certain_average)});
    if (finding.verdict == Verdict::undecided) {
        finding.would_decide = CloseReports{way.place(stretch.from), way.place(stretch.to)};
    }
    return finding;
}

/// A train is at least as fast while it runs as on the average with its stops. How long it stood on
/// the way no report tells, so nothing bounds it from above.
ClaimFinding judge_running(const SpeedClaim& claim, double km, const HourRange& hours) {
    const ValueRange kmh{over_hours(km, hours).min, std::nullopt};
    ClaimFinding finding = finding_of({judged_reading(claim, ReadingKind::running_speed, kmh,
                                                      SpeedNote{km, SpeedNote::Stops::not_known})});
    if (finding.verdict == Verdict::undecided) finding.would_decide = MissingFact::time_stood;
    return finding;
}

ClaimFinding judge_average(const SpeedClaim& claim, double km, const HourRange& hours,
                           const std::vector<SpanEnd>& ends, SpeedNote::Stops stops) {
    ClaimFinding finding = finding_of(
        {judged_reading(claim, ReadingKind::average, over_hours(km, hours), SpeedNote{km, stops})});
    if (finding.verdict == Verdict::undecided) {
        finding.would_decide = deciding_report(ends, [&](const Span& known) {
            return std::optional(judged(claim, over_hours(km, known.elapsed_h)).verdict);
        });
    }
    return finding;
}

}  // namespace

ClaimFinding judge_speed(const Network& network, const SpeedClaim& claim, const Account& account) {
    if (account.empty()) return no_finding(NotJudged::no_report);
    if (!account.itinerary) return no_finding(NotJudged::no_rail);
    const OwnWay way(network, *account.itinerary);
    const auto stretch = claim.from && claim.to ? way.from_to(*claim.from, *claim.to) : way.whole();
    if (!stretch) return no_finding(no_way_between(claim));
    if (claim.of == SpeedClaim::Of::top) return judge_top(claim, way, *stretch);

    const double km = way.sum(*stretch).rail_km;
    const bool running = claim.of == SpeedClaim::Of::running;
    if (!claim.from) {
        if (running) return judge_running(claim, km, hours_of_legs(*account.itinerary));
        std::vector<SpanEnd> ends;
        for (const Stop& stop : account.itinerary->stops) {
            ends.push_back({stop.arrived, stop.zone, {EventAt{EventKind::arrive, stop.place}}});
            ends.push_back({stop.left, stop.zone, {EventAt{EventKind::depart, stop.place}}});
        }
        // The journey's first stop has no arrival, nor its last a departure.
        ends.erase(ends.begin());
        ends.pop_back();
        return judge_average(claim, km, hours_of_legs(*account.itinerary), ends,
                             SpeedNote::Stops::left_out);
    }
    const FoundSpan span = find_span(network, account, {}, claim.from, claim.to);
    if (!span) return no_finding(span.error());
    if (running) return judge_running(claim, km, span->elapsed_h);
    return judge_average(claim, km, span->elapsed_h, span->ends, SpeedNote::Stops::counted);
}

}  // namespace verst
