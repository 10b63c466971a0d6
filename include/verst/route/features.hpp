#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "verst/route/route.hpp"

namespace verst {

/// A stretch of a route on one line. Where one use ends and the next begins is a junction.
struct LineUse {
    LineIndex line;
    PlaceIndex from;
    PlaceIndex to;
    double rail_km = 0;
};

/// A border that the route passes: it comes to the border point from one country and leaves it into
/// another.
struct BorderPassage {
    const BorderCrossing* crossing = nullptr;  ///< never null
    std::string_view from_country;             ///< in the direction of travel
    std::string_view to_country;
    std::size_t next_step = 0;  ///< the step that leaves the border point
    double at_km = 0;           ///< rail km from the start
    bool estimated = false;     ///< a section that touches the border point is of estimated length
};

/// Where no gauge serves the train any longer and it must change its bogies (or its passengers the
/// train). On track of both gauges the change could be made anywhere. It is put where a border on
/// the way has its `gauge_change_at`; failing that, at the end of that track. It belongs to the
/// border if that place or the border point lies on that track.
struct GaugeBreak {
    PlaceIndex at;
    int from_mm = 0;
    int to_mm = 0;
    std::size_t next_step = 0;         ///< the step that leaves the place
    double at_km = 0;                  ///< rail km from the start
    std::optional<PlaceIndex> border;  ///< the border that it belongs to: one stop covers both
};

/// Hours that a break of gauge costs where no crossing's stop covers it.
inline constexpr Range gauge_break_stop_h{2, 6};

/// A place where the train must change direction to go on (see `Junction`): one that the route
/// passes or halts at.
struct Reversal {
    PlaceIndex at;
    std::size_t next_step = 0;  ///< the step that leaves the place
    double at_km = 0;           ///< rail km from the start
};

/// Hours that a change of direction costs: the locomotive is uncoupled, runs round or is replaced,
/// and the brakes are tried. An assumption: no source was found for this train.
inline constexpr Range reversal_stop_h{0.5, 1};

/// What a route passes on its way.
struct RouteFeatures {
    std::vector<LineUse> lines;
    std::vector<BorderPassage> borders;
    std::vector<GaugeBreak> gauge_breaks;
    std::vector<Reversal> reversals;
    /// Each border's stop, each break of gauge that belongs to none, and each reversal.
    Range stop_h;
};

[[nodiscard]] RouteFeatures features(const Network& network, std::span<const RouteStep> steps);

}  // namespace verst
