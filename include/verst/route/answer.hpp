#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/point_report.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/plan.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/route.hpp"
#include "verst/route/router.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {

/// The railway's part of a distance: one route, measured.
struct RailDistance {
    RailEnd from;
    RailEnd to;
    Route route;
    RailSum sum;
    RouteFeatures features;
    /// rail_km over the straight line between the two named points.
    double detour = 1;
    std::optional<ShortestWay> shortest;  ///< where that is another way
    DateReport dates;
};

/// `verst distance A B`.
struct DistanceAnswer {
    Metric metric = Metric::practical;
    NamedPoint from;
    NamedPoint to;
    StraightLine straight;
    Result<RailDistance> rail;  ///< or why there is none
    /// Where a coordinate lies on the railway, if whoever asks looks for it (`report_on`).
    std::optional<PointReport> from_track = std::nullopt;
    std::optional<PointReport> to_track = std::nullopt;
};

/// How far in every sense, by the router's metric and under its constraints. Refuses with
/// `same_place` when both ends are one point; a missing rail part is no refusal of the whole (two
/// points that one station serves have no rail distance: `same_place`). Many distances share one
/// router.
[[nodiscard]] Result<DistanceAnswer> distance(const Router& router, const NamedPoint& from,
                                              const NamedPoint& to,
                                              double max_snap_km = default_max_snap_km);

/// One leg of a route: between two of the places that were asked for.
struct RouteLeg {
    RailEnd from;
    RailEnd to;
    StraightLine straight;  ///< between the named points
    RailSum sum;
    double start_km = 0;  ///< rail km before this leg
    double end_km = 0;
};

/// The best way that avoids the weak crossings (freight only, or of estimated length) of a route:
/// the best that uses no weak crossing at all; where there is none, the best that avoids the ones
/// of the route.
struct OtherWay {
    std::vector<PlaceIndex> avoided;  ///< border points that the route uses and this way does not
    std::optional<Route> route;       ///< nothing: there is no other way
    RailSum sum;
    RouteFeatures features;
};

/// `verst route A B [C...]`.
struct RouteAnswer {
    Metric metric = Metric::practical;
    Route route;
    std::optional<ShortestWay> shortest;  ///< where that is another way
    std::vector<RouteLeg> legs;
    RailSum sum;
    double straight_km = 0;  ///< between the first and the last named point
    double detour = 1;       ///< rail_km over the sum of the legs' straight lines
    RouteFeatures features;
    std::vector<CountryKm> by_country;
    std::vector<AccessLink> access;     ///< of the sites among the places asked for, in order
    std::optional<OtherWay> other_way;  ///< only where the route uses a weak crossing
    std::optional<Plan> plan;           ///< only where a departure was given
    std::optional<CalendarDay> as_of;   ///< the day that the network was taken at
    /// Of the lines used, those without a sourced date of opening; nothing where it was not asked
    /// for.
    std::optional<std::vector<LineIndex>> undated_lines;
    DateReport dates;
};

struct RouteRequest {
    std::vector<NamedPoint> through;  ///< at least two
    Metric metric = Metric::practical;
    Constraints constraints;
    double max_snap_km = default_max_snap_km;
    std::optional<PlanRequest> plan;
    bool tell_undated = false;  ///< see `RouteAnswer::undated_lines`
};

/// Refuses with `same_place` (consecutive places that are one station), `too_far_from_rail`,
/// `bad_argument` (a place that the constraints ban: see `check_ban`), `no_route`.
[[nodiscard]] Result<RouteAnswer> find_route(const Network& network, const RouteRequest& request);
/// The same by a router's metric and under its constraints, whatever the request says of them. Many
/// routes share one router.
[[nodiscard]] Result<RouteAnswer> find_route(const Router& router, const RouteRequest& request);

}  // namespace verst
