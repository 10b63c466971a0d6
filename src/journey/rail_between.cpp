#include "journey/rail_between.hpp"

#include <string>

#include "journey/own_way.hpp"
#include "verst/route/answer.hpp"

namespace verst {

std::optional<RailBetween> rail_between(const Router& router, const Account& account,
                                        PlaceIndex from, PlaceIndex to) {
    const Network& network = router.network();
    if (account.itinerary) {
        const OwnWay way(network, *account.itinerary);
        if (const auto stretch = way.from_to(from, to)) return RailBetween{way.sum(*stretch), true};
    }
    const auto point = [&network](PlaceIndex place) {
        return NamedPoint{std::string(network[place].id), place, network[place].position};
    };
    const auto found = distance(router, point(from), point(to));
    if (!found || !found->rail) return std::nullopt;
    return RailBetween{found->rail->sum, false};
}

}  // namespace verst
