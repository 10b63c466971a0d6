#include "verst/journey/ways_verdict.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <utility>
#include <vector>

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

/// Two ways that a claim can mean to compare.
struct ComparedWays {
    const MeasuredWay& way;
    const MeasuredWay& than;
    WayName name = {};     ///< of the first, and of the other:
    WayName against = {};  ///< where they must be told from another two
};

Reading km_reading(const Network& network, const WaysClaim& claim, const ComparedWays& ways) {
    const double sign = claim.shorter ? 1 : -1;
    Reading reading;
    reading.kind = ReadingKind::km_difference;
    reading.is_longer = !claim.shorter;
    reading.min = reading.max = sign * (ways.than.sum.rail_km - ways.way.sum.rail_km);
    reading.uncertainty = std::hypot(apart_from(network, ways.way, ways.than).uncertainty_km,
                                     apart_from(network, ways.than, ways.way).uncertainty_km);
    reading.way = ways.name;
    reading.against = ways.against;
    return reading;
}

Reading hours_reading(const WaysClaim& claim, const ComparedWays& ways) {
    const ValueRange way = hours_of(ways.way);
    const ValueRange than = hours_of(ways.than);
    Reading reading;
    reading.kind = ReadingKind::hours_difference;
    reading.unit = Quantity::Unit::h;
    reading.is_longer = !claim.shorter;
    const double least = *than.min - *way.max;
    const double most = *than.max - *way.min;
    reading.min = claim.shorter ? least : -most;
    reading.max = claim.shorter ? most : -least;
    reading.way = ways.name;
    reading.against = ways.against;
    reading.note = CountedBy::typical_speeds_with_stops;
    return reading;
}

Reading reading_of(const Network& network, const WaysClaim& claim, const ComparedWays& ways,
                   Of of) {
    return of == Of::km ? km_reading(network, claim, ways) : hours_reading(claim, ways);
}

void judge_figure(Reading& reading, const WaysClaim::Figure& figure) {
    const Interval wanted = allowed(figure.comparison, figure.value, figure.up_to, figure.rounding);
    const RangeJudgement judgement = compare(wanted, {reading.min, reading.max});
    reading.judged = true;
    reading.verdict = judgement.verdict;
    reading.margin = judgement.margin;
}

/// Whether two figures of one kind tell the same.
Reading figures_conversion(const WaysClaim::Figure& first, const WaysClaim::Figure& also) {
    Reading reading;
    reading.kind = ReadingKind::conversion;
    reading.unit = first.of == Of::km ? Quantity::Unit::km : Quantity::Unit::h;
    reading.min = reading.max = also.value - first.value;
    double off = std::abs(also.value - first.value);
    if (first.up_to && also.up_to) off = std::max(off, std::abs(*also.up_to - *first.up_to));
    reading.margin = first.rounding + also.rounding - off;
    reading.verdict = *reading.margin >= 0 ? Verdict::holds : Verdict::fails;
    reading.note = BothFigures{first.text, also.text};
    return reading;
}

/// The readings of one kind: of each figure, and of the other ways that can be meant.
class WaysReadings {
  public:
    WaysReadings(const Network& network, const WaysClaim& claim,
                 const std::vector<ComparedWays>& meant)
        : network_(network), claim_(claim), meant_(meant) {}

    [[nodiscard]] std::vector<Reading> of(Of of) const {
        std::vector<const WaysClaim::Figure*> figures;
        for (const WaysClaim::Figure& figure : claim_.figures) {
            if (figure.of == of) figures.push_back(&figure);
        }
        std::vector<Reading> readings{reading_of(network_, claim_, meant_.front(), of)};
        readings.front().judged = false;
        if (figures.empty()) return readings;
        judge_figure(readings.front(), *figures.front());
        for (std::size_t i = 1; i < figures.size(); ++i) {
            Reading also = reading_of(network_, claim_, meant_.front(), of);
            also.also_figure = figures[i]->text;
            also.note = {};
            judge_figure(also, *figures[i]);
            readings.push_back(std::move(also));
            readings.push_back(figures_conversion(*figures.front(), *figures[i]));
        }
        const bool fails = readings.front().verdict == Verdict::fails;
        for (std::size_t i = 1; i < meant_.size(); ++i) {
            Reading other = reading_of(network_, claim_, meant_[i], of);
            other.other_way = true;
            other.note = {};
            judge_figure(other, *figures.front());
            other.judged = fails && other.verdict == Verdict::holds;
            readings.push_back(std::move(other));
        }
        return readings;
    }

