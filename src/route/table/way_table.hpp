#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/once.hpp"
#include "route/stretch_lengths.hpp"
#include "route/table/descent.hpp"
#include "route/table/hub_labels.hpp"
#include "route/table/place_hubs.hpp"
#include "route/table/way_ends.hpp"

namespace verst {

/// The best ways between all places of a network, under one metric and one set of constraints, as
/// tables: what `LegSearch` finds between two places, without a search. A few loads and additions
/// give what a way costs. Immutable: share it between threads.
class WayTable {
  public:
    /// How much a table may take. The core is the smallest of these that leaves lines of few
    /// vertices below it (`Elimination::mean_depth_below`), or the largest: 1 to 32 MB.
    struct Limits {
        std::vector<std::size_t> cores = {256, 512, 1024, 1408};
        double few_below = 9;
        double most_below = 32;  ///< more would take more time and memory than it saves
        std::size_t most_links = 40'000;
        std::size_t most_bytes = std::numeric_limits<std::size_t>::max();
    };

    /// More would make an image too large for what the table saves.
    static constexpr std::size_t most_kept_bytes = std::size_t{32} << 20U;

    /// Null for a network that is too dense (see `Elimination`, `Limits`): then there are only
    /// searches.
    static std::unique_ptr<const WayTable> make(const Network& network, const OpenTrack& track);
    static std::unique_ptr<const WayTable> make(const Network& network, const OpenTrack& track,
                                                const Limits& limits);

    /// Appends the columns of the table, for `kept`, to bytes that are a multiple of
    /// `column_alignment`. Nothing if they are more than `most_kept_bytes`.
    void keep(const Network& network, std::string& bytes) const;
    /// A table of the same network and track that was kept, in bytes that live longer. Null if it
    /// is not of this track, or not whole.
    static std::unique_ptr<const WayTable> kept(const Network& network, const OpenTrack& track,
                                                std::span<const std::byte> columns);

    /// Of the best way between two different places. Marked where several ways cost the same: their
    /// lengths may differ, and which of them is taken only a search tells.
    [[nodiscard]] TableWay between(PlaceIndex from, PlaceIndex to) const;

    /// The same to each of several places; none to the start itself.
    [[nodiscard]] std::vector<TableWay> from(PlaceIndex from, std::span<const PlaceIndex> to) const;

    /// What the best way to each of several places costs; 0 to the start itself, at least `no_way`
    /// where there is none. Marks say nothing here.
    [[nodiscard]] std::vector<MarkedCost> costs_from(PlaceIndex from,
                                                     std::span<const PlaceIndex> to) const;
    /// The same to all, by place.
    void costs_to_all(PlaceIndex from, std::vector<MarkedCost>& by_place) const;

    /// The best way; nothing where there is none, or several of its cost.
    [[nodiscard]] std::optional<std::vector<Run>> way(PlaceIndex from, PlaceIndex to) const;

    [[nodiscard]] std::size_t core_size() const { return core_.size(); }
    [[nodiscard]] std::size_t bytes() const;

  private:
    /// Where the best way between two places turns from climbing to descending.
    struct Apex {
        TableWay way;
        std::uint32_t out = Elimination::none;  ///< numbers among the places' hubs
        std::uint32_t in = Elimination::none;   ///< none for both: a direct way
    };

    /// The graph that tables are made of.
    struct Graph;

    WayTable(const Network& network, const OpenTrack& track, Graph graph, Elimination elimination,
             std::size_t core);
    WayTable(const OpenTrack& track, Graph graph, ColumnReader& kept);

    [[nodiscard]] bool is_sound(std::size_t places, std::size_t vertices,
                                std::span<const TableArc> arcs) const;

    [[nodiscard]] std::vector<Hub> hubs_of(PlaceIndex place, Heading heading) const;
    [[nodiscard]] Apex apex(PlaceIndex from, PlaceIndex to) const;
    void meet_in_core(PlaceIndex from, PlaceIndex to, Apex& best) const;
    void meet_below(PlaceIndex from, PlaceIndex to, Apex& best) const;
    [[nodiscard]] std::vector<TableWay> to_core(PlaceIndex from) const;
    [[nodiscard]] std::vector<MarkedCost> costs_to_core(PlaceIndex from) const;
    [[nodiscard]] std::vector<TableWay> to_all(PlaceIndex from) const;
    [[nodiscard]] const Descent& descent() const;
    /// True for so many places that all of them are faster.
    [[nodiscard]] bool are_many(std::span<const PlaceIndex> places) const;
    [[nodiscard]] TableWay from_core(std::span<const TableWay> core, PlaceIndex to) const;
    [[nodiscard]] std::vector<std::uint32_t> stretches_at(PlaceIndex place) const;
    [[nodiscard]] bool may_be_direct(PlaceIndex from, PlaceIndex to) const;
    void go_direct(PlaceIndex from, PlaceIndex to, TableWay& best) const;
    /// Between a place and one of its hubs: the links, and the end at the place. Nothing if the
    /// columns do not tell.
    [[nodiscard]] std::optional<WayEnd> trace(PlaceIndex place, Heading heading,
                                              std::uint32_t number,
                                              std::vector<std::uint32_t>& links) const;

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        Elimination::columns(self.elimination_, visit);
        CoreTable::columns(self.core_, visit);
        HubLabels::columns(self.labels_, visit);
        PlaceHubs::columns(self.out_, visit);
        PlaceHubs::columns(self.in_, visit);
    }
    template <class Table>
    friend std::size_t column_bytes(const Table& of);

    const OpenTrack& track_;
    const Stretches& stretches_;
    Elimination elimination_;
    std::vector<SearchEdge> edges_;  ///< by arc
    StretchLengths lengths_;
    CoreTable core_;
    HubLabels labels_;
    PlaceHubs out_;
    PlaceHubs in_;
    mutable Once descended_;
    mutable std::unique_ptr<const Descent> descent_;  ///< made when all places are first asked for
};

}  // namespace verst
