#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

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

    [[nodiscard]] std::size_t size() const { return rank_.size(); }
    [[nodiscard]] std::uint32_t rank(std::uint32_t vertex) const { return rank_[vertex]; }
    [[nodiscard]] const Link& link(std::uint32_t index) const { return links_[index]; }

    /// The links from a rank to higher ones, and to it from higher ones.
    [[nodiscard]] std::span<const std::uint32_t> up(std::uint32_t rank) const {
        return std::span(up_).subspan(first_up_[rank], first_up_[rank + 1] - first_up_[rank]);
    }
    [[nodiscard]] std::span<const std::uint32_t> down(std::uint32_t rank) const {
        return std::span(down_).subspan(first_down_[rank],
                                        first_down_[rank + 1] - first_down_[rank]);
    }

    /// Adds the edges of the graph that a link stands for, in the order of travel, as indices into
    /// the arcs that it was made of.
    void unpack(std::uint32_t link, std::vector<std::uint32_t>& arcs) const;

    /// How many vertices below the `core` highest ranks the ways from (and to) one pass at the
    /// most, as a mean over all: those of its line in the tree of eliminations.
    [[nodiscard]] double mean_depth_below(std::size_t core) const;

    [[nodiscard]] std::size_t bytes() const;

  private:
    friend class Eliminator;

    std::vector<std::uint32_t> rank_;  ///< by vertex
    std::vector<Link> links_;
    std::vector<std::uint32_t> first_up_;  ///< by rank, into up_
    std::vector<std::uint32_t> up_;        ///< links
    std::vector<std::uint32_t> first_down_;
    std::vector<std::uint32_t> down_;
};

}  // namespace verst
