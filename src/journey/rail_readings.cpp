#include "journey/rail_readings.hpp"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "journey/distance_reading.hpp"
#include "route/wording.hpp"
#include "verst/journey/claim_ways.hpp"

namespace verst {

namespace {

/// Shorter differences than this are of no way, but of rounding.
constexpr double same_way_km = 0.05;

std::string borders_note(const Network& network, const RailSum& sum,
                         const RouteFeatures& features) {
    std::string note;
    for (const auto& border : features.borders) {
        const bool freight = border.crossing->traffic == Traffic::freight;
        note += fmt::format("{}{}{}", note.empty() ? ", over " : " and ",
                            network[border.crossing->place].name, freight ? " (freight only)" : "");
    }
    if (sum.estimated_km >= 1) note += fmt::format("; {:.0f} km estimated", sum.estimated_km);
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

/// Why a snapped end decides nothing.
std::string snap_note(const Network& network, const RailDistance& rail) {
    std::string note;
    for (const auto* end : {&rail.from, &rail.to}) {
        if (!end->snap_km) continue;
        if (!note.empty()) note += "; ";
        note += fmt::format("{} is no station: {} only lies near, {} away, and decides nothing",
                            name_of(network, *end), network[end->station].name,
                            km_text(*end->snap_km));
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
    reading.way = way_words(network, rail);
    reading.note = rail_note(network, rail);
    return reading;
}

Reading shortest_reading(const Network& network, const DistanceClaim& claim,
                         const ShortestWay& shortest) {
    Reading reading =
        distance_reading(claim, "shortest", "shortest by rail", shortest.sum.rail_km);
    reading.uncertainty = shortest.sum.uncertainty_km;
    reading.way = way_words(network, shortest);
    std::string note = borders_note(network, shortest.sum, shortest.features);
    if (note.starts_with(", ") || note.starts_with("; ")) note.erase(0, 2);
    reading.note = std::move(note);
    return reading;
}

Reading travelled_reading(const DistanceClaim& claim, const TravelledWay& travelled) {
    Reading reading =
        distance_reading(claim, "travelled", "rail, as it went", travelled.sum.rail_km);
    reading.uncertainty = travelled.sum.uncertainty_km;
    reading.note = travelled.note;
    return reading;
}

Reading named_reading(const Network& network, const DistanceClaim& claim, const MeasuredWay& way) {
    Reading reading =
        distance_reading(claim, "named_way", "rail, " + way.words, way.sum.rail_km);
    reading.uncertainty = way.sum.uncertainty_km;
    std::string note = borders_note(network, way.sum, way.features);
    if (note.starts_with(", ") || note.starts_with("; ")) note.erase(0, 2);
    reading.note = std::move(note);
    return reading;
}

/// One way counts, and another that is meant too where the claim holds only along that.
void settle(std::vector<Reading>& readings, const std::vector<bool>& can_be_meant) {
    const auto first = readings.front().verdict;
    for (std::size_t i = 1; i < readings.size(); ++i) {
        readings[i].judged = can_be_meant[i] && first == Verdict::fails &&
                             readings[i].verdict == Verdict::holds;
    }
}

void leave_open(std::vector<Reading>& readings, const std::string& why) {
    for (Reading& reading : readings) {
        reading.verdict = Verdict::undecided;
        reading.margin.reset();
        reading.note = why;
    }
}

}  // namespace

bool names_the_railway(const DistanceClaim& claim) {
    return claim.sense == DistanceClaim::Sense::from ||
           claim.sense == DistanceClaim::Sense::by_rail;
}

bool is_snapped(const RailDistance& rail) { return rail.from.snap_km || rail.to.snap_km; }

std::string way_words(const Network& network, const RailDistance& rail) {
    return measured(network, rail.route).words;
}

std::string way_words(const Network& network, const ShortestWay& shortest) {
    return measured(network, shortest.route).words;
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
        const auto way =
            way_by(router, rail->from.station, rail->to.station, *claim.way);
        if (!way) return tl::unexpected(way.error());
        add(named_reading(network, claim, *way), true);
    } else if (travelled && std::abs(travelled->sum.rail_km - rail->sum.rail_km) >= same_way_km) {
        add(travelled_reading(claim, *travelled), true);
    }
    const auto is_told = [&](double km) {
        return claim.way && std::abs(*readings.front().min - km) < same_way_km;
    };
    if (!is_told(rail->sum.rail_km))
        add(usual_reading(network, claim, *rail), is_meant(rail->route));
    if (rail->shortest && !is_told(rail->shortest->sum.rail_km))
        add(shortest_reading(network, claim, *rail->shortest), is_meant(rail->shortest->route));
    settle(readings, can_be_meant);
    if (is_snapped(*rail) && !claim.asks) leave_open(readings, snap_note(network, *rail));
    if (!names_the_railway(claim)) {
        for (Reading& reading : readings) reading.judged = false;
    } else if (is_snapped(*rail) && claim.sense == DistanceClaim::Sense::from) {
        // The straight line decides, as where no railway joins the places.
        for (Reading& reading : readings) reading.judged = false;
    }
    return readings;
}

}  // namespace verst
