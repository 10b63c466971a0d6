#pragma once

#include <optional>
#include <span>
#include <vector>

#include "route/constraint_items.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

/// Stations that constraints keep apart.
struct KeptApart {
    const RouteIndex& index;
    std::span<const PlaceIndex> stations;
};

/// As few of the items as leave no way by themselves: with any one of them lifted there is one.
[[nodiscard]] std::vector<ConstraintItem> blocking_items(const KeptApart& apart,
                                                         std::vector<ConstraintItem> items);

struct Change {
    std::vector<ConstraintItem> lifted;
    Route route;
};

/// The fewest items that must be lifted for a way to be left, and the best way then; among several
/// such changes the one of the best way. Nothing if there is no way at all.
[[nodiscard]] std::optional<Change> smallest_change(const KeptApart& apart,
                                                    const std::vector<ConstraintItem>& items);

}  // namespace verst