  private:
    const Network& network_;
    const WaysClaim& claim_;
    const std::vector<ComparedWays>& meant_;
};

/// Everything that the names can mean: first the ways that are meant before all, then the other
/// ways by the first name, then the shortest of each.
std::vector<ComparedWays> all_meant(const WaysAnswer& answer,
                                    const std::optional<MeasuredWay>& shortest_than) {
    std::vector<ComparedWays> meant;
    const bool only = answer.others.empty() && !shortest_than;
    meant.push_back({answer.way, answer.than, only ? WayName() : answer.way.name});
    for (const MeasuredWay& other : answer.others)
        meant.push_back({other, answer.than, other.name});
    if (shortest_than) {
        const MeasuredWay& shortest = answer.others.empty() ? answer.way : answer.others.front();
        meant.push_back({shortest, *shortest_than, shortest.name, shortest_than->name});
    }
    return meant;
}

/// The shortest of the ways that the claim compares with, called so.
std::optional<MeasuredWay> shortest_other(const Router& router, const WaysAnswer& answer) {
    const PlaceIndex from = answer.from.station;
    const PlaceIndex to = answer.to.station;
    std::optional<MeasuredWay> found;
    if (answer.claim.than) {
        auto others = other_ways_by(router, from, to, *answer.claim.than, answer.than);
        if (!others.empty()) found = std::move(others.front());
    } else {
        found = shortest_without(router, from, to, answer.claim.way, answer.than);
        if (found) found->name = ShortestWithout{};
    }
    return found;
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
                      Message(in_quotes(claim.from.text), " and ", in_quotes(claim.to.text),
                              " have one station, ", network[from->station].name));
    }
    auto way = way_by(router, from->station, to->station, claim.way);
    if (!way) return tl::unexpected(std::move(way.error()));
    auto than = claim.than ? way_by(router, from->station, to->station, *claim.than)
                           : way_without(router, from->station, to->station, claim.way);
    if (!than) return tl::unexpected(std::move(than.error()));
    WaysAnswer answer;
    answer.claim = claim;
    answer.from = *from;
    answer.to = *to;
    answer.way = std::move(*way);
    answer.than = std::move(*than);
    answer.dates = report_dates(router, std::array{&answer.way.route, &answer.than.route});
    answer.others = other_ways_by(router, from->station, to->station, claim.way, answer.way);
    const auto shortest_than = shortest_other(router, answer);
    const std::vector<ComparedWays> meant = all_meant(answer, shortest_than);
    const WaysReadings made(network, claim, meant);
    for (const Of of : {Of::km, Of::hours}) {
        for (Reading& reading : made.of(of)) answer.readings.push_back(std::move(reading));
    }
    if (shortest_than) answer.others.push_back(*shortest_than);
    // What rests on a station that may not serve an end decides nothing.
    const bool makeshift = !from->obstacles.empty() || !to->obstacles.empty();
    for (Reading& reading : answer.readings) {
        if (!makeshift || !reading.judged) continue;
        reading.verdict = Verdict::undecided;
        reading.margin.reset();
        reading.note = Undecidable::makeshift;
    }
    answer.verdict = overall_verdict(answer.readings);
    answer.narrow = std::ranges::any_of(answer.readings, &Reading::is_narrow);
    return answer;
}

}  // namespace verst
