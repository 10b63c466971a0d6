#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "route/record_column.hpp"
#include "route/table/marked_cost.hpp"

namespace verst {

/// An edge of the graph that tables are made of.
struct TableArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Cost cost = 0;               ///< at least 0
    std::int64_t length_nm = 0;  ///< by rail
    std::uint32_t last = 0;      ///< its last section: what tells edges of one cost apart
};

/// A directed graph with its vertices taken out one after the other, those with the fewest
/// neighbours first; what led through a vertex is then a link between its neighbours. So dead ends
/// are peeled, chains between junctions become one link, parallel tracks the best of them, and so
/// on for what is then left: a railway falls apart to the last vertex, because it is nearly a tree.
///
/// A vertex is called by its rank from here on: how many were taken out before it. Every best way
/// climbs links to ever higher ranks, and then descends to lower ones (R. Geisberger et al.,
/// "Contraction Hierarchies", 2008). There are no guesses: all ways are kept that can be best.
///
/// Of two ways of one cost between two vertices that one is kept which searches take: at the last
/// place where they differ it comes by the section of the lower index. Where that does not decide
/// (they come by the same section from different vertices), the link is marked.
class Elimination {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The cheapest way between two vertices over lower ones.
    struct Link {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        TableWay way;
        std::uint32_t first = none;   ///< its first half; of an edge of the graph: which it is
        std::uint32_t second = none;  ///< none: an edge of the graph
    };

    /// Nothing for a graph that is too dense: where a vertex would leave more than `most_links`.
    static std::optional<Elimination> make(std::size_t vertices, std::span<const TableArc> arcs,
                                           std::size_t most_links = 40'000);

    /// One that was kept: `is_sound` says whether to believe it.
    explicit Elimination(ColumnReader& kept) { columns(*this, kept); }
    /// True if it is one of this graph: no way in it is longer or shorter than its edges are, and
    /// whatever reads it stays within its columns and comes to an end (see `unpack`).
    [[nodiscard]] bool is_sound(std::size_t vertices, std::span<const TableArc> arcs) const;

    [[nodiscard]] std::size_t size() const { return rank_.size(); }
    [[nodiscard]] std::uint32_t rank(std::uint32_t vertex) const { return rank_[vertex]; }
    [[nodiscard]] const Link& link(std::uint32_t index) const { return links_[index]; }

    /// The links from a rank to higher ones, and to it from higher ones.
    [[nodiscard]] std::span<const std::uint32_t> up(std::uint32_t rank) const {
        return up_.rows(first_up_[rank], first_up_[rank + 1] - first_up_[rank]);
    }
    [[nodiscard]] std::span<const std::uint32_t> down(std::uint32_t rank) const {
        return down_.rows(first_down_[rank], first_down_[rank + 1] - first_down_[rank]);
    }

    /// Adds the edges of the graph that a link stands for, in the order of travel, as indices into
    /// the arcs that it was made of. False if they are more than `most`: no best way of an
    /// elimination that was kept, and is not what it was.
    [[nodiscard]] bool unpack(std::uint32_t link, std::size_t most,
                              std::vector<std::uint32_t>& arcs) const {
        return unpack(links_.all(), link, most, arcs);
    }
    static bool unpack(std::span<const Link> links, std::uint32_t link, std::size_t most,
                       std::vector<std::uint32_t>& arcs);

    /// How many vertices below the `core` highest ranks the ways from (and to) one pass at the
    /// most, as a mean over all: those of its line in the tree of eliminations.
    [[nodiscard]] double mean_depth_below(std::size_t core) const;

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.rank_);
        visit(self.links_);
        visit(self.first_up_);
        visit(self.up_);
        visit(self.first_down_);
        visit(self.down_);
    }

  private:
    friend class Eliminator;

    Elimination() = default;

    [[nodiscard]] bool is_sound(const Link& link, std::span<const TableArc> arcs) const;

    RecordColumn<std::uint32_t> rank_;  ///< by vertex
    RecordColumn<Link> links_;
    RecordColumn<std::uint32_t> first_up_;  ///< by rank, into up_
    RecordColumn<std::uint32_t> up_;        ///< links
    RecordColumn<std::uint32_t> first_down_;
    RecordColumn<std::uint32_t> down_;
};

}  // namespace verst
