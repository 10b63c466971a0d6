#include "verst/journey/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "journey/distance_reading.hpp"
#include "journey/other_points.hpp"
#include "journey/rail_readings.hpp"
#include "verst/journey/claim_ways.hpp"
#include "verst/route/answer.hpp"

namespace verst {

namespace {

constexpr double pole_lat_deg = 90;

bool is_pole(const Position& position) { return std::abs(position.lat_deg) == pole_lat_deg; }

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// Kilometres from A to B along a direction. North and east are exact (the meridian arc, and the
/// geodesic between the meridians); between them the two are put together as on a plane.
double component_km(const StraightLine& line, const CompassPoint& toward) {
    const double azimuth = radians(toward.azimuth_deg);
    return line.north_km * std::cos(azimuth) + line.east_km * std::sin(azimuth);
}

Reading direction_reading(const DistanceClaim& claim, const StraightLine& line) {
    const CompassPoint& named = *claim.direction;
    const double tolerance = claim.due ? due_tolerance_deg : direction_tolerance_deg;
    Reading reading;
    reading.kind = ReadingKind::direction;
    reading.unit = Quantity::Unit::deg;
    reading.toward = named;
    reading.note = Tolerance{tolerance};
    if (!line.azimuth_deg) {
        reading.judged = false;
        return reading;
    }
    reading.min = reading.max = line.azimuth_deg;
    if (claim.asks) {
        reading.note = {};
        return reading;
    }
    const double angle = angle_between_deg(*line.azimuth_deg, named.azimuth_deg);
    reading.margin = tolerance - angle;
    reading.verdict = *reading.margin >= 0 ? Verdict::holds : Verdict::fails;
    // From a pole there is one direction only: any other that is named is wrong.
    reading.refutes = angle > other_way_round_deg || is_pole(claim.from.position);
    return reading;
}

/// The readings that two positions decide.
std::vector<Reading> readings_without_rail(const DistanceClaim& claim, const StraightLine& line) {
    std::vector<Reading> readings;
    readings.push_back(distance_reading(claim, ReadingKind::straight_line, line.geodesic_km));
    readings.back().judged = claim.sense != DistanceClaim::Sense::by_rail && !claim.only_direction;
    if (!claim.direction) return readings;
    readings.push_back(
        distance_reading(claim, ReadingKind::component, component_km(line, *claim.direction)));
    readings.back().toward = claim.direction;
    readings.back().judged = !claim.only_direction;
    readings.push_back(direction_reading(claim, line));
    return readings;
}

Result<RailDistance> rail_part(Result<DistanceAnswer> answer) {
    if (!answer) return tl::unexpected(std::move(answer.error()));
    return std::move(answer->rail);
}

/// By how much the ends may move before the reading turns, km.
double slack_of(const Reading& reading, double geodesic_km) {
    const double margin = std::abs(*reading.margin);
    if (reading.unit == Quantity::Unit::km) return margin;
    return geodesic_km * std::sin(radians(std::min(margin, 90.0)));
}

void judge_narrowness(ClaimAnswer& answer, double geodesic_km) {
    const double extents = answer.subject.extent_km + answer.from.extent_km;
    answer.slack_km = std::numeric_limits<double>::infinity();
    for (const auto& reading : answer.readings) {
        if (!reading.judged || !reading.margin) continue;
        if (reading.kind == ReadingKind::conversion) continue;
        const double slack = slack_of(reading, geodesic_km);
        answer.slack_km = std::min(answer.slack_km, slack);
        if (slack < extents + reading.uncertainty.value_or(0)) answer.narrow = true;
    }
}

ClaimEnd claim_end(const Network& network, const NamedPoint& point) {
    return {point, point.place ? extent_km(network[*point.place]) : 0};
}

TrueWording true_wording(const ClaimAnswer& answer, const StraightLine& line) {
    TrueWording wording;
    wording.straight_km = line.geodesic_km;
    if (line.azimuth_deg) wording.direction = compass_point(*line.azimuth_deg);
    const auto& claim = answer.claim;
    if (claim.direction) {
        wording.component = {component_km(line, *claim.direction), *claim.direction};
    }
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

/// What can be said of the railway: along the way that the claim means before all, and the
/// shortest beside it. Nothing rests on a snapped end.
void add_rail_wording(ClaimAnswer& answer, const Network& network, const RailDistance& rail,
                      const std::optional<TravelledWay>& travelled,
                      const std::vector<Reading>& by_rail) {
    const auto counts = [](const Reading& reading) { return reading.verdict == Verdict::holds; };
    const bool would_be_true =
        answer.verdict == Verdict::fails && std::ranges::any_of(by_rail, counts);
    if (rests_on_a_makeshift(rail) || !(names_the_railway(answer.claim) || would_be_true)) return;
    TrueWording& wording = answer.true_wording;
    const Reading& first = by_rail.front();
    wording.rail_km = first.min;
    if (answer.claim.way)
        wording.rail_way = AsClaimed{answer.claim.way->text};
    else if (!travelled)
        wording.rail_way = first.way;
    const std::optional<ShortestWay>& shortest = rail.shortest;
    if (shortest && shortest->sum.rail_km < *wording.rail_km) {
        wording.shortest_km = shortest->sum.rail_km;
        wording.shortest_way = shortest_name(network, *shortest);
    }
}

/// Each figure of a claim with two is judged, and the one against the other.
void add_second_figure(std::vector<Reading>& readings, const DistanceClaim& claim) {
    std::vector<Reading> both;
    for (Reading& reading : readings) {
        const bool again = reading.judged && reading.unit == Quantity::Unit::km && reading.margin;
        std::optional<Reading> also;
        if (again) also = also_reading(claim, reading);
        both.push_back(std::move(reading));
        if (also) both.push_back(std::move(*also));
    }
    both.push_back(conversion_reading(claim));
    readings = std::move(both);
}

Result<ClaimAnswer> judge_with(const Router& router, const DistanceClaim& claim,
                               const Result<RailDistance>& rail,
                               const std::optional<TravelledWay>& travelled) {
    const Network& network = router.network();
    const StraightLine line = straight_line(claim.from.position, claim.subject.position);
    if (!rail && claim.sense == DistanceClaim::Sense::by_rail) return tl::unexpected(rail.error());
    auto by_rail = rail_readings(router, claim, rail, travelled);
    if (!by_rail) return tl::unexpected(std::move(by_rail.error()));

    ClaimAnswer answer;
    answer.claim = claim;
    answer.subject = claim_end(network, claim.subject);
    answer.from = claim_end(network, claim.from);
    if (rail) {
        answer.rail_way = rail->route;
        answer.shortest = rail->shortest;
        answer.dates = rail->dates;
    }
    answer.readings = readings_without_rail(claim, line);
    answer.readings.insert(answer.readings.end(), by_rail->begin(), by_rail->end());
    if (claim.also) add_second_figure(answer.readings, claim);
    answer.true_wording = true_wording(answer, line);
    if (!claim.asks) {
        answer.verdict = overall_verdict(answer.readings).value_or(Verdict::fails);
        judge_narrowness(answer, line.geodesic_km);
        if (answer.narrow && claim.sense != DistanceClaim::Sense::by_rail) {
            answer.other_points = judge_others(network, claim);
        }
    }
    if (rail) add_rail_wording(answer, network, *rail, travelled, *by_rail);
    return answer;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "holds";
        case Verdict::fails:
            return "fails";
        case Verdict::depends:
            return "depends";
        case Verdict::undecided:
            return "undecided";
    }
    return {};
}

bool Reading::is_narrow() const {
    return judged && margin && uncertainty && std::abs(*margin) < *uncertainty;
}

std::optional<Verdict> overall_verdict(std::span<const Reading> readings) {
    const auto any = [readings](Verdict verdict) {
        return std::ranges::any_of(readings, [verdict](const Reading& reading) {
            return reading.judged && reading.verdict == verdict;
        });
    };
    // The right direction alone makes no distance true, if one is claimed.
    const auto tells_how_far = [](const Reading& reading) {
        return reading.judged && reading.kind != ReadingKind::direction &&
               reading.kind != ReadingKind::conversion;
    };
    const bool only_direction = std::ranges::none_of(readings, tells_how_far);
    const bool holds = std::ranges::any_of(readings, [&](const Reading& reading) {
        return reading.judged && reading.verdict == Verdict::holds &&
               (only_direction || tells_how_far(reading));
    });
    const bool refuted = std::ranges::any_of(readings, [](const Reading& reading) {
        return reading.judged && reading.refutes && reading.verdict == Verdict::fails;
    });
    if (refuted) return Verdict::fails;
    const bool fails = any(Verdict::fails);
    if (holds && fails) return Verdict::depends;
    if (any(Verdict::undecided)) return Verdict::undecided;
    if (holds) return Verdict::holds;
    if (fails) return Verdict::fails;
    return std::nullopt;
}

Result<ClaimAnswer> judge(const Network& network, const DistanceClaim& claim) {
    return judge(Router(network, Metric::practical), claim, std::nullopt);
}

Result<ClaimAnswer> judge(const Router& router, const DistanceClaim& claim,
                          const std::optional<TravelledWay>& travelled) {
    return judge_with(router, claim, rail_part(distance(router, claim.from, claim.subject)),
                      travelled);
}

}  // namespace verst
