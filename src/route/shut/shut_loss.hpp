#pragma once

#include <cstddef>
#include <vector>

#include "route/costs.hpp"
#include "route/stretches.hpp"

namespace verst {

/// What it costs pairs of places if something is shut. Adding up in any order gives the same.
struct ShutLoss {
    std::size_t lengthened = 0;
    Cost more = 0;  ///< all pairs together
    Cost most = 0;
    PlaceIndex most_from;
    PlaceIndex most_to;
    std::size_t cut = 0;

    /// One pair, before and after; nothing if it had no way before.
    void add(PlaceIndex from, PlaceIndex to, Cost before, Cost after);
    void add(const ShutLoss& other);

  private:
    void note_most(Cost more_than, PlaceIndex from, PlaceIndex to);
};

/// The losses of all sections, each kept where it is the same for many of them.
struct ShutLosses {
    std::vector<ShutLoss> by_stretch;  ///< of every section of a stretch
    std::vector<ShutLoss> by_section;
    std::vector<ShutLoss> before;  ///< by place within a stretch: of every section before it
    std::vector<ShutLoss> after;   ///< of every section after it
    std::size_t pairs = 0;         ///< that have a way while nothing is shut

    ShutLosses(const Stretches& stretches, const Network& network);
    void add(const ShutLosses& other);

    /// The loss of each section.
    [[nodiscard]] std::vector<ShutLoss> sums(const Stretches& stretches) const;
};

}  // namespace verst
