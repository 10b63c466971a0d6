#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "route/table/hub_labels.hpp"
#include "route/table/way_ends.hpp"

namespace verst {

/// The best ways between all places of a network, under one metric and one set of constraints, as
/// tables: what `LegSearch` finds between two places, without a search. A few loads and additions
/// give what a way costs. Immutable: share it between threads.
class WayTable {
  public:
    /// How much a table may take.
    struct Limits {
        std::size_t most_core = 384;  ///< 1.2 MB; 2.4 MB with lengths
        std::size_t most_links = 40'000;
    };

    /// Null for a network that is too dense (see `Elimination`): then there are only searches.
    /// With `with_lengths` it knows the rail length of each way beside its cost.
    static std::unique_ptr<const WayTable> make(const Network& network, const OpenTrack& track,
                                                bool with_lengths);
    static std::unique_ptr<const WayTable> make(const Network& network, const OpenTrack& track,
                                                bool with_lengths, const Limits& limits);

    /// Of the best way between two different places. Marked where several ways cost the same: their
    /// lengths may differ, and which of them is taken only a search tells.
    [[nodiscard]] TableWay between(PlaceIndex from, PlaceIndex to) const;

    /// The same to each of several places; none to the start itself.
    [[nodiscard]] std::vector<TableWay> from(PlaceIndex from, std::span<const PlaceIndex> to) const;

    /// The best way; nothing where there is none, or several of its cost.
    [[nodiscard]] std::optional<std::vector<Run>> way(PlaceIndex from, PlaceIndex to) const;

    [[nodiscard]] std::size_t core_size() const { return core_.size(); }
    [[nodiscard]] std::size_t bytes() const;

  private:
    /// Hubs of all places, one way of heading.
    struct PlaceHubs {
        std::vector<std::uint32_t> first;       ///< by place
        std::vector<std::uint32_t> first_core;  ///< by place: from here on those of the core
        std::vector<std::uint32_t> hubs;        ///< ranks; those of the core by their number in it
        std::vector<MarkedCost> costs;
        std::vector<std::int64_t> lengths_nm;
        std::vector<std::uint64_t> masks;  ///< by place: a bit for each rank, modulo 64
    };
    /// Where the best way between two places turns from climbing to descending.
    struct Apex {
        TableWay way;
        std::uint32_t out = Elimination::none;  ///< entries of the places' hubs
        std::uint32_t in = Elimination::none;   ///< none for both: a direct way
    };

    WayTable(const Network& network, const OpenTrack& track, Elimination elimination,
             std::vector<SearchEdge> edges, bool with_lengths, const Limits& limits);

    void add_hubs(PlaceIndex place, Heading heading);
    [[nodiscard]] Apex apex(PlaceIndex from, PlaceIndex to) const;
    void meet_below(PlaceIndex from, PlaceIndex to, Apex& best) const;
    [[nodiscard]] bool may_be_direct(PlaceIndex from, PlaceIndex to) const;
    void go_direct(PlaceIndex from, PlaceIndex to, TableWay& best) const;
    [[nodiscard]] std::int64_t length_nm(const PlaceHubs& hubs, std::uint32_t entry) const {
        return hubs.lengths_nm.empty() ? 0 : hubs.lengths_nm[entry];
    }
    [[nodiscard]] std::int64_t run_nm(const std::optional<Run>& run) const;
    /// Between a place and an entry of its hubs: the links, and the end at the place.
    WayEnd trace(PlaceIndex place, Heading heading, std::uint32_t entry,
                 std::vector<std::uint32_t>& links) const;

    const OpenTrack& track_;
    const Stretches& stretches_;
    Elimination elimination_;
    std::vector<SearchEdge> edges_;        ///< by arc
    std::vector<std::int64_t> nm_before_;  ///< along each stretch, one more than it has sections
    CoreTable core_;
    HubLabels labels_;
    PlaceHubs out_;
    PlaceHubs in_;
    /// By place: the stretch that it lies within.
    std::vector<std::uint32_t> stretch_;
};

}  // namespace verst
