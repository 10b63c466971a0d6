#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string_view>
#include <utility>

#include "route/leg_chain.hpp"
#include "route/open_track.hpp"
#include "route/route_index.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// What one set of constraints leaves of a network. Its parts refer to each other.
struct TrackUnder {
    Constraints constraints;
    Permits permits;
    OpenTrack track;

    TrackUnder(const RouteIndex& index, Constraints within)
        : constraints(std::move(within)),
          permits(index.network(), constraints),
          track(index.network(), index.parts().graph(constraints), constraints, permits) {}
    TrackUnder(const TrackUnder&) = delete;
};

struct Router::Parts {
    RouteIndex index;
    TrackUnder whole;
    const Constraints& constraints = whole.constraints;
    const Permits& permits = whole.permits;
    const OpenTrack& track = whole.track;

    Parts(RouteIndex of, Constraints within)
        : index(std::move(of)), whole(index, std::move(within)) {}
    Parts(const Parts&) = delete;

    [[nodiscard]] const Network& network() const { return index.network(); }
    [[nodiscard]] const Stretches& stretches() const { return index.parts().stretches; }

    /// Why there is no way through the stations; the last two are those that none joins.
    [[nodiscard]] Refusal no_route(std::span<const PlaceIndex> stations) const;

    /// The countries that a place is in: two for a border point.
    [[nodiscard]] std::set<std::string_view> countries_of(PlaceIndex place) const;

    /// What is searched first for a way between two places: the practical way keeps to the
    /// countries of its ends while it can. Null: there is no such first choice. Made when it is
    /// first asked for.
    [[nodiscard]] const OpenTrack* own_countries(PlaceIndex from, PlaceIndex to) const;

    /// The track for each leg of a route.
    [[nodiscard]] std::vector<LegTracks> leg_tracks(std::span<const PlaceIndex> stations) const;

    /// The router of the same constraints by rail kilometres. Made when it is first asked for.
    [[nodiscard]] const Router& by_rail() const;
    /// The same for the router without a day.
    [[nodiscard]] const Router* any_day() const;

  private:
    mutable std::mutex mutex_;
    mutable std::map<std::set<std::string_view>, std::unique_ptr<const TrackUnder>> in_countries_;
    mutable std::unique_ptr<const Router> by_rail_;
    mutable std::unique_ptr<const Router> any_day_;
};

}  // namespace verst
