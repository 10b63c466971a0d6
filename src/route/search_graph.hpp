#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "route/costs.hpp"
#include "route/stretches.hpp"

namespace verst {

/// A stretch, gone in one direction with one gauge.
struct SearchEdge {
    Cost cost = 0;  ///< of the stretch, and of turning or changing gauge before it
    StretchEnd start;
    std::uint8_t layer = 0;
    bool changes_gauge = false;
};

using SearchCsr =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, SearchEdge,
                                       boost::no_property, std::uint32_t, std::uint32_t>;
using Vertex = boost::graph_traits<SearchCsr>::vertex_descriptor;

/// A set of layers, as bits: more than there are gauges on any continent.
using LayerBits = std::uint32_t;
inline constexpr std::size_t most_layers = 32;

[[nodiscard]] inline bool has_layer(LayerBits bits, std::uint8_t layer) {
    return (bits >> layer & 1U) != 0;
}

/// How a train stands at a place: the side that it came by, and its gauge, as an index into the
/// graph's gauges (its layer).
struct Standing {
    std::uint8_t side = 0;
    std::uint8_t layer = 0;

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// True if some of the network's track is drawn one by one (see `Junction`): then trains keep to
/// it, whatever a search goes by.
[[nodiscard]] bool has_drawn_track(const Network& network);

/// What a vertex of a search graph is.
enum class GraphForm : std::uint8_t {
    plain,    ///< a node: neither gauge nor direction counts
    sides,    ///< a node and the side that a train came by: direction counts
    layered,  ///< a node with a `Standing`: gauge counts as well
};

/// The graph of stretches that is searched. In its layered form the place of a change of gauge, and
/// each reversal, is part of the search; a graph of sides has one layer for all gauges.
///
/// The sides of a node are those of its `Junction`; where it has none, or where a change of line
/// costs something, every stretch that ends there is a side of its own. A place within a stretch
/// has two sides: 0 towards the stretch's end 0, and 1. A train reverses when it leaves by the side
/// of the junction that it came by.
class SearchGraph {
  public:
    SearchGraph(const Network& network, const Stretches& stretches, const Costs& costs,
                GraphForm form);

    [[nodiscard]] const Stretches& stretches() const { return stretches_; }
    [[nodiscard]] const SearchCsr& csr() const { return csr_; }
    /// True if gauge and direction do not count.
    [[nodiscard]] bool is_plain() const { return !has_sides_; }
    [[nodiscard]] std::size_t vertex_count() const { return nodes_.size(); }

    [[nodiscard]] Vertex vertex(NodeIndex node, Standing standing) const;
    [[nodiscard]] NodeIndex node(Vertex vertex) const { return nodes_[vertex]; }
    [[nodiscard]] Standing standing(Vertex vertex) const;
    [[nodiscard]] bool is_served(Vertex vertex) const { return served_[vertex]; }

    [[nodiscard]] std::uint8_t layers() const { return layer_count_; }
    [[nodiscard]] std::uint8_t sides_at(NodeIndex node) const { return side_count_[node.value()]; }
    /// The side of its node that a stretch leaves by.
    [[nodiscard]] std::uint8_t side_of(StretchEnd end) const {
        return sides_[2 * end.stretch.value() + end.end];
    }
    /// The layers that track of these gauges serves, as bits; all where the gauge is not known.
    [[nodiscard]] LayerBits layer_bits(GaugeSet gauges) const;
    /// By stretch: the layers that its track serves.
    [[nodiscard]] const std::vector<LayerBits>& served_layers() const { return served_layers_; }

    /// Of the sections between two points of a stretch.
    [[nodiscard]] Cost along(StretchIndex stretch, std::uint32_t from, std::uint32_t to) const;
    /// Of going on from a standing at a place by a side, with the gauge of a layer; `unreachable`
    /// where that is another track.
    [[nodiscard]] Cost turn(PlaceIndex place, Standing from, Standing to) const;

    /// The most that any turn at a place costs where trains turn.
    [[nodiscard]] Cost dearest_turn() const { return dearest_turn_; }

  private:
    void find_sides(const Network& network);
    void part_sides();
    [[nodiscard]] SectionIndex section_at(StretchEnd end) const;
    [[nodiscard]] std::uint8_t side_in_network(const Network& network, StretchEnd end) const;
    [[nodiscard]] bool may_reverse(const Network& network, StretchEnd end) const;
    void find_turns(const Network& network, const Costs& costs);
    void add_vertices();
    void add_edges();

    const Stretches& stretches_;
    bool has_sides_;
    std::vector<int> gauges_mm_;  ///< by layer; empty if gauge does not count
    std::uint8_t layer_count_ = 1;
    std::vector<Cost> cost_before_;   ///< along each stretch, one more than it has sections
    std::vector<Cost> gauge_change_;  ///< by place
    Cost reversal_ = 0;
    /// Where a change of line costs something, or track is drawn one by one: of every two sides of
    /// a node, what turning from one to the other costs; `unreachable` from one track to another.
    /// Else empty.
    std::vector<Cost> turns_;
    std::vector<std::size_t> first_turn_;  ///< by node, into turns_
    Cost dearest_turn_ = 0;
    std::vector<LayerBits> served_layers_;
    std::vector<std::uint8_t> sides_;          ///< by stretch end
    std::vector<std::uint8_t> side_count_;     ///< by node
    std::vector<std::uint32_t> first_vertex_;  ///< by node
    std::vector<NodeIndex> nodes_;             ///< by vertex
    std::vector<bool> served_;                 ///< by vertex: a stretch of its gauge ends there
    SearchCsr csr_;
};

}  // namespace verst
