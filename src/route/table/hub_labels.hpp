#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "route/table/core_table.hpp"

namespace verst {

/// A vertex that a way climbs to, and that climb.
struct Hub {
    std::uint32_t rank = 0;
    std::uint32_t unused = 0;  ///< every byte is written to a file
    TableWay way;
};

enum class Heading : std::uint8_t { out, in };

/// For each vertex where the ways from it climb to, and the ways to it descend from: the ends in
/// the core of the chain or tree that it lies in, and what is higher within that. Any best way
/// climbs to a hub of its start and descends from one of its end; these are the same, or both are
/// of the core. What is better by way of another end is left out.
class HubLabels {
  public:
    HubLabels(const Elimination& elimination, const CoreTable& core);
    /// Some that were kept: `is_sound` says whether they stay within their columns.
    HubLabels(const Elimination& elimination, ColumnReader& kept);
    [[nodiscard]] bool is_sound() const;

    /// In the order of their ranks, so those of the core come last.
    [[nodiscard]] std::span<const Hub> of(std::uint32_t rank, Heading heading) const {
        const Side& side = sides_[static_cast<std::size_t>(heading)];
        const std::size_t i = first_rank_by_row_ - rank;
        return side.hubs.rows(side.first[i], side.first[i + 1] - side.first[i]);
    }

    /// Adds the links between a vertex and one of its hubs, in the order of travel. False if the
    /// labels do not tell: some that were kept and are not what they were.
    [[nodiscard]] bool trace(std::uint32_t rank, const Hub& hub, Heading heading,
                             std::vector<std::uint32_t>& found) const;

    /// Leaves the best of several entries for a hub, and no end of the core that another makes
    /// worse than needed; in the order of ranks.
    static void reduce(std::vector<Hub>& hubs, const CoreTable& core, Heading heading);

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        for (auto& side : self.sides_) {
            visit(side.first);
            visit(side.hubs);
        }
    }

  private:
    /// From the highest rank down.
    struct Side {
        RecordColumn<std::uint32_t> first;
        RecordColumn<Hub> hubs;
    };
    void add(std::uint32_t rank, Heading heading, const CoreTable& core);
    [[nodiscard]] std::span<const std::uint32_t> links(std::uint32_t rank, Heading heading) const {
        return heading == Heading::out ? elimination_.up(rank) : elimination_.down(rank);
    }

    const Elimination& elimination_;
    std::size_t first_rank_by_row_;  ///< the highest
    Side sides_[2];
};

}  // namespace verst
