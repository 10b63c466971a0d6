#include "verst/route/rail_end.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "route/nearest_place.hpp"
#include "route/wording.hpp"

namespace verst {
namespace {

/// A coordinate snaps to what has a platform or points, not to the middle of a bridge.
bool is_station(const Network& network, PlaceIndex place) {
    const PlaceKind kind = network[place].kind;
    return network.on_rail(place) &&
           (kind == PlaceKind::station || kind == PlaceKind::halt || kind == PlaceKind::junction);
}

std::optional<AccessLink> best_access(const Network& network, PlaceIndex site) {
    const std::vector<AccessLink> links = network.access_of(site);
    const auto best = std::find_if(links.begin(), links.end(), [&](const AccessLink& link) {
        return network.on_rail(link.station);
    });
    return best == links.end() ? std::nullopt : std::optional(*best);
}

}  // namespace

Result<RailEnd> rail_end(const Network& network, const NamedPoint& point, double max_snap_km) {
    if (point.place) {
        if (network.on_rail(*point.place)) {
            return RailEnd{point, *point.place, std::nullopt, std::nullopt};
        }
        if (const auto access = best_access(network, *point.place)) {
            return RailEnd{point, access->station, access, std::nullopt};
        }
    }
    const auto nearest = nearest_place(
        network, point.position, [&](PlaceIndex place) { return is_station(network, place); });
    if (!nearest) {
        return refuse(RefusalCode::too_far_from_rail, "the network has no station");
    }
    if (!(nearest->km <= max_snap_km)) {
        return refuse(
            RefusalCode::too_far_from_rail,
            fmt::format("{} is {} from the nearest station, more than the {} allowed",
                        label(network, point), km_text(nearest->km), km_text(max_snap_km)),
            {fmt::format("nearest station: {} ({}), {}", network[nearest->place].name,
                         network[nearest->place].id, km_text(nearest->km))});
    }
    return RailEnd{point, nearest->place, std::nullopt, nearest->km};
}

}  // namespace verst
