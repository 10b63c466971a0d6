#pragma once

#include <cstdint>
#include <vector>

#include "osm/rail_extract.hpp"
#include "osm/track_graph.hpp"
#include "verst/osm/imported_network.hpp"

namespace verst {

/// What each piece of track is like, as far as it decides where a section ends: kind, gauges,
/// electrification and lines. Speeds and numbers of tracks change too often for that; a section
/// has their means.
///
/// The lines of a way are the relations (`route=railway`, `route=tracks`) that it is a member of;
/// without one, what its `ref` or else its `name` says. A service track has no line of its own, and
/// a bridge's name is no line's.
struct TrackClasses {
    TrackClasses(const RailExtract& extract, const TrackGraph& graph);

    std::vector<ImportedTrack> classes;
    std::vector<ImportedLine> lines;
    std::vector<std::uint32_t> of_track;    ///< by `TrackGraph::Half::track`; for used ones only
    std::vector<float> max_kmh;             ///< likewise; 0 if not known
    std::vector<std::uint8_t> track_count;  ///< likewise
};

}  // namespace verst
