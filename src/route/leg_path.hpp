#pragma once

#include <optional>
#include <vector>

#include "route/leg_search.hpp"

namespace verst {

/// A station on a way, and how the train comes there.
struct PathPoint {
    PlaceIndex place;
    std::optional<Standing> standing;  ///< nothing at a start where it may stand anyhow
    Cost at = 0;                       ///< from the start of the leg
    bool is_node = false;
};

/// The stations along the runs of one leg.
[[nodiscard]] std::vector<PathPoint> leg_path(const OpenTrack& track, std::optional<Standing> start,
                                              const std::vector<Run>& runs);

}  // namespace verst
