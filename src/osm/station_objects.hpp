#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "osm/rail_extract.hpp"
#include "osm/tags.hpp"
#include "osm/track_graph.hpp"
#include "verst/geo/position.hpp"
#include "verst/osm/imported_network.hpp"

namespace verst {

/// A station, before it is known which tracks pass it.
struct StationObject {
    PlaceKind kind = PlaceKind::station;
    OsmId id;
    Position position;
    Tags tags;
    /// Where it lies on the track itself: its own node, first, and its stop positions.
    std::vector<TrackGraph::Vertex> on_track;
    bool is_point = true;  ///< its position is that of a node; else the middle of an area
};

/// What OpenStreetMap says of a station in several ways is one: a node and an area, and the stop
/// positions on its tracks (of one name and within a kilometre of it; those that no station has are
/// one by themselves).
struct StationObjects {
    std::vector<StationObject> stations;  ///< by type and number of their objects
    std::size_t doubled = 0;              ///< objects that are the same station as another
    std::size_t unnamed_stops = 0;        ///< stop positions without a name
};

[[nodiscard]] StationObjects station_objects(const RailExtract& extract, const TrackGraph& graph,
                                             const TrackSelection& selection);

/// A name with what cannot be told apart on paper made one: no-break and doubled spaces are single
/// spaces, none at the ends.
[[nodiscard]] std::string clean_name(std::string_view name);

/// The names of an object, by its tags.
[[nodiscard]] ImportedNames names_of(const Tags& tags);

/// "esr:987002;uic:2098700;wikidata:Q4114": the codes that a station is known by.
[[nodiscard]] std::string codes_of(const Tags& tags);

}  // namespace verst
