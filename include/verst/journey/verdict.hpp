#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/journey/claim.hpp"
#include "verst/journey/reading.hpp"
#include "verst/network/network.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {

/// Holds if every judged reading holds, fails if all fail, depends if one holds and another fails,
/// else undecided. A direction that holds, or two figures that agree, count for nothing
/// where no distance does. Nothing if no
/// reading is judged. Fails if a reading that refutes does.
[[nodiscard]] std::optional<Verdict> overall_verdict(std::span<const Reading> readings);

/// Half an angle between two neighbours of the eight principal winds: a place within it of north
/// lies "north", in degrees.
inline constexpr double direction_tolerance_deg = 22.5;
/// Farther off than this a direction is the other way round, degrees.
inline constexpr double other_way_round_deg = 90;

/// The same of "due north": half of one of the 32 points of the compass rose.
inline constexpr double due_tolerance_deg = 5.625;

/// One end of a claim, and how far the named thing reaches around its point.
struct ClaimEnd {
    NamedPoint point;
    double extent_km = 0;  ///< 0 for a coordinate
};

/// Another point that the words may have meant: of a cosmodrome, its launch pad.
struct OtherPoint {
    bool of_subject = true;  ///< it stands for the subject; else for the place measured from
    PlaceIndex place;
    double apart_km = 0;            ///< from the named point
    StraightLine straight;          ///< with this point in the place of the named one
    std::vector<Reading> readings;  ///< straight line, component, direction; not by rail
    std::optional<Verdict> verdict;
};

/// What can be said truly instead.
struct TrueWording {
    double straight_km = 0;
    std::optional<CompassPoint> direction;  ///< nothing when the two points coincide
    struct Component {
        double km = 0;
        CompassPoint toward;
    };
    std::optional<Component> component;  ///< along the direction that the claim names, if it does
    /// Where the words of the claim name the railway, or would be true of it.
    std::optional<double> rail_km;
    WayName rail_way;
    std::optional<double> shortest_km;  ///< where the shortest way by rail is another
    WayName shortest_way;
};

/// A distance claim, judged.
struct ClaimAnswer {
    DistanceClaim claim;
    std::optional<Verdict> verdict;  ///< nothing for a question
    std::vector<Reading> readings;
    /// A judged reading lies closer to its threshold than is known of the two positions (and, by
    /// rail, of the length).
    bool narrow = false;
    /// By how much the two ends may move, taken together, before the first judged reading turns,
    /// km: the margin of a distance; for the direction the way to its edge, square to the line.
    double slack_km = 0;
    ClaimEnd subject;
    ClaimEnd from;
    std::vector<OtherPoint> other_points;  ///< where the verdict is narrow, nearest first
    TrueWording true_wording;
    std::optional<Route> rail_way;        ///< the practical way, where there is one
    std::optional<ShortestWay> shortest;  ///< where that is another
    DateReport dates;                     ///< of the practical way
};

/// The way that a journey went between the two places of a claim.
struct TravelledWay {
    RailSum sum;
    PlaceIndex from;
    PlaceIndex to;
};

/// Judges a distance claim in every reading: straight_line, component (of a claim with a
/// direction), direction, rail, shortest, named_way, travelled. Which of them count follows from
/// the words: docs/claims.md. By rail one way is meant before all: the one that the claim names,
/// else the one that a journey took (`travelled`), else the practical one. Where the claim fails
/// along it and holds along another that can be meant, that other counts too. An end that is
/// snapped from a coordinate decides nothing by rail. The router is of the practical metric, and
/// many claims share it. Refuses only where nothing can be judged: "by rail" between places that
/// no railway joins (`no_route`, `too_far_from_rail`), or by a way that there is not.
[[nodiscard]] Result<ClaimAnswer> judge(const Router& router, const DistanceClaim& claim,
                                        const std::optional<TravelledWay>& travelled = {});

/// The same for one claim on the network without constraints.
[[nodiscard]] Result<ClaimAnswer> judge(const Network& network, const DistanceClaim& claim);

}  // namespace verst
