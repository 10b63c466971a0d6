#include "journey/rail_readings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "journey/distance_reading.hpp"
#include "journey/ranges.hpp"
#include "verst/journey/claim_ways.hpp"

namespace verst {

namespace {

/// What a way passes.
RailNote way_note(const RailSum& sum, const RouteFeatures& features) {
    RailNote note;
    for (const auto& border : features.borders) note.borders.push_back(border.crossing);
    note.estimated_km = sum.estimated_km;
    return note;
}

RailNote rail_note(const RailDistance& rail) {
    RailNote note = way_note(rail.sum, rail.features);
    note.stations = {rail.from.station, rail.to.station};
    for (const auto* end : {&rail.from, &rail.to}) {
        if (end->access) note.by_access.push_back(*end);
    }
    return note;
}

bool may_decide(const RailEnd& end) { return end.obstacles.empty(); }

Reading unknown_reading(const Refusal& why) {
    Reading reading;
    reading.kind = ReadingKind::rail;
    reading.note = why;
    reading.judged = false;
    return reading;
}

Reading way_reading(const DistanceClaim& claim, ReadingKind kind, const RailSum& sum, WayName way,
                    RailNote note) {
    Reading reading = distance_reading(claim, kind, sum.rail_km);
    reading.uncertainty = sum.uncertainty_km;
    reading.way = std::move(way);
    reading.note = std::move(note);
    return reading;
}

Reading usual_reading(const Network& network, const DistanceClaim& claim,
                      const RailDistance& rail) {
    return way_reading(claim, ReadingKind::rail, rail.sum, measured(network, rail.route).name,
                       rail_note(rail));
}

Reading shortest_reading(const Network& network, const DistanceClaim& claim,
                         const ShortestWay& shortest) {
    return way_reading(claim, ReadingKind::shortest, shortest.sum, shortest_name(network, shortest),
                       way_note(shortest.sum, shortest.features));
}

Reading travelled_reading(const DistanceClaim& claim, const TravelledWay& travelled) {
    RailNote note;
    note.stations = {travelled.from, travelled.to, true};
    return way_reading(claim, ReadingKind::travelled, travelled.sum, {}, std::move(note));
}

Reading named_reading(const DistanceClaim& claim, const MeasuredWay& way) {
    return way_reading(claim, ReadingKind::named_way, way.sum, way.name,
                       way_note(way.sum, way.features));
}

/// One way counts, and another that is meant too where the claim holds only along that.
void settle(std::vector<Reading>& readings, const std::vector<bool>& can_be_meant) {
    const auto first = readings.front().verdict;
    for (std::size_t i = 1; i < readings.size(); ++i) {
        readings[i].judged =
            can_be_meant[i] && first == Verdict::fails && readings[i].verdict == Verdict::holds;
    }
}

/// So far the stations may be from the ends that are meant, km.
double snapped_km(const RailDistance& rail) {
    return rail.from.snap_km.value_or(0) + rail.to.snap_km.value_or(0);
}

/// The verdict of a snapped end: that of all lengths which it may stand for. The margin stays that
/// of the length itself. Where the station may not be the one that serves it, it decides nothing.
void judge_snapped(std::vector<Reading>& readings, const DistanceClaim& claim,
                   const RailDistance& rail) {
    std::vector<RailEnd> snapped;
    for (const auto* end : {&rail.from, &rail.to}) {
        if (end->snap_km) snapped.push_back(*end);
    }
    const bool decides = may_decide(rail.from) && may_decide(rail.to);
    for (Reading& reading : readings) {
        bool open = !decides;
        if (reading.verdict) {
            const double off = snapped_km(rail);
            const Interval wanted = allowed_by(claim.comparison, first_figure(claim));
            const ValueRange lengths{std::max(*reading.min - off, 0.0), *reading.min + off};
            reading.verdict = decides ? compare(wanted, lengths).verdict : Verdict::undecided;
            open = reading.verdict == Verdict::undecided;
            if (open) reading.margin.reset();
        }
        // What is left open rests on the ends alone.
        if (open) reading.note = RailNote{};
        std::get<RailNote>(reading.note).snapped = snapped;
    }
}

}  // namespace

bool names_the_railway(const DistanceClaim& claim) {
    return claim.sense == DistanceClaim::Sense::from ||
           claim.sense == DistanceClaim::Sense::by_rail;
}

bool rests_on_a_makeshift(const RailDistance& rail) {
    return !may_decide(rail.from) || !may_decide(rail.to);
}

Result<std::vector<Reading>> rail_readings(const Router& router, const DistanceClaim& claim,
                                           const Result<RailDistance>& rail,
                                           const std::optional<TravelledWay>& travelled) {
    const Network& network = router.network();
    std::vector<Reading> readings;
    if (!rail) {
        readings.push_back(unknown_reading(rail.error()));
        return readings;
    }
    std::vector<bool> can_be_meant;
    const auto add = [&](Reading reading, bool meant) {
        readings.push_back(std::move(reading));
        can_be_meant.push_back(meant);
    };
    const auto is_meant = [&](const Route& route) {
        return !claim.way || goes_by(network, route, *claim.way);
    };
    if (claim.way) {
        const auto way = way_by(router, rail->from.station, rail->to.station, *claim.way);
        if (!way) return tl::unexpected(way.error());
        add(named_reading(claim, *way), true);
        const PlaceIndex to = rail->to.station;
        for (const auto& other : other_ways_by(router, rail->from.station, to, *claim.way, *way)) {
            const bool is_shortest = rail->shortest && std::abs(rail->shortest->sum.rail_km -
                                                                other.sum.rail_km) < same_length_km;
            const bool is_usual = std::abs(rail->sum.rail_km - other.sum.rail_km) < same_length_km;
            if (is_shortest || is_usual) continue;
            add(named_reading(claim, other), true);
            readings.back().other_way = true;
        }
    } else if (travelled &&
               std::abs(travelled->sum.rail_km - rail->sum.rail_km) >= same_length_km) {
        add(travelled_reading(claim, *travelled), true);
    }
    const auto is_told = [&](double km) {
        return claim.way && std::abs(*readings.front().min - km) < same_length_km;
    };
    if (!is_told(rail->sum.rail_km))
        add(usual_reading(network, claim, *rail), is_meant(rail->route));
    if (rail->shortest && !is_told(rail->shortest->sum.rail_km))
        add(shortest_reading(network, claim, *rail->shortest), is_meant(rail->shortest->route));
    if (snapped_km(*rail) > 0) judge_snapped(readings, claim, *rail);
    settle(readings, can_be_meant);
    // On a makeshift the straight line decides, as where no railway joins the places.
    const bool counts = names_the_railway(claim) &&
                        !(rests_on_a_makeshift(*rail) && claim.sense == DistanceClaim::Sense::from);
    for (Reading& reading : readings) reading.judged = reading.judged && counts;
    return readings;
}

}  // namespace verst
