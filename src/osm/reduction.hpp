#pragma once

#include <vector>

#include "osm/countries.hpp"
#include "osm/rail_extract.hpp"
#include "osm/station_objects.hpp"
#include "osm/station_ties.hpp"
#include "osm/track_classes.hpp"
#include "osm/track_graph.hpp"
#include "osm/turning.hpp"
#include "verst/osm/imported_network.hpp"

namespace verst {

/// Track and stations, before they are reduced.
struct Survey {
    const RailExtract& extract;
    TrackGraph& graph;  ///< borders are put into it
    const std::vector<StationObject>& stations;
    StationTies& ties;
    const TrackClasses& tracks;
    const Countries& countries;
    Drawing drawing;
};

/// Leaves the vertices that decide: stations, junctions, ends of track, borders, changes of what
/// the track is like, and (on a map of tracks) points at which it turns back on itself. Everything
/// else becomes the length and the shape of a section.
[[nodiscard]] ImportedNetwork reduced(const Survey& survey);

}  // namespace verst
