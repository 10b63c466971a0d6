#pragma once

#include <optional>
#include <vector>

#include "route/leg_search.hpp"
#include "route/open_track.hpp"

namespace verst {

/// The part of a way between a place and a vertex of the search graph.
struct WayEnd {
    Vertex vertex = 0;
    Cost cost = 0;
    std::optional<Run> run;  ///< nothing where the place is the vertex
};

/// The ways out of a place, for a train that has not run yet: each to where it comes first.
[[nodiscard]] std::vector<WayEnd> ways_out(const OpenTrack& track, PlaceIndex place);

/// The ways in to a place: each from where the train comes last.
[[nodiscard]] std::vector<WayEnd> ways_in(const OpenTrack& track, PlaceIndex place);

/// A way from one place to another that passes no vertex, because it ends on the stretch that it
/// begins on, with its cost.
struct DirectWay {
    Cost cost = 0;
    Run run;
};
[[nodiscard]] std::vector<DirectWay> direct_ways(const OpenTrack& track, PlaceIndex from,
                                                 PlaceIndex to);
/// All of them from a place.
[[nodiscard]] std::vector<DirectWay> direct_ways(const OpenTrack& track, PlaceIndex from);

}  // namespace verst
