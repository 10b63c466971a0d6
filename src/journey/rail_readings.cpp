#include "journey/rail_readings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "journey/distance_reading.hpp"
#include "journey/ranges.hpp"
#include "route/wording.hpp"
#include "verst/journey/claim_ways.hpp"

namespace verst {

namespace {

std::string borders_note(const Network& network, const RailSum& sum,
                         const RouteFeatures& features) {
    std::string note;
    for (const auto& border : features.borders) {
        const bool freight = border.crossing->traffic == Traffic::freight;
        note += fmt::format("{}{}{}", note.empty() ? ", over " : " and ",
                            network[border.crossing->place].name, freight ? " (freight only)" : "");
    }
    if (sum.estimated_km >= 1) note += fmt::format("; {} estimated", km_text(sum.estimated_km));
    return note;
}

std::string_view name_of(const Network& network, const RailEnd& end) {
    return end.named.place ? network[*end.named.place].name : std::string_view(end.named.text);
}

std::string rail_note(const Network& network, const RailDistance& rail) {
    std::string note =
        fmt::format("{} to {}", network[rail.from.station].name, network[rail.to.station].name);
    note += borders_note(network, rail.sum, rail.features);
    for (const auto* end : {&rail.from, &rail.to}) {
        if (end->access)
            note += fmt::format("; from {} to its station is not counted", name_of(network, *end));
    }
    return note;
}

bool may_decide(const RailEnd& end) { return end.obstacles.empty(); }

/// Where the railway begins of an end that is no station; why that decides nothing.
std::string snap_note(const Network& network, const RailDistance& rail) {
    std::string note;
    for (const auto* end : {&rail.from, &rail.to}) {
        if (!end->snap_km) continue;
        if (!note.empty()) note += "; ";
        note += fmt::format(
            fmt::runtime(may_decide(*end) ? "{} is no station: the railway begins at {}, {} away"
                                          : "{} is no station: {} only lies near, {} away, and "
                                            "decides nothing"),
            name_of(network, *end), network[end->station].name, km_text(*end->snap_km));
    }
    return note;
}

Reading unknown_reading(const Refusal& why) {
    Reading reading;
    reading.reading = "rail";
    reading.label = "rail distance";
    reading.unit = "km";
    reading.note = why.message;
    reading.judged = false;
    return reading;
}

Reading usual_reading(const Network& network, const DistanceClaim& claim,
                      const RailDistance& rail) {
    Reading reading = distance_reading(claim, "rail", "rail distance", rail.sum.rail_km);
    reading.uncertainty = rail.sum.uncertainty_km;
    reading.way = measured(network, rail.route).words;
    reading.note = rail_note(network, rail);
    return reading;
}

/// What is told of a way beside its words.
std::string way_note(const Network& network, const RailSum& sum, const RouteFeatures& features) {
    std::string note = borders_note(network, sum, features);
    if (note.starts_with(", ") || note.starts_with("; ")) note.erase(0, 2);
    return note;
}

Reading shortest_reading(const Network& network, const DistanceClaim& claim,
                         const ShortestWay& shortest) {
    Reading reading = distance_reading(claim, "shortest", "shortest by rail", shortest.sum.rail_km);
    reading.uncertainty = shortest.sum.uncertainty_km;
    reading.way = way_words(network, shortest);
    reading.note = way_note(network, shortest.sum, shortest.features);
    return reading;
}

Reading travelled_reading(const DistanceClaim& claim, const TravelledWay& travelled) {
    Reading reading =
        distance_reading(claim, "travelled", "rail, as it went", travelled.sum.rail_km);
    reading.uncertainty = travelled.sum.uncertainty_km;
    reading.note = travelled.note;
    return reading;
}

Reading named_reading(const Network& network, const DistanceClaim& claim, const MeasuredWay& way,
                      std::string name = "named_way") {
    Reading reading =
        distance_reading(claim, std::move(name), "rail, " + way.words, way.sum.rail_km);
    reading.uncertainty = way.sum.uncertainty_km;
    reading.note = way_note(network, way.sum, way.features);
    return reading;
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
void judge_snapped(std::vector<Reading>& readings, const Network& network,
                   const DistanceClaim& claim, const RailDistance& rail) {
    const std::string note = snap_note(network, rail);
    const bool decides = may_decide(rail.from) && may_decide(rail.to);
    for (Reading& reading : readings) {
        if (!decides) reading.note.clear();
        if (!reading.note.empty()) reading.note += "; ";
        reading.note += note;
        if (!reading.verdict) continue;
        const double off = snapped_km(rail);
        const Interval wanted = allowed_by(claim.comparison, first_figure(claim));
        const ValueRange lengths{std::max(*reading.min - off, 0.0), *reading.min + off};
        reading.verdict = decides ? compare(wanted, lengths).verdict : Verdict::undecided;
        if (reading.verdict != Verdict::undecided) continue;
        reading.margin.reset();
        reading.note = note;
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
        add(named_reading(network, claim, *way), true);
        const PlaceIndex to = rail->to.station;
        for (const auto& other : other_ways_by(router, rail->from.station, to, *claim.way, *way)) {
            const bool is_shortest = rail->shortest && std::abs(rail->shortest->sum.rail_km -
                                                                other.sum.rail_km) < same_length_km;
            const bool is_usual = std::abs(rail->sum.rail_km - other.sum.rail_km) < same_length_km;
            if (!is_shortest && !is_usual)
                add(named_reading(network, claim, other, "other_named_way"), true);
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
    if (snapped_km(*rail) > 0) judge_snapped(readings, network, claim, *rail);
    settle(readings, can_be_meant);
    // On a makeshift the straight line decides, as where no railway joins the places.
    const bool counts = names_the_railway(claim) &&
                        !(rests_on_a_makeshift(*rail) && claim.sense == DistanceClaim::Sense::from);
    for (Reading& reading : readings) reading.judged = reading.judged && counts;
    return readings;
}

}  // namespace verst
