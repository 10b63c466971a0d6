#pragma once

#include <span>
#include <vector>

#include "route/leg_search.hpp"

namespace verst {

/// Where a leg is looked for: first on a part of the track, then, if that has no way, on all of it.
struct LegTracks {
    const OpenTrack* first = nullptr;  ///< null: there is no such part
    const OpenTrack* whole = nullptr;
};

/// The searches of a route's legs, one after the other: how the train comes to stand at a via place
/// (its direction and gauge) goes along to the next leg.
class LegChain {
  public:
    LegChain(const OpenTrack& track, std::span<const PlaceIndex> stations);
    /// The same with the track of each leg.
    LegChain(std::span<const LegTracks> tracks, std::span<const PlaceIndex> stations);
    /// The same on one track, but each leg searches everything that costs no more than `limit` in
    /// all.
    LegChain(const OpenTrack& track, std::span<const PlaceIndex> stations, Cost limit);

    /// The first leg that there is no way for; nothing if all were found.
    [[nodiscard]] std::optional<std::size_t> failed_leg() const { return failed_leg_; }

    [[nodiscard]] std::span<const LegSearch> legs() const { return legs_; }
    [[nodiscard]] std::span<const PlaceIndex> stations() const { return stations_; }

    /// Of the whole.
    [[nodiscard]] Cost cost() const { return legs_.back().least_at(stations_.back()); }

    /// The runs of the best way, leg by leg.
    [[nodiscard]] std::vector<std::vector<Run>> best() const;

    /// The runs of legs 0 to `leg - 1` that bring the train to stand so where the leg begins.
    /// Nothing for how it stands: in the cheapest way.
    [[nodiscard]] std::vector<std::vector<Run>> runs_before(std::size_t leg,
                                                            std::optional<Standing> standing) const;

  private:
    void search(std::span<const LegTracks> tracks, std::optional<Cost> limit);
    /// Searches one leg; what it finds at its end.
    std::vector<Standings::Item> search_leg(const OpenTrack& track, std::size_t leg,
                                            const Standings& standings, std::optional<Cost> limit);

    std::vector<PlaceIndex> stations_;
    std::vector<LegSearch> legs_;
    std::optional<std::size_t> failed_leg_;
};

/// The route that runs along these runs, on the lines of them that `choose_lines` picks.
[[nodiscard]] Route make_route(const Network& network, const Permits& permits,
                               const Stretches& stretches, std::span<const PlaceIndex> stations,
                               const std::vector<std::vector<Run>>& legs);

}  // namespace verst
