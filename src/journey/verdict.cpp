#include "verst/journey/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include <fmt/format.h>

#include "journey/other_points.hpp"
#include "journey/ranges.hpp"
#include "route/wording.hpp"
#include "verst/route/answer.hpp"

namespace verst {

namespace {

constexpr std::string_view direction_reading_name = "direction";

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// Kilometres from A to B along a direction. North and east are exact (the meridian arc, and the
/// geodesic between the meridians); between them the two are put together as on a plane.
double component_km(const StraightLine& line, const CompassPoint& toward) {
    const double azimuth = radians(toward.azimuth_deg);
    return line.north_km * std::cos(azimuth) + line.east_km * std::sin(azimuth);
}

/// The railway is one of the senses that the words leave.
bool names_the_railway(const DistanceClaim& claim) {
    return claim.sense == DistanceClaim::Sense::from ||
           claim.sense == DistanceClaim::Sense::by_rail;
}

Reading distance_reading(const DistanceClaim& claim, std::string name, std::string label,
                         double km) {
    Reading reading;
    reading.reading = std::move(name);
    reading.label = std::move(label);
    reading.unit = "km";
    reading.min = reading.max = km;
    const auto [holds, margin] = compare(claim.comparison, claim.value_km, claim.rounding_km, km);
    reading.verdict = holds ? Verdict::holds : Verdict::fails;
    reading.margin = margin;
    return reading;
}

Reading direction_reading(const CompassPoint& named, const StraightLine& line) {
    Reading reading;
    reading.reading = direction_reading_name;
    reading.label = "direction";
    reading.unit = "deg";
    reading.note = fmt::format("within {} degrees of {}", direction_tolerance_deg, named.name);
    if (!line.azimuth_deg) {
        reading.judged = false;
        return reading;
    }
    reading.min = reading.max = line.azimuth_deg;
    reading.margin =
        direction_tolerance_deg - angle_between_deg(*line.azimuth_deg, named.azimuth_deg);
    reading.verdict = *reading.margin >= 0 ? Verdict::holds : Verdict::fails;
    return reading;
}

/// The readings that two positions decide.
std::vector<Reading> readings_without_rail(const DistanceClaim& claim, const StraightLine& line) {
    std::vector<Reading> readings;
    readings.push_back(distance_reading(claim, "straight_line", "straight line", line.geodesic_km));
    readings.back().judged = claim.sense != DistanceClaim::Sense::by_rail;
    if (!claim.direction) return readings;
    readings.push_back(distance_reading(claim, "component",
                                        fmt::format("{}ward distance", claim.direction->name),
                                        component_km(line, *claim.direction)));
    readings.push_back(direction_reading(*claim.direction, line));
    return readings;
}

/// The borders of the way: the shortest is often not the one that the words mean.
std::string borders_note(const Network& network, const RailDistance& rail) {
    std::string note;
    for (const auto& border : rail.features.borders) {
        const bool freight = border.crossing->traffic == Traffic::freight;
        note += fmt::format("{}{}{}", note.empty() ? ", the shortest way, over " : " and ",
                            network[border.crossing->place].name, freight ? " (freight only)" : "");
    }
    if (rail.sum.estimated_km >= 1)
        note += fmt::format("; {:.0f} km estimated", rail.sum.estimated_km);
    return note;
}

std::string rail_note(const Network& network, const RailDistance& rail) {
    std::string note =
        fmt::format("{} to {}", network[rail.from.station].name, network[rail.to.station].name);
    note += borders_note(network, rail);
    for (const auto* end : {&rail.from, &rail.to}) {
        const std::string name(end->named.place ? network[*end->named.place].name
                                                : end->named.text);
        if (end->access)
            note += fmt::format("; from {} to its station is not counted", name);
        else if (end->snap_km)
            note += fmt::format("; nearest station to {}", name);
    }
    return note;
}

Reading rail_reading(const Network& network, const DistanceClaim& claim,
                     const Result<RailDistance>& rail) {
    Reading reading;
    if (rail) {
        reading = distance_reading(claim, "rail", "rail distance", rail->sum.rail_km);
        reading.uncertainty = rail->sum.uncertainty_km;
        reading.note = rail_note(network, *rail);
        reading.judged = names_the_railway(claim);
    } else {
        reading.reading = "rail";
        reading.label = "rail distance";
        reading.unit = "km";
        reading.note = rail.error().message;
        reading.judged = false;
    }
    return reading;
}

Result<RailDistance> rail_part(Result<DistanceAnswer> answer) {
    if (!answer) return tl::unexpected(std::move(answer.error()));
    return std::move(answer->rail);
}

/// By how much the ends may move before the reading turns, km.
double slack_of(const Reading& reading, double geodesic_km) {
    const double margin = std::abs(*reading.margin);
    if (reading.unit == "km") return margin;
    return geodesic_km * std::sin(radians(std::min(margin, 90.0)));
}

void judge_narrowness(ClaimAnswer& answer, double geodesic_km) {
    const double extents = answer.subject.extent_km + answer.from.extent_km;
    answer.slack_km = std::numeric_limits<double>::infinity();
    for (const auto& reading : answer.readings) {
        if (!reading.judged || !reading.margin) continue;
        const double slack = slack_of(reading, geodesic_km);
        answer.slack_km = std::min(answer.slack_km, slack);
        if (slack < extents + reading.uncertainty.value_or(0)) answer.narrow = true;
    }
}

ClaimEnd claim_end(const Network& network, const NamedPoint& point) {
    return {point, point.place ? extent_km(network[*point.place]) : 0};
}

TrueWording true_wording(const ClaimAnswer& answer, const StraightLine& line,
                         const Result<RailDistance>& rail) {
    TrueWording wording;
    wording.straight_km = line.geodesic_km;
    if (line.azimuth_deg) wording.direction = compass_point(*line.azimuth_deg);
    const auto& claim = answer.claim;
    if (claim.direction) {
        wording.component = {component_km(line, *claim.direction), *claim.direction};
    }
    if (rail && names_the_railway(claim)) wording.rail_km = rail->sum.rail_km;
    return wording;
}

OtherPoint judge_other(const Network& network, const DistanceClaim& claim, bool of_subject,
                       PlaceIndex place) {
    const Position position = network[place].position;
    OtherPoint other;
    other.of_subject = of_subject;
    other.place = place;
    other.apart_km = geodesic_km((of_subject ? claim.subject : claim.from).position, position);
    other.straight = of_subject ? straight_line(claim.from.position, position)
                                : straight_line(position, claim.subject.position);
    other.readings = readings_without_rail(claim, other.straight);
    other.verdict = overall_verdict(other.readings);
    return other;
}

std::vector<OtherPoint> judge_others(const Network& network, const DistanceClaim& claim) {
    std::vector<OtherPoint> others;
    for (const bool of_subject : {true, false}) {
        const auto& end = of_subject ? claim.subject : claim.from;
        const auto& opposite = of_subject ? claim.from : claim.subject;
        if (!end.place) continue;
        for (const auto place : other_points(network, *end.place)) {
            if (place != opposite.place)
                others.push_back(judge_other(network, claim, of_subject, place));
        }
    }
    return others;
}

/// Shorter differences than this are of no way, but of rounding.
constexpr double same_way_km = 0.05;

/// The way that the train went comes before the shortest one.
void add_travelled(std::vector<Reading>& readings, const DistanceClaim& claim,
                   const TravelledWay& travelled) {
    Reading& shortest = readings.back();
    if (shortest.min && std::abs(*shortest.min - travelled.sum.rail_km) < same_way_km) return;
    Reading reading =
        distance_reading(claim, "travelled", "rail, as it went", travelled.sum.rail_km);
    reading.uncertainty = travelled.sum.uncertainty_km;
    reading.note = travelled.note;
    reading.judged = names_the_railway(claim);
    shortest.judged = false;
    readings.insert(readings.end() - 1, std::move(reading));
}

Result<ClaimAnswer> judge_with(const Network& network, const DistanceClaim& claim,
                               const Result<RailDistance>& rail,
                               const std::optional<TravelledWay>& travelled) {
    const StraightLine line = straight_line(claim.from.position, claim.subject.position);
    if (!rail && claim.sense == DistanceClaim::Sense::by_rail) return tl::unexpected(rail.error());

    ClaimAnswer answer;
    answer.claim = claim;
    answer.subject = claim_end(network, claim.subject);
    answer.from = claim_end(network, claim.from);
    if (rail) answer.rail_way = rail->route;
    answer.readings = readings_without_rail(claim, line);
    answer.readings.push_back(rail_reading(network, claim, rail));
    if (travelled) add_travelled(answer.readings, claim, *travelled);
    answer.verdict = overall_verdict(answer.readings).value_or(Verdict::fails);
    answer.depends_on = what_it_depends_on(answer.readings);
    judge_narrowness(answer, line.geodesic_km);
    if (answer.narrow && claim.sense != DistanceClaim::Sense::by_rail) {
        answer.other_points = judge_others(network, claim);
    }
    answer.true_wording = true_wording(answer, line, rail);
    if (travelled && names_the_railway(claim)) {
        answer.true_wording.rail_km = travelled->sum.rail_km;
    } else if (rail && answer.verdict == Verdict::fails &&
               answer.readings.back().verdict == Verdict::holds) {
        answer.true_wording.rail_km = rail->sum.rail_km;
    }
    return answer;
}

}  // namespace

std::optional<Verdict> overall_verdict(std::span<const Reading> readings) {
    const auto any = [readings](Verdict verdict) {
        return std::ranges::any_of(readings, [verdict](const Reading& reading) {
            return reading.judged && reading.verdict == verdict;
        });
    };
    // The right direction alone makes no distance true.
    const bool holds = std::ranges::any_of(readings, [](const Reading& reading) {
        return reading.judged && reading.verdict == Verdict::holds &&
               reading.reading != direction_reading_name;
    });
    const bool fails = any(Verdict::fails);
    if (holds && fails) return Verdict::depends;
    if (any(Verdict::undecided)) return Verdict::undecided;
    if (holds) return Verdict::holds;
    if (fails) return Verdict::fails;
    return std::nullopt;
}

std::string what_it_depends_on(std::span<const Reading> readings) {
    const auto overall = overall_verdict(readings);
    if (overall != Verdict::depends && overall != Verdict::undecided) return {};
    std::vector<std::string> parts;
    for (const auto& [verdict, words] :
         {std::pair{Verdict::holds, "holds by "},
          {Verdict::fails, "fails by "},
          {Verdict::undecided, "is left open by the reports as to "}}) {
        std::vector<std::string> labels;
        for (const auto& reading : readings) {
            if (reading.judged && reading.verdict == verdict) labels.push_back(reading.label);
        }
        if (!labels.empty()) parts.push_back(words + enumeration(labels));
    }
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

Judgement compare(Comparison comparison, double threshold, double rounding, double value) {
    const auto between = [value](double low, double high) {
        const double margin = std::min(value - low, high - value);
        return Judgement{margin >= 0, margin};
    };
    // A place that lies the other way is not "less than 100 km north".
    const double below = value < 0 ? value : threshold - value;
    switch (comparison) {
        case Comparison::exactly:
            return between(threshold - rounding, threshold + rounding);
        case Comparison::about:
            return between(threshold * (1 - about_share), threshold * (1 + about_share));
        case Comparison::nearly:
            return between(threshold * nearly_share, threshold);
        case Comparison::more_than:
            return {value > threshold, value - threshold};
        case Comparison::at_least:
            return {value >= threshold, value - threshold};
        case Comparison::less_than:
            return {below > 0, below};
        case Comparison::at_most:
            return {below >= 0, below};
    }
    return {};
}

Result<ClaimAnswer> judge(const Network& network, const DistanceClaim& claim) {
    return judge(Router(network, Metric::practical), claim, std::nullopt);
}

Result<ClaimAnswer> judge(const Router& router, const DistanceClaim& claim,
                          const std::optional<TravelledWay>& travelled) {
    return judge_with(router.network(), claim,
                      rail_part(distance(router, claim.from, claim.subject)), travelled);
}

}  // namespace verst
