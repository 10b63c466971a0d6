#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "route/record_column.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Nodes and stretches of one `Stretches`.
using NodeIndex = StrongIndex<struct NodeTag>;
using StretchIndex = StrongIndex<struct StretchTag>;

/// A row of sections between two nodes, with no decision on the way: at every place in between
/// exactly two sections meet, a train runs on from one to the other without reversing, and both are
/// alike in all that a constraint can ask of a section (lines, country, gauges, electrification).
struct Stretch {
    std::array<NodeIndex, 2> ends{};
    std::uint32_t first_section = 0;  ///< in the table of all stretches' sections
    std::uint32_t section_count = 0;  ///< at least one
};

/// One end of a stretch: 0 or 1, an index into `Stretch::ends`.
struct StretchEnd {
    StretchIndex stretch;
    std::uint32_t end = 0;

    friend bool operator==(const StretchEnd&, const StretchEnd&) = default;
};

/// A place on a stretch, counted in sections from its end 0: 0 and `section_count` are its ends.
struct StretchPoint {
    StretchIndex stretch;
    std::uint32_t at = 0;

    friend bool operator==(const StretchPoint&, const StretchPoint&) = default;
};

/// The network as a train driver's decisions see it: nodes, where lines join, end, change or meet a
/// border, and the stretches between them. A station in mid-line is no decision. Every section lies
/// on one stretch; every place on rail is a node or lies within one stretch.
class Stretches {
  public:
    explicit Stretches(const Network& network);
    /// Those that were kept. What they hold is not looked at: see `are_of`.
    explicit Stretches(ColumnReader& kept) { columns(*this, kept); }

    [[nodiscard]] std::span<const Stretch> all() const { return stretches_.all(); }
    [[nodiscard]] const Stretch& operator[](StretchIndex i) const { return stretches_[i.value()]; }
    [[nodiscard]] std::size_t node_count() const { return node_places_.size(); }
    /// Of all stretches: a place counts in each that it is on.
    [[nodiscard]] std::size_t place_count() const { return places_.size(); }

    [[nodiscard]] std::span<const SectionIndex> sections(StretchIndex i) const;
    /// The places along a stretch: one more than it has sections.
    [[nodiscard]] std::span<const PlaceIndex> places(StretchIndex i) const;
    [[nodiscard]] PlaceIndex place(NodeIndex node) const { return node_places_[node.value()]; }

    /// The node at a place, if it is one.
    [[nodiscard]] std::optional<NodeIndex> node_at(PlaceIndex place) const;
    /// Where a place that is no node lies within its stretch; nothing if it is on no line.
    [[nodiscard]] std::optional<StretchPoint> within(PlaceIndex place) const {
        const StretchPoint point = within_[place.value()];
        return point.at == 0 ? std::nullopt : std::optional(point);
    }
    /// The stretch of a section, and how many of its sections lie before it.
    [[nodiscard]] StretchPoint position_of(SectionIndex section) const {
        return section_positions_[section.value()];
    }
    /// The stretches that begin or end at a node.
    [[nodiscard]] std::span<const StretchEnd> ends_at(NodeIndex node) const;

    /// The sections that meet at a place.
    [[nodiscard]] std::vector<SectionIndex> sections_at(PlaceIndex place) const;

    [[nodiscard]] NodeIndex node(StretchEnd end) const {
        return (*this)[end.stretch].ends[end.end];
    }

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.stretches_);
        visit(self.sections_);
        visit(self.places_);
        visit(self.node_places_);
        visit(self.nodes_by_place_);
        visit(self.within_);
        visit(self.section_positions_);
        visit(self.first_end_);
        visit(self.ends_);
    }
    /// True if every number in them stays within the others and the network, the sections of each
    /// follow each other from place to place, and every place and end is in one row only: so that
    /// whatever was kept can be used safely.
    [[nodiscard]] bool are_of(const Network& network) const;

  private:
    friend class StretchBuilder;

    /// Of one that begins at the first of its sections: whether they lead from its one end to the
    /// other.
    [[nodiscard]] bool is_way(StretchIndex i, const Network& network) const;
    [[nodiscard]] bool is_within(StretchPoint point) const {
        return point.stretch.value() < stretches_.size() &&
               point.at < (*this)[point.stretch].section_count;
    }

    RecordColumn<Stretch> stretches_;
    RecordColumn<SectionIndex> sections_;
    RecordColumn<PlaceIndex> places_;  ///< of stretch s from first_section + s on
    RecordColumn<PlaceIndex> node_places_;
    RecordColumn<std::uint32_t> nodes_by_place_;    ///< node + 1; 0: no node
    RecordColumn<StretchPoint> within_;             ///< by place; at 0: it is not within one
    RecordColumn<StretchPoint> section_positions_;  ///< by section
    RecordColumn<std::uint32_t> first_end_;         ///< by node, into ends_
    RecordColumn<StretchEnd> ends_;
};

}  // namespace verst
