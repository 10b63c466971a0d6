#pragma once

#include <cstdint>
#include <vector>

#include "route/permits.hpp"
#include "route/search_graph.hpp"

namespace verst {

/// What constraints leave of a search graph. Made anew for each set of constraints: the graph stays
/// as it is.
class OpenTrack {
  public:
    OpenTrack(const Network& network, const SearchGraph& graph, const Constraints& constraints,
              const Permits& permits);

    [[nodiscard]] const SearchGraph& graph() const { return graph_; }

    /// Of an edge of the graph; `unreachable` where it is closed.
    [[nodiscard]] Cost cost(const SearchEdge& edge) const {
        const bool open = has_layer(through_[edge.start.stretch.value()], edge.layer);
        return open && !(same_gauge_ && edge.changes_gauge) ? edge.cost : unreachable;
    }

    /// Of running between two points of a stretch in a layer; `unreachable` where it is closed.
    [[nodiscard]] Cost along(StretchIndex stretch, std::uint32_t from, std::uint32_t to,
                             std::uint8_t layer) const;

    /// Of turning at a place, as `SearchGraph::turn`; `unreachable` where the gauge must be kept.
    [[nodiscard]] Cost turn(PlaceIndex place, Standing from, Standing to) const {
        if (same_gauge_ && from.layer != to.layer) return unreachable;
        return graph_.turn(place, from, to);
    }

    /// What a second way to stand at a place can be worth beside the best: no turn costs more.
    [[nodiscard]] Cost worth_of_standing() const {
        return same_gauge_ ? unreachable : graph_.dearest_turn();
    }

    /// True if the same is open in both, tracks of one graph.
    [[nodiscard]] bool is_as_open_as(const OpenTrack& other) const {
        return &graph_ == &other.graph_ && same_gauge_ == other.same_gauge_ &&
               open_ == other.open_ && banned_sections_ == other.banned_sections_;
    }
    /// The same for tracks of other runs of a program, by chance of one in 2^64 wrongly.
    [[nodiscard]] std::uint64_t digest() const;

  private:
    void ban(SectionIndex section);

    const SearchGraph& graph_;
    bool same_gauge_;
    std::vector<LayerBits> open_;                ///< by stretch: its open layers, single bans apart
    std::vector<LayerBits> through_;             ///< the same, but for what is banned in between
    std::vector<SectionIndex> banned_sections_;  ///< single ones, in order
};

}  // namespace verst
