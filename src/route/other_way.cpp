#include "route/other_way.hpp"

#include <algorithm>
#include <vector>

#include "verst/route/router.hpp"

namespace verst {
namespace {

/// Every crossing of the network that is for freight only or of estimated length, but for those
/// that the route begins, halts or ends at.
std::vector<PlaceIndex> weak_crossings(const Network& network, const Route& route) {
    std::vector<bool> estimated(network.places().size());
    for (const Section& section : network.sections()) {
        if (section.length.kind != LengthKind::estimated) continue;
        estimated[section.a.value()] = true;
        estimated[section.b.value()] = true;
    }
    std::vector<PlaceIndex> weak;
    for (const BorderCrossing& crossing : network.borders()) {
        const bool asked_for =
            std::find(route.stops.begin(), route.stops.end(), crossing.place) != route.stops.end();
        const bool is_weak =
            estimated[crossing.place.value()] || crossing.traffic == Traffic::freight;
        if (is_weak && !asked_for) {
            weak.push_back(crossing.place);
        }
    }
    return weak;
}

std::vector<PlaceIndex> passed_of(const std::vector<PlaceIndex>& weak,
                                  const RouteFeatures& passed) {
    std::vector<PlaceIndex> used;
    for (const BorderPassage& border : passed.borders) {
        const PlaceIndex place = border.crossing->place;
        const bool is_weak = std::find(weak.begin(), weak.end(), place) != weak.end();
        const bool is_new = std::find(used.begin(), used.end(), place) == used.end();
        if (is_weak && is_new) used.push_back(place);
    }
    return used;
}

std::optional<Route> way_without(const Router& router, const Route& route,
                                 const std::vector<PlaceIndex>& closed) {
    Constraints constraints = router.constraints();
    auto& avoided = constraints.avoid.borders;
    avoided.insert(avoided.end(), closed.begin(), closed.end());
    return Router(router.index(), std::move(constraints)).find(route.stops);
}

}  // namespace

std::optional<OtherWay> find_other_way(const Router& router, const Route& route,
                                       const RouteFeatures& passed) {
    const Network& network = router.network();
    const std::vector<PlaceIndex> weak = weak_crossings(network, route);
    OtherWay other;
    other.avoided = passed_of(weak, passed);
    if (other.avoided.empty()) return std::nullopt;
    other.route = way_without(router, route, weak);
    if (!other.route) {
        other.route = way_without(router, route, other.avoided);
    }
    if (other.route) {
        other.sum = measure(network, other.route->steps);
        other.features = features(network, other.route->steps);
    }
    return other;
}

}  // namespace verst
