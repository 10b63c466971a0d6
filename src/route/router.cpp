#include "verst/route/router.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

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

std::vector<bool> Router::Parts::reached_from(PlaceIndex start) const {
    const WayTable* table = whole.table(index, 0);
    if (table == nullptr) return reach(network(), track, start);
    std::vector<MarkedCost> costs;
    table->costs_to_all(start, costs);
    std::vector<bool> reached;
    reached.reserve(costs.size());
    for (const MarkedCost cost : costs) reached.push_back(cost < no_way);
    return reached;
}

Refusal Router::Parts::no_route(std::span<const PlaceIndex> stations) const {
    return explain_no_route({index, constraints, stations, reached_from(*(stations.end() - 2)),
                             reached_from(stations.back())});
}

std::set<std::string_view> Router::Parts::countries_of(PlaceIndex place) const {
    std::set<std::string_view> countries{network()[place].country};
    for (const BorderCrossing& crossing : network().borders()) {
        if (crossing.place != place) continue;
        countries.insert({network()[crossing.from].country, network()[crossing.to].country});
    }
    return countries;
}

const TrackUnder* Router::Parts::own_countries(PlaceIndex from, PlaceIndex to) const {
    if (index.metric() != Metric::practical) return nullptr;
    // To class all places takes longer than a few questions without.
    constexpr std::size_t few = 16;
    if (asked_countries_.fetch_add(1, std::memory_order_relaxed) < few)
        return track_of_countries(from, to);
    const auto& classes = country_classes();
    const std::pair between{classes[from.value()], classes[to.value()]};
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = own_.find(between); known != own_.end()) return known->second;
    }
    const TrackUnder* own = track_of_countries(from, to);
    const std::lock_guard lock(mutex_);
    own_.emplace(between, own);
    return own;
}

const TrackUnder* Router::Parts::track_of_countries(PlaceIndex from, PlaceIndex to) const {
    std::set<std::string_view> own = countries_of(from);
    own.merge(countries_of(to));
    const auto& asked = constraints.only.countries;
    if (!asked.empty()) {
        std::erase_if(own, [&](std::string_view country) {
            return std::ranges::find(asked, country) == asked.end();
        });
        if (own.empty() || own.size() == asked.size()) return nullptr;
    }
    const std::lock_guard lock(mutex_);
    auto& made = in_countries_[own];
    if (!made) {
        Constraints within = constraints;
        within.only.countries.assign(own.begin(), own.end());
        made = std::make_unique<const TrackUnder>(index, std::move(within));
    }
    // All of the network may lie in them.
    return made->track.is_as_open_as(track) ? nullptr : made.get();
}

std::vector<LegTracks> Router::Parts::leg_tracks(std::span<const PlaceIndex> stations) const {
    std::vector<LegTracks> tracks;
    tracks.reserve(stations.size());
    for (std::size_t i = 1; i < stations.size(); ++i) {
        const TrackUnder* own = own_countries(stations[i - 1], stations[i]);
        tracks.push_back({own == nullptr ? nullptr : &own->track, &track});
    }
    return tracks;
}

const Router& Router::Parts::by_rail() const {
    const std::lock_guard lock(mutex_);
    if (!by_rail_)
        by_rail_ = std::make_unique<const Router>(RouteIndex(index, Metric::rail), constraints);
    return *by_rail_;
}

const Router* Router::Parts::any_day() const {
    if (!permits.day_closes()) return nullptr;
    const std::lock_guard lock(mutex_);
    if (!any_day_) {
        Constraints undated = constraints;
        undated.as_of.reset();
        any_day_ = std::make_unique<const Router>(index, std::move(undated));
    }
    return any_day_.get();
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
const Router& Router::by_rail() const {
    return metric() == Metric::rail ? *this : parts_->by_rail();
}

const Router* Router::any_day() const { return parts_->any_day(); }

std::optional<Route> Router::find(std::span<const PlaceIndex> stations) const {
    assert(stations.size() >= 2);
    if (auto quick = parts_->quick_route(stations)) return quick;
    const LegChain chain(parts_->leg_tracks(stations), stations);
    if (chain.failed_leg()) return std::nullopt;
    return make_route(network(), parts_->permits, parts_->stretches(), stations, chain.best());
}

Result<Route> Router::shortest(std::span<const PlaceIndex> stations) const {
    assert(stations.size() >= 2);
    if (auto quick = parts_->quick_route(stations)) return std::move(*quick);
    const LegChain chain(parts_->leg_tracks(stations), stations);
    if (const auto failed = chain.failed_leg()) {
        return tl::unexpected(parts_->no_route(stations.first(*failed + 2)));
    }
    return make_route(network(), parts_->permits, parts_->stretches(), stations, chain.best());
}

}  // namespace verst
