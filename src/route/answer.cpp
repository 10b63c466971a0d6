#include "verst/route/answer.hpp"

#include <string>

#include "route/other_way.hpp"
#include "route/rail_ends.hpp"
#include "route/report_dates.hpp"
#include "route/wording.hpp"
#include "verst/route/constraint_check.hpp"

namespace verst {
namespace {

double ratio(double rail_km, double straight_km) {
    return straight_km > 0 ? rail_km / straight_km : 1;
}

Result<RailDistance> rail_distance(const Router& router, const NamedPoint& from,
                                   const NamedPoint& to, double straight_km, double max_snap_km) {
    const Network& network = router.network();
    auto start = rail_end(network, from, max_snap_km);
    if (!start) return tl::unexpected(std::move(start.error()));
    auto end = rail_end(network, to, max_snap_km);
    if (!end) return tl::unexpected(std::move(end.error()));
    if (start->station == end->station) return refuse_same_station(network, *start, *end);

    if (auto checked = check_bans(network, router.constraints(), {*start, *end}); !checked)
        return tl::unexpected(std::move(checked.error()));
    const PlaceIndex stations[] = {start->station, end->station};
    auto route = router.shortest(stations);
    if (!route) return tl::unexpected(std::move(route.error()));

    RailDistance rail;
    rail.from = std::move(*start);
    rail.to = std::move(*end);
    rail.route = std::move(*route);
    rail.sum = measure(network, rail.route.steps);
    rail.features = features(network, rail.route.steps);
    rail.detour = ratio(rail.sum.rail_km, straight_km);
    rail.shortest = find_shortest_way(router, rail.route, rail.features);
    rail.dates = report_dates(router, rail.route);
    return rail;
}

void add_legs(const Network& network, const std::vector<RailEnd>& ends, RouteAnswer& answer) {
    double at_km = 0;
    double straight_km = 0;
    for (std::size_t i = 0; i < answer.route.leg_count(); ++i) {
        RouteLeg leg;
        leg.from = ends[i];
        leg.to = ends[i + 1];
        leg.straight = straight_line(leg.from.named.position, leg.to.named.position);
        leg.sum =
            answer.route.leg_count() == 1 ? answer.sum : measure(network, answer.route.leg(i));
        leg.start_km = at_km;
        at_km += leg.sum.rail_km;
        leg.end_km = at_km;
        straight_km += leg.straight.geodesic_km;
        answer.legs.push_back(std::move(leg));
    }
    answer.detour = ratio(answer.sum.rail_km, straight_km);
}

/// A dwell at a site is a dwell at the station that serves it.
Result<PlanRequest> with_stations(const Network& network, PlanRequest request, double max_snap_km) {
    for (PlanRequest::Dwell& dwell : request.dwell) {
        const NamedPoint point{"", dwell.place, network[dwell.place].position};
        const auto end = rail_end(network, point, max_snap_km);
        if (!end) return tl::unexpected(end.error());
        dwell.place = end->station;
    }
    return request;
}

}  // namespace

Result<DistanceAnswer> distance(const Router& router, const NamedPoint& from, const NamedPoint& to,
                                double max_snap_km) {
    if (is_same_point(from, to)) return refuse_same_place(router.network(), from, to);
    const StraightLine straight = straight_line(from.position, to.position);
    return DistanceAnswer{router.metric(), from, to, straight,
                          rail_distance(router, from, to, straight.geodesic_km, max_snap_km)};
}

Result<RouteAnswer> find_route(const Network& network, const RouteRequest& request) {
    return find_route(Router(network, request.metric, request.constraints), request);
}

Result<RouteAnswer> find_route(const Router& router, const RouteRequest& request) {
    const Network& network = router.network();
    const auto ends =
        rail_ends(network, request.through, router.constraints(), request.max_snap_km);
    if (!ends) return tl::unexpected(ends.error());
    auto route = router.shortest(stations_of(*ends));
    if (!route) return tl::unexpected(std::move(route.error()));

    RouteAnswer answer;
    answer.metric = router.metric();
    answer.route = std::move(*route);
    answer.sum = measure(network, answer.route.steps);
    answer.straight_km =
        geodesic_km(request.through.front().position, request.through.back().position);
    add_legs(network, *ends, answer);
    answer.features = features(network, answer.route.steps);
    answer.shortest = find_shortest_way(router, answer.route, answer.features);
    answer.by_country = km_by_country(network, answer.route.steps);
    answer.access = access_of(*ends);
    answer.other_way = find_other_way(router, answer.route, answer.features);
    answer.as_of = router.constraints().as_of;
    answer.dates = report_dates(router, answer.route);
    if (request.tell_undated) answer.undated_lines = undated_lines(network, answer.features);
    if (request.plan) {
        const auto timing = with_stations(network, *request.plan, request.max_snap_km);
        if (!timing) return tl::unexpected(timing.error());
        auto planned = plan(network, answer.route, answer.features, *timing);
        if (!planned) return tl::unexpected(std::move(planned.error()));
        answer.plan = std::move(*planned);
    }
    return answer;
}

}  // namespace verst
