#include "verst/route/plain_distances.hpp"

#include <cmath>

#include "route/rail_ends.hpp"
#include "route/report_dates.hpp"
#include "route/router_parts.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {
namespace {

/// Ways that differ by less than this are surely of one length to `find_shortest_way`.
constexpr double surely_same_km = 0.0009;

bool has_no_remarks(const Router& router) {
    Constraints rest = router.constraints();
    rest.as_of.reset();
    rest.special_train = false;
    return rest.empty() && router.any_day() == nullptr && !has_doubtful_openings(router);
}

/// Rail kilometres of the best way, where tables tell.
std::optional<double> known_km(const Router::Parts& parts, PlaceIndex from, PlaceIndex to) {
    const auto answer = parts.by_table(from, to);
    const bool known = answer && answer->table != nullptr && !is_tied(answer->way.cost);
    return known ? std::optional(answer->way.rail_km()) : std::nullopt;
}

}  // namespace

PlainDistances::PlainDistances(const Router& router)
    : network_(router.network()), no_remarks_(has_no_remarks(router)) {
    if (!no_remarks_) return;
    parts_ = std::make_unique<const Router::Parts>(router.index(), router.constraints());
    if (may_be_longer(router.metric())) {
        shortest_ = std::make_unique<const Router::Parts>(RouteIndex(router.index(), Metric::rail),
                                                          router.constraints());
    }
}

PlainDistances::~PlainDistances() = default;

std::optional<PlainDistance> PlainDistances::between(const NamedPoint& from,
                                                     const NamedPoint& to) const {
    if (!no_remarks_ || !from.place || !to.place || is_same_point(from, to)) return std::nullopt;
    if (!network_.on_rail(*from.place) || !network_.on_rail(*to.place)) return std::nullopt;
    const auto rail_km = known_km(*parts_, *from.place, *to.place);
    if (!rail_km) return std::nullopt;
    if (shortest_) {
        const auto shortest_km = known_km(*shortest_, *from.place, *to.place);
        if (!shortest_km || std::abs(*rail_km - *shortest_km) > surely_same_km) return std::nullopt;
    }
    return PlainDistance{straight_line(from.position, to.position), *rail_km};
}

}  // namespace verst
