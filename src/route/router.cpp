#include "verst/route/router.hpp"

#include <cassert>
#include <cstddef>

#include "route/leg_chain.hpp"
#include "route/no_route.hpp"
#include "route/router_parts.hpp"

namespace verst {
namespace {

std::vector<bool> reach(const Network& network, const OpenTrack& track, PlaceIndex start) {
    LegSearch search(track, start, Standings::any());
    search.run_within(unreachable);
    std::vector<bool> reached(network.places().size());
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const PlaceIndex place(i);
        reached[i] =
            place == start || (network.on_rail(place) && search.least_at(place) != unreachable);
    }
    return reached;
}

}  // namespace

Refusal Router::Parts::no_route(std::span<const PlaceIndex> stations) const {
    return explain_no_route({index, constraints, stations,
                             reach(network(), track, *(stations.end() - 2)),
                             reach(network(), track, stations.back())});
}

Router::Router(const Network& network, Metric metric, Constraints constraints)
    : Router(RouteIndex(network, metric), std::move(constraints)) {}
Router::Router(RouteIndex index, Constraints constraints)
    : parts_(std::make_unique<const Parts>(std::move(index), std::move(constraints))) {}
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

const Network& Router::network() const { return parts_->network(); }
const RouteIndex& Router::index() const { return parts_->index; }
Metric Router::metric() const { return parts_->index.metric(); }
const Constraints& Router::constraints() const { return parts_->constraints; }

std::optional<Route> Router::find(std::span<const PlaceIndex> stations) const {
    assert(stations.size() >= 2);
    const LegChain chain(parts_->track, stations);
    if (chain.failed_leg()) return std::nullopt;
    return make_route(network(), parts_->permits, parts_->stretches(), stations, chain.best());
}

Result<Route> Router::shortest(std::span<const PlaceIndex> stations) const {
    assert(stations.size() >= 2);
    const LegChain chain(parts_->track, stations);
    if (const auto failed = chain.failed_leg()) {
        return tl::unexpected(parts_->no_route(stations.first(*failed + 2)));
    }
    return make_route(network(), parts_->permits, parts_->stretches(), stations, chain.best());
}

}  // namespace verst
