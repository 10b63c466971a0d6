#include "verst/route/nearest.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "verst/geo/straight_line.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

/// All places of the kinds asked for but the start, with both distances and ranks.
std::vector<NearbyPlace> places_around(const Router& router, PlaceIndex start, bool every_kind) {
    const Network& network = router.network();
    std::vector<PlaceIndex> places;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex place(i);
        if (place == start || !network.on_rail(place)) continue;
        if (every_kind || network[place].kind == PlaceKind::station) places.push_back(place);
    }
    const auto ways = router.best_ways(start, places);
    std::vector<NearbyPlace> all;
    all.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        NearbyPlace near;
        near.place = places[i];
        near.straight_km = geodesic_km(network[start].position, network[places[i]].position);
        if (const auto& way = ways[i]) {
            near.rail_km = way->rail_km;
            if (router.metric() == Metric::time) near.time_h = way->cost;
        }
        all.push_back(near);
    }
    return all;
}

/// By rail, or by time where that is what was asked for; what has no way comes last.
std::tuple<double, double, PlaceIndex> rail_order(const NearbyPlace& near) {
    constexpr double never = std::numeric_limits<double>::infinity();
    return {near.time_h.value_or(near.rail_km.value_or(never)), near.rail_km.value_or(never),
            near.place};
}

std::pair<double, PlaceIndex> straight_order(const NearbyPlace& near) {
    return {near.straight_km, near.place};
}

}  // namespace

Result<NearestAnswer> nearest(const Network& network, const NearestRequest& request) {
    if (request.metric == Metric::geodesic) {
        return refuse(RefusalCode::bad_argument,
                      "what is nearest by rail is counted along the practical ways, the shortest, "
                      "or by time",
                      {"--by practical, --by shortest, --by time"});
    }
    auto from = open_start(network, request.from, request.constraints, request.max_snap_km);
    if (!from) return tl::unexpected(std::move(from.error()));
    const Router router(network, request.metric, request.constraints);
    auto all = places_around(router, from->station, request.every_kind);
    std::ranges::sort(all, {}, straight_order);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].straight_rank = i + 1;
    std::ranges::sort(all, {}, rail_order);
    NearestAnswer answer{
        std::move(*from), request.metric, request.constraints.as_of, request.every_kind, {}, {}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].rail_km) {
            ++answer.without_way;
            continue;
        }
        all[i].rail_rank = i + 1;
        if (i < request.count) answer.by_rail.push_back(all[i]);
    }
    std::ranges::sort(all, {}, straight_order);
    all.resize(std::min(all.size(), request.count));
    answer.by_straight = std::move(all);
    return answer;
}

}  // namespace verst
