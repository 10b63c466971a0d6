#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// Land, borders and waters to draw a map on: stations/basemap/README.md says where they are from.
/// Countries share their arcs, so that an arc of two countries is a border and any other a coast.
struct BaseMap {
    using Arc = std::vector<Position>;

    /// One use of an arc.
    struct ArcUse {
        std::size_t arc = 0;
        bool backwards = false;
    };
    /// A closed line of arcs, end to end. A ring within a ring of the same country is a hole.
    using Ring = std::vector<ArcUse>;

    struct Country {
        std::string name;
        std::vector<Ring> rings;
    };

    enum class WaterKind : std::uint8_t { lake, river };

    struct Water {
        WaterKind kind = WaterKind::river;
        std::vector<Position> points;  ///< of a lake a ring, its first point repeated at its end
    };

    std::vector<Arc> arcs;
    std::vector<Country> countries;
    std::vector<Water> waters;
};

/// Reads arcs.csv, countries.csv and waters.csv. Refuses with `unreadable_file` a file that cannot
/// be read, and with `bad_data` one that has a fault, naming file and line.
[[nodiscard]] Result<BaseMap> read_base_map(const std::filesystem::path& directory);

/// The points of a ring, each arc in the direction in which the ring uses it.
[[nodiscard]] std::vector<Position> points_of(const BaseMap& map, const BaseMap::Ring& ring);

/// True for every arc that two rings use: a border, where the others are coasts.
[[nodiscard]] std::vector<bool> shared_arcs(const BaseMap& map);

}  // namespace verst
