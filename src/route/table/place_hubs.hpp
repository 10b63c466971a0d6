#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "route/table/hub_labels.hpp"
#include "verst/network/ids.hpp"

namespace verst {

/// The hubs of all places, one way of heading: where the ways out of each climb to, or the ways in
/// to each descend from. Most places lie on a line between two junctions of the core, and have no
/// more than these two: they are kept where one look at the place finds them.
class PlaceHubs {
  public:
    static constexpr std::size_t few = 2;
    static constexpr std::uint32_t no_stretch = 0xFFFFFFFF;

    /// What most questions need to know of a place, in one line of the cache.
    struct alignas(64) Near {
        /// Its hubs in the core, if they are few; the rest costs more than any way.
        std::array<MarkedCost, few> costs{no_way, no_way};
        std::array<std::int64_t, few> lengths_nm{};
        std::array<std::uint32_t, few> core{};  ///< their numbers in the core
        std::uint64_t mask = 0;              ///< of those below it: a bit for each rank, modulo 64
        std::uint32_t first = 0;             ///< in the list of hubs
        std::uint32_t stretch = no_stretch;  ///< that the place lies within
        std::uint16_t below = 0;             ///< how many lie below the core
        std::uint16_t in_core = 0;           ///< how many lie in it
        std::uint32_t unused = 0;            ///< every byte is written to a file

        [[nodiscard]] bool has_few() const { return in_core > 0 && in_core <= few; }
    };

    /// `first_core`: the rank that is number 0 of the core.
    explicit PlaceHubs(std::uint32_t first_core) : first_core_(first_core) {}
    /// Those that were kept: `is_sound` says whether they stay within their columns.
    PlaceHubs(std::uint32_t first_core, ColumnReader& kept) : first_core_(first_core) {
        columns(*this, kept);
    }
    [[nodiscard]] bool is_sound(std::size_t places, std::size_t stretches, std::size_t core) const;

    /// The next place, with its hubs in the order of their ranks.
    void add(std::span<const Hub> hubs, std::uint32_t stretch);

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return near_.size(); }
    [[nodiscard]] const Near& near(PlaceIndex place) const { return near_[place.value()]; }

    /// Hubs of one place, in the order of their ranks.
    struct Hubs {
        std::span<const std::uint32_t> ranks;
        std::span<const MarkedCost> costs;
        std::span<const std::int64_t> lengths_nm;

        [[nodiscard]] Hub operator[](std::size_t i) const {
            return {.rank = ranks[i], .way = {costs[i], lengths_nm[i]}};
        }
    };
    /// Those below the core.
    [[nodiscard]] Hubs below(PlaceIndex place) const {
        return listed(near(place).first, near(place).below);
    }
    /// Those of the core by their numbers in it, in place of ranks.
    [[nodiscard]] Hubs in_core(PlaceIndex place) const {
        const Near& at = near(place);
        if (!at.has_few()) return listed(at.first + at.below, at.in_core);
        return {std::span(at.core).first(at.in_core), std::span(at.costs).first(at.in_core),
                std::span(at.lengths_nm).first(at.in_core)};
    }

    template <class Self, class Visit>
    static void columns(Self& self, Visit& visit) {
        visit(self.near_);
        visit(self.ranks_);
        visit(self.costs_);
        visit(self.lengths_nm_);
    }

  private:
    [[nodiscard]] Hubs listed(std::size_t first, std::size_t count) const {
        return {ranks_.rows(first, count), costs_.rows(first, count),
                lengths_nm_.rows(first, count)};
    }

    std::uint32_t first_core_;
    RecordColumn<Near> near_;  ///< by place
    /// Of each place those below the core, and those of the core if they are not few.
    RecordColumn<std::uint32_t> ranks_;
    RecordColumn<MarkedCost> costs_;
    RecordColumn<std::int64_t> lengths_nm_;
};

}  // namespace verst
