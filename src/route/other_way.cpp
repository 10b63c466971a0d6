#include "route/other_way.hpp"

#include <algorithm>
#include <vector>

#include "verst/route/router.hpp"

namespace verst {
namespace {

/// Every crossing of the network that is for freight only or of estimated length, but for those
/// that the route begins, halts or ends at.
std::vector<PlaceIndex> weak_crossings(const Network& network, const Route& route) {
    std::vector<PlaceIndex> weak;
    for (const BorderCrossing& crossing : network.borders()) {
        const bool estimated = std::any_of(
            network.sections().begin(), network.sections().end(), [&](const Section& section) {
                return section.length.kind == LengthKind::estimated &&
                       (section.a == crossing.place || section.b == crossing.place);
            });
        const bool asked_for =
            std::find(route.stops.begin(), route.stops.end(), crossing.place) != route.stops.end();
        if ((estimated || crossing.traffic == Traffic::freight) && !asked_for) {
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

std::optional<Route> way_without(const Network& network, const Route& route, Metric metric,
                                 Constraints constraints, const std::vector<PlaceIndex>& closed) {
    constraints.closed_borders.insert(constraints.closed_borders.end(), closed.begin(),
                                      closed.end());
    auto way = Router(network, metric, std::move(constraints)).shortest(route.stops);
    return way ? std::optional(std::move(*way)) : std::nullopt;
}

}  // namespace

std::optional<OtherWay> find_other_way(const Network& network, const Route& route,
                                       const RouteFeatures& passed, Metric metric,
                                       const Constraints& constraints) {
    const std::vector<PlaceIndex> weak = weak_crossings(network, route);
    OtherWay other;
    other.avoided = passed_of(weak, passed);
    if (other.avoided.empty()) return std::nullopt;
    other.route = way_without(network, route, metric, constraints, weak);
    if (!other.route) {
        other.route = way_without(network, route, metric, constraints, other.avoided);
    }
    if (other.route) {
        other.sum = measure(network, other.route->steps);
        other.features = features(network, other.route->steps);
    }
    return other;
}

}  // namespace verst
