#include "verst/journey/ways_verdict.hpp"

#include <array>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "journey/ranges.hpp"
#include "route/report_dates.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using Of = WaysClaim::Figure::Of;

/// What the sections of one way that the other does not use add up to: what both use is in both
/// with the same error.
RailSum apart_from(const Network& network, const MeasuredWay& way, const MeasuredWay& other) {
    std::set<SectionIndex> shared;
    for (const RouteStep& step : other.route.steps) shared.insert(step.section);
    std::vector<RouteStep> own;
    for (const RouteStep& step : way.route.steps) {
        if (!shared.contains(step.section)) own.push_back(step);
    }
    return measure(network, own);
}

ValueRange hours_of(const MeasuredWay& way) {
    return {way.sum.running_h + way.features.stop_h.min,
            way.sum.running_h + way.features.stop_h.max};
}

Reading km_reading(const Network& network, const WaysAnswer& answer) {
    const double sign = answer.claim.shorter ? 1 : -1;
    Reading reading;
    reading.reading = "km_difference";
    reading.label = answer.claim.shorter ? "kilometres shorter" : "kilometres longer";
    reading.unit = "km";
    reading.min = reading.max = sign * (answer.than.sum.rail_km - answer.way.sum.rail_km);
    reading.uncertainty = std::hypot(apart_from(network, answer.way, answer.than).uncertainty_km,
                                     apart_from(network, answer.than, answer.way).uncertainty_km);
    return reading;
}

Reading hours_reading(const WaysAnswer& answer) {
    const ValueRange way = hours_of(answer.way);
    const ValueRange than = hours_of(answer.than);
    Reading reading;
    reading.reading = "hours_difference";
    reading.label = answer.claim.shorter ? "hours shorter" : "hours longer";
    reading.unit = "h";
    const double least = *than.min - *way.max;
    const double most = *than.max - *way.min;
    reading.min = answer.claim.shorter ? least : -most;
    reading.max = answer.claim.shorter ? most : -least;
    reading.note = "at the lines' typical speeds, with the stops at borders";
    return reading;
}

void judge_figure(Reading& reading, const WaysClaim::Figure& figure) {
    // A difference below zero is none of the kind that is claimed.
    RangeJudgement judgement;
    if (figure.up_to) {
        const double middle = (figure.value + *figure.up_to) / 2;
        const double half = (*figure.up_to - figure.value) / 2;
        judgement = compare(Comparison::exactly, middle, half, {reading.min, reading.max});
    } else {
        judgement =
            compare(figure.comparison, figure.value, figure.rounding, {reading.min, reading.max});
    }
    reading.judged = true;
    reading.verdict = judgement.verdict;
    reading.margin = judgement.margin;
    const bool uncertain =
        reading.uncertainty && reading.margin && std::abs(*reading.margin) < *reading.uncertainty;
    if (uncertain) {
        reading.note += "narrow: known less exactly than the margin";
    }
}

}  // namespace

Result<WaysAnswer> judge_ways(const Router& router, const WaysClaim& claim) {
    const Network& network = router.network();
    auto from = rail_end(network, claim.from);
    if (!from) return tl::unexpected(std::move(from.error()));
    auto to = rail_end(network, claim.to);
    if (!to) return tl::unexpected(std::move(to.error()));
    if (from->station == to->station) {
        return refuse(RefusalCode::same_place,
                      fmt::format("{} and {} have one station, {}", in_quotes(claim.from.text),
                                  in_quotes(claim.to.text), network[from->station].name));
    }
    auto way = way_by(router, from->station, to->station, claim.way);
    if (!way) return tl::unexpected(std::move(way.error()));
    auto than = claim.than ? way_by(router, from->station, to->station, *claim.than)
                           : way_without(router, from->station, to->station, claim.way);
    if (!than) return tl::unexpected(std::move(than.error()));
    WaysAnswer answer{claim, std::nullopt, {}, {}, *from, *to, std::move(*way), std::move(*than)};
    answer.dates = report_dates(router, std::array{&answer.way.route, &answer.than.route});
    answer.readings = {km_reading(network, answer), hours_reading(answer)};
    for (Reading& reading : answer.readings) {
        reading.judged = false;
        for (const WaysClaim::Figure& figure : claim.figures) {
            const bool same = (figure.of == Of::km) == (reading.unit == "km");
            if (same) judge_figure(reading, figure);
        }
        // What rests on a station that only lies near decides nothing.
        if (reading.judged && (from->snap_km || to->snap_km)) {
            reading.verdict = Verdict::undecided;
            reading.margin.reset();
            reading.note = "an end is a coordinate: its nearest station decides nothing";
        }
    }
    answer.verdict = overall_verdict(answer.readings);
    answer.depends_on = what_it_depends_on(answer.readings);
    return answer;
}

}  // namespace verst
