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

    /// In the order of their ranks, so those of the core come last.
    [[nodiscard]] std::span<const Hub> of(std::uint32_t rank, Heading heading) const {
        const Side& side = sides_[static_cast<std::size_t>(heading)];
        const std::size_t i = first_rank_by_row_ - rank;
        return std::span(side.hubs).subspan(side.first[i], side.first[i + 1] - side.first[i]);
    }

    /// Adds the links between a vertex and one of its hubs, in the order of travel.
    void trace(std::uint32_t rank, const Hub& hub, Heading heading,
               std::vector<std::uint32_t>& found) const;

    /// Leaves the best of several entries for a hub, and no end of the core that another makes
    /// worse than needed; in the order of ranks.
    static void reduce(std::vector<Hub>& hubs, const CoreTable& core, Heading heading);

    [[nodiscard]] std::size_t bytes() const;

  private:
    /// From the highest rank down.
    struct Side {
        std::vector<std::uint32_t> first;
        std::vector<Hub> hubs;
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
