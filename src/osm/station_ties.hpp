#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "osm/station_objects.hpp"
#include "osm/track_graph.hpp"
#include "osm/turning.hpp"

namespace verst {

/// The farthest that a station may stand off its track, km: beyond that the track is another's.
inline constexpr double farthest_station_km = 0.5;

/// How far beside the nearest track of a station, or on the other side of it, the outermost of its
/// parallel tracks may lie, km. (The eleven tracks of Cologne's main station lie within 0.11.)
inline constexpr double station_reach_km = 0.06;

/// Which points of the track are stations.
struct StationTies {
    static constexpr std::uint32_t no_station = 0xffffffffU;

    /// By vertex of the graph: index into the stations.
    std::vector<std::uint32_t> station_at;
    /// By station: its vertices, ascending; none if no track is near.
    std::vector<std::vector<TrackGraph::Vertex>> vertices;
    std::vector<double> offset_km;  ///< by station: from its position to the nearest of them
};

/// Ties stations to the tracks that pass them, and puts vertices into the graph where they do.
///
/// On a map of tracks a station stands for every track that crosses the line through it at right
/// angles to the nearest one, within reach and no more than 35 degrees off its direction, and for
/// tracks that end there; stop positions say which other tracks are its own. On a drawing of lines
/// it stands for the line that it is on, or for the nearest.
[[nodiscard]] StationTies tie_stations(TrackGraph& graph,
                                       const std::vector<StationObject>& stations, Drawing drawing);

}  // namespace verst
