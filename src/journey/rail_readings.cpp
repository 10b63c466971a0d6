#include "journey/rail_readings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "journey/distance_reading.hpp"
#include "journey/ranges.hpp"
#include "verst/journey/claim_ways.hpp"

namespace verst {

namespace {

/// "over Khasan and Grodekovo (freight only)", "12 km estimated": what of it there is to tell.
std::vector<Message> remarks_on(const Network& network, const RailSum& sum,
                                const RouteFeatures& features) {
    std::vector<Message> remarks;
    std::string borders;
    for (const auto& border : features.borders) {
        borders.append(borders.empty() ? "over " : " and ")
            .append(network[border.crossing->place].name);
        if (border.crossing->traffic == Traffic::freight) borders += " (freight only)";
    }
    if (!borders.empty()) remarks.emplace_back(borders);
    if (sum.estimated_km >= 1) remarks.emplace_back(in_km(sum.estimated_km), " estimated");
    return remarks;
}

Message joined(const std::vector<Message>& parts) {
    Message all;
    for (const Message& part : parts) {
        if (!all.empty()) all.add("; ");
        all.add(part);
    }
    return all;
}

std::string_view name_of(const Network& network, const RailEnd& end) {
    return end.named.place ? network[*end.named.place].name : std::string_view(end.named.text);
}

Message rail_note(const Network& network, const RailDistance& rail) {
    std::vector<Message> parts{
        Message(network[rail.from.station].name, " to ", network[rail.to.station].name)};
    std::vector<Message> remarks = remarks_on(network, rail.sum, rail.features);
    // "Pyongyang to Khasan, over Tumangang"
    if (!remarks.empty() && !rail.features.borders.empty()) {
        parts.front().add(Message(", ", remarks.front()));
        remarks.erase(remarks.begin());
    }
    parts.insert(parts.end(), remarks.begin(), remarks.end());
    for (const auto* end : {&rail.from, &rail.to}) {
        if (end->access)
            parts.emplace_back("from ", name_of(network, *end), " to its station is not counted");
    }
    return joined(parts);
}

bool may_decide(const RailEnd& end) { return end.obstacles.empty(); }

/// Where the railway begins of an end that is no station; why that decides nothing.
Message snap_note(const Network& network, const RailDistance& rail) {
    std::vector<Message> parts;
    for (const auto* end : {&rail.from, &rail.to}) {
        if (!end->snap_km) continue;
        const std::string_view station = network[end->station].name;
        const Quantity apart = in_km(*end->snap_km);
        const Message no_station(name_of(network, *end), " is no station: ");
        parts.push_back(may_decide(*end) ? Message(no_station, "the railway begins at ", station,
                                                   ", ", apart, " away")
                                         : Message(no_station, station, " only lies near, ", apart,
                                                   " away, and decides nothing"));
    }
    return joined(parts);
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
Message way_note(const Network& network, const RailSum& sum, const RouteFeatures& features) {
    return joined(remarks_on(network, sum, features));
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
    const Message note = snap_note(network, rail);
    const bool decides = may_decide(rail.from) && may_decide(rail.to);
    for (Reading& reading : readings) {
        reading.note = decides && !reading.note.empty() ? Message(reading.note, "; ", note) : note;
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
