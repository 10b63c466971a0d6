#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "osm/node_table.hpp"
#include "osm/tags.hpp"
#include "osm/track_choice.hpp"
#include "verst/base/refusal.hpp"

namespace verst {

/// A node with tags that an import reads: a station, a stop, a post.
struct OsmNode {
    std::int64_t id = 0;
    Position position;
    Tags tags;
};

/// What an import reads a way for.
enum class WayRole : std::uint8_t { track, left_out_track, station, outline };

struct OsmWay {
    std::int64_t id = 0;
    WayRole role = WayRole::track;
    LeftOut left_out = LeftOut::other_kind;  ///< of a track that is left out
    std::uint32_t tags = 0;                  ///< in `RailExtract::tag_sets`
    std::size_t first_node = 0;              ///< in `RailExtract::way_nodes`
    std::size_t node_count = 0;
};

enum class RelationRole : std::uint8_t { line, station, country };

struct OsmRelation {
    std::int64_t id = 0;
    RelationRole role = RelationRole::line;
    Tags tags;
    struct Member {
        std::int64_t way = 0;
        std::string role;

        friend auto operator<=>(const Member&, const Member&) = default;
    };
    std::vector<Member> members;  ///< ways only
};

/// What files of OpenStreetMap hold of railways: the same whatever the order of their objects.
struct RailExtract {
    std::vector<OsmNode> nodes;          ///< by id
    std::vector<OsmWay> ways;            ///< by id
    std::vector<OsmRelation> relations;  ///< by id
    std::vector<Tags> tag_sets;          ///< of ways; most share theirs with others
    std::vector<NodeTable::Number> way_nodes;
    NodeTable node_table;  ///< of the nodes of all ways

    std::string date;  ///< of the youngest file: ISO 8601, empty where no file says
    std::uint64_t file_bytes = 0;
    std::size_t nodes_off_earth = 0;      ///< coordinates that are out of range
    std::size_t nodes_in_two_places = 0;  ///< one id and version, two positions

    [[nodiscard]] std::span<const NodeTable::Number> nodes_of(const OsmWay& way) const {
        return std::span(way_nodes).subspan(way.first_node, way.node_count);
    }

    /// Null where the files have no such way, or none that matters to a railway.
    [[nodiscard]] const OsmWay* find_way(std::int64_t id) const;
};

/// Bytes read, of bytes in all.
using ReadProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Reads `.osm.pbf`, `.osm`, `.osm.gz` and `.osm.bz2` (libosmium), several as one. What has no
/// relation to railways is not kept: the memory that it takes is that of the railway in the files.
///
/// Refuses with `unreadable_file` what cannot be opened, and with `bad_data` what is no
/// OpenStreetMap, is damaged, cut off, a history or a list of changes, or has no railway that was
/// asked for; the message says what it has instead.
[[nodiscard]] Result<RailExtract> read_rail_extract(std::span<const std::filesystem::path> files,
                                                    const TrackSelection& selection,
                                                    const ReadProgress& progress = {});

}  // namespace verst
