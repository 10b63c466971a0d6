#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/once.hpp"
#include "route/leg_chain.hpp"
#include "route/open_track.hpp"
#include "route/route_index.hpp"
#include "route/stretch_lengths.hpp"
#include "route/table/way_table.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// What one set of constraints leaves of a network. Its parts refer to each other.
class TrackUnder {
  public:
    Constraints constraints;
    Permits permits;
    OpenTrack track;

    TrackUnder(const RouteIndex& index, Constraints within)
        : constraints(std::move(within)),
          permits(index.network(), constraints),
          track(index.network(), index.parts().graph(constraints), constraints, permits) {}
    TrackUnder(const TrackUnder&) = delete;

    /// The tables of its ways: those that the network keeps, after a few questions; else made
    /// once so many questions have come that they pay (a question to all places counts as several).
    /// Null before that, and where the network is too dense.
    [[nodiscard]] const WayTable* table(const RouteIndex& index, std::size_t questions = 1) const;
    /// The same, if the network keeps it.
    [[nodiscard]] const WayTable* kept_table(const RouteIndex& index,
                                             std::size_t questions = 1) const;

  private:
    /// True if all but the day is open to trains: tables are kept for no other constraints.
    [[nodiscard]] bool is_plain() const;

    /// Making tables takes about as long as so many searches.
    static constexpr std::size_t questions_that_pay = 100;

    /// To read a table that is kept takes about as long as so many.
    static constexpr std::size_t questions_that_pay_kept = 10;

    mutable std::atomic<std::size_t> asked_ = 0;
    mutable Once sought_;
    mutable Once made_;
    mutable std::unique_ptr<const WayTable> kept_;
    mutable std::unique_ptr<const WayTable> table_;
};

/// What tables say of the best way between two places.
struct TableAnswer {
    const WayTable* table = nullptr;  ///< null: there is no way
    TableWay way;
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

    /// Of all stretches by rail. Made when it is first asked for.
    [[nodiscard]] const StretchLengths& lengths() const {
        measured_.call([&] { lengths_.emplace(network(), stretches()); });
        return *lengths_;
    }

    /// Why there is no way through the stations; the last two are those that none joins.
    [[nodiscard]] Refusal no_route(std::span<const PlaceIndex> stations) const;
    /// By place, whether there is a way to it: by tables, if there are any.
    [[nodiscard]] std::vector<bool> reached_from(PlaceIndex start) const;

    /// The countries that a place is in: two for a border point.
    [[nodiscard]] std::set<std::string_view> countries_of(PlaceIndex place) const;

    /// What is searched first for a way between two places: the practical way keeps to the
    /// countries of its ends while it can. Null: there is no such first choice. Made when it is
    /// first asked for.
    [[nodiscard]] const TrackUnder* own_countries(PlaceIndex from, PlaceIndex to) const;

    /// The best way by tables: in the countries of the ends, if there is one. Nothing while there
    /// are none.
    [[nodiscard]] std::optional<TableAnswer> by_table(PlaceIndex from, PlaceIndex to) const;
    /// The same from one place to each of several. Some may be missing where the countries are
    /// others and have no table yet.
    [[nodiscard]] std::vector<std::optional<TableAnswer>> by_table(
        PlaceIndex from, std::span<const PlaceIndex> to) const;
    /// The tables for one question to so many places; null while there are none.
    [[nodiscard]] const WayTable* table_to(std::size_t places) const;
    /// The route by tables. Nothing where they do not tell.
    [[nodiscard]] std::optional<Route> quick_route(std::span<const PlaceIndex> stations) const;

    /// The track for each leg of a route.
    [[nodiscard]] std::vector<LegTracks> leg_tracks(std::span<const PlaceIndex> stations) const;

    /// The router of the same constraints by rail kilometres. Made when it is first asked for.
    [[nodiscard]] const Router& by_rail() const;
    /// The same for the router without a day.
    [[nodiscard]] const Router* any_day() const;

  private:
    /// For a first choice that has no tables yet.
    [[nodiscard]] std::optional<TableAnswer> by_table_within(const TrackUnder& own, PlaceIndex from,
                                                             PlaceIndex to) const;
    /// Places in the same countries are of one class.
    [[nodiscard]] const std::vector<std::uint32_t>& country_classes() const;
    [[nodiscard]] const TrackUnder* track_of_countries(PlaceIndex from, PlaceIndex to) const;

    mutable std::mutex mutex_;
    mutable std::map<std::set<std::string_view>, std::unique_ptr<const TrackUnder>> in_countries_;
    mutable std::atomic<std::size_t> asked_countries_ = 0;
    mutable std::map<std::pair<std::uint32_t, std::uint32_t>, const TrackUnder*> own_;
    mutable Once measured_;
    mutable std::optional<StretchLengths> lengths_;
    mutable Once classed_;
    mutable std::vector<std::uint32_t> country_classes_;  ///< by place
    mutable std::unique_ptr<const Router> by_rail_;
    mutable std::unique_ptr<const Router> any_day_;
};

}  // namespace verst
