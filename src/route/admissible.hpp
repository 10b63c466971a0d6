#pragma once

#include <cstddef>
#include <vector>

#include "route/leg_path.hpp"
#include "route/table/way_table.hpp"
#include "verst/route/admissibility.hpp"

namespace verst {

/// A way from the start of a leg to its end through one node, the parts before and after which are
/// both shortest: so every part that is not contains that node.
struct ViaPath {
    std::vector<PathPoint> points;
    std::size_t via = 0;  ///< the node, in `points`
    /// What the search that found the part before says: never less than the cost from the leg's
    /// start, with a constant added.
    const LegSearch* before = nullptr;
};

/// What the ways between two points of a track cost at the least.
struct LeastCosts {
    const OpenTrack& track;
    /// Of the whole track: answers in place of searches where neither gauge nor direction counts.
    /// Null: there is none.
    const WayTable* table = nullptr;
};

/// True if every part of the way that is at most `part` long, and the next longer one, is the
/// shortest way between its ends.
[[nodiscard]] bool is_locally_optimal(const LeastCosts& least, const ViaPath& path, Cost part);

/// True if no part of the way is longer than the shortest way between its ends by more than the
/// factor, and it passes no station twice.
[[nodiscard]] bool has_bounded_stretch(const LeastCosts& least, const ViaPath& path, double factor);

}  // namespace verst
