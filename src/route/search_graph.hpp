#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "route/costs.hpp"
#include "route/gauge_layers.hpp"
#include "route/record_column.hpp"
#include "route/search_csr.hpp"
#include "route/stretches.hpp"

namespace verst {

/// How a train stands at a place: the side that it came by, and the layer of its gauge.
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
    /// One that was kept. What it holds is not looked at: see `is_sound`.
    SearchGraph(const Stretches& stretches, GraphForm form, ColumnReader& kept)
        : stretches_(stretches), has_sides_(form != GraphForm::plain) {
        columns(*this, kept);
    }

    [[nodiscard]] const Stretches& stretches() const { return stretches_; }
    [[nodiscard]] const SearchCsr& csr() const { return csr_; }
    /// True if gauge and direction do not count.
    [[nodiscard]] bool is_plain() const { return !has_sides_; }
    [[nodiscard]] std::size_t vertex_count() const { return nodes_.size(); }

    [[nodiscard]] Vertex vertex(NodeIndex node, Standing standing) const;
    [[nodiscard]] NodeIndex node(Vertex vertex) const { return nodes_[vertex]; }
    [[nodiscard]] Standing standing(Vertex vertex) const;
    [[nodiscard]] bool is_served(Vertex vertex) const { return served_[vertex] != 0; }

    [[nodiscard]] std::uint8_t layers() const { return totals().layers; }
    [[nodiscard]] std::uint8_t sides_at(NodeIndex node) const { return side_count_[node.value()]; }
    /// The side of its node that a stretch leaves by.
    [[nodiscard]] std::uint8_t side_of(StretchEnd end) const {
        return sides_[2 * end.stretch.value() + end.end];
    }
    /// The layers that track of these gauges serves, as bits; all where the gauge is not known.
    [[nodiscard]] LayerBits layer_bits(GaugeSet gauges) const {
        return layers_of(gauges, gauges_mm_.all());
    }
    /// By stretch: the layers that its track serves.
    [[nodiscard]] std::span<const LayerBits> served_layers() const { return served_layers_.all(); }

    /// Of the sections between two points of a stretch.
    [[nodiscard]] Cost along(StretchIndex stretch, std::uint32_t from, std::uint32_t to) const;
    /// Of going on from a standing at a place by a side, with the gauge of a layer; `unreachable`
    /// where that is another track.
    [[nodiscard]] Cost turn(PlaceIndex place, Standing from, Standing to) const;

    /// The most that any turn at a place costs where trains turn.
    [[nodiscard]] Cost dearest_turn() const { return totals().dearest_turn; }

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.totals_);
        visit(self.gauges_mm_);
        visit(self.cost_before_);
        visit(self.gauge_change_);
        visit(self.turns_);
        visit(self.first_turn_);
        visit(self.served_layers_);
        visit(self.sides_);
        visit(self.side_count_);
        visit(self.first_vertex_);
        visit(self.nodes_);
        visit(self.served_);
        SearchCsr::columns(self.csr_, visit);
    }
    /// True if every number in it stays within the others, its stretches and a network of so many
    /// places, and every cost is one: so that whatever was kept can be searched safely.
    [[nodiscard]] bool is_sound(std::size_t places) const;

  private:
    /// What it has once.
    struct Totals {
        Cost reversal = 0;      ///< what a change of direction costs
        Cost dearest_turn = 0;  ///< the most that any turn costs where trains turn
        std::uint8_t layers = 1;
        std::array<std::uint8_t, 7> unused{};  ///< so that no byte of it is unset
    };

    [[nodiscard]] const Totals& totals() const { return totals_[0]; }
    [[nodiscard]] bool has_sound_vertices() const;
    [[nodiscard]] bool has_sound_turns() const;
    [[nodiscard]] bool has_sound_edges() const;
    void add_costs(const Network& network, const Costs& costs);
    void find_sides(const Network& network, bool each_apart);
    [[nodiscard]] SectionIndex section_at(StretchEnd end) const;
    [[nodiscard]] std::uint8_t side_in_network(const Network& network, StretchEnd end) const;
    [[nodiscard]] bool may_reverse(const Network& network, StretchEnd end) const;
    void find_turns(const Network& network, const Costs& costs);
    void add_vertices();
    void add_edges();
    void add_edges_from(Vertex from);

    const Stretches& stretches_;
    bool has_sides_;
    RecordColumn<Totals> totals_;      ///< one
    RecordColumn<int> gauges_mm_;      ///< by layer; empty if gauge does not count
    RecordColumn<Cost> cost_before_;   ///< along each stretch, one more than it has sections
    RecordColumn<Cost> gauge_change_;  ///< by place, where gauge or direction counts
    /// Where a change of line costs something, or track is drawn one by one: of every two sides of
    /// a node, what turning from one to the other costs; `unreachable` from one track to another.
    /// Else empty.
    RecordColumn<Cost> turns_;
    RecordColumn<std::uint32_t> first_turn_;  ///< by node, into turns_
    RecordColumn<LayerBits> served_layers_;
    RecordColumn<std::uint8_t> sides_;          ///< by stretch end
    RecordColumn<std::uint8_t> side_count_;     ///< by node
    RecordColumn<std::uint32_t> first_vertex_;  ///< by node
    RecordColumn<NodeIndex> nodes_;             ///< by vertex
    RecordColumn<std::uint8_t> served_;  ///< by vertex: 1 if a stretch of its gauge ends there
    SearchCsr csr_;
};

}  // namespace verst
