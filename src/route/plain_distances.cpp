#include "verst/route/plain_distances.hpp"

#include <cmath>
#include <utility>

#include "route/no_route.hpp"
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

/// The way that tables tell of between two places.
struct KnownWay {
    bool exists = false;
    double rail_km = 0;
};

std::optional<KnownWay> known_way(const Router::Parts& parts, PlaceIndex from, PlaceIndex to) {
    const auto answer = parts.by_table(from, to);
    if (!answer) return std::nullopt;
    if (answer->table == nullptr) return KnownWay{};
    if (is_tied(answer->way.cost)) return std::nullopt;
    return KnownWay{true, answer->way.rail_km()};
}

}  // namespace

PlainDistances::PlainDistances(const Router& router)
    : router_(router), no_remarks_(has_no_remarks(router)) {
    if (no_remarks_ && may_be_longer(router.metric())) shortest_ = &router.by_rail();
}

std::optional<PlainDistance> PlainDistances::between(const NamedPoint& from,
                                                     const NamedPoint& to) const {
    auto known = rail_km(from, to);
    if (!known) return std::nullopt;
    return PlainDistance{straight_line_without_parts(from.position, to.position),
                         std::move(*known)};
}

std::optional<Result<double>> PlainDistances::rail_km(const NamedPoint& from,
                                                      const NamedPoint& to) const {
    if (!no_remarks_ || !from.place || !to.place || is_same_point(from, to)) return std::nullopt;
    const Network& network = router_.network();
    if (!network.on_rail(*from.place) || !network.on_rail(*to.place)) return std::nullopt;
    const auto best = known_way(*router_.parts_, *from.place, *to.place);
    if (!best) return std::nullopt;
    if (!best->exists)
        return refuse(RefusalCode::no_route, not_joined(network, *from.place, *to.place));
    if (shortest_) {
        const auto shortest = known_way(*shortest_->parts_, *from.place, *to.place);
        const bool is_same = shortest && shortest->exists &&
                             std::abs(best->rail_km - shortest->rail_km) <= surely_same_km;
        if (!is_same) return std::nullopt;
    }
    return best->rail_km;
}

}  // namespace verst
