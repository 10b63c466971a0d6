#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/position.hpp"
#include "verst/osm/imported_network.hpp"
#include "verst/osm/track_selection.hpp"

namespace verst {

/// Who is to be named under every answer from a map of OpenStreetMap: its licence asks for it.
inline constexpr const char* osm_credit = "© OpenStreetMap contributors, ODbL 1.0";

struct ImportOptions {
    TrackSelection tracks;
    /// Where the base map is (`locate_base_map`): it tells countries that the extract has no
    /// boundaries of. Empty: these are not known.
    std::filesystem::path base_map;
    /// Told how many bytes were read, of how many in all; may be empty.
    std::function<void(std::uint64_t done, std::uint64_t all)> progress;
};

/// Track of one kind, taken or left out.
struct ImportedKind {
    std::string kind;    ///< the value of `railway`
    std::string reason;  ///< why it is left out: "other kind", "disused", "not built yet", "yard",
                         ///< "spur"; empty if it is taken
    std::size_t ways = 0;
    double km = 0;  ///< what several ways share counts once if it is taken, else for each
};

/// Track that hangs together.
struct ImportedComponent {
    double rail_km = 0;
    std::size_t stations = 0;
    std::vector<std::string>
        largest;  ///< names of the stations with most track ends, at most three
};

/// Something that is likely to be a mistake on the map, and where.
struct ImportDoubt {
    std::string what;         ///< several of it: "stop positions without a name"
    std::string what_of_one;  ///< "stop position without a name"
    std::size_t count = 0;
    std::vector<std::string> examples = {};  ///< at most ten
};

/// What became of the kilometre posts of the map.
struct ImportedPosts {
    std::size_t read = 0;     ///< that say a kilometre
    std::size_t used = 0;     ///< that agree with the track and each other
    std::size_t lines = 0;    ///< that have used ones
    double published_km = 0;  ///< track between them
};

/// What an import did.
struct ImportReport {
    std::vector<std::string> files;
    std::uint64_t file_bytes = 0;
    bool drawn_as_lines = false;      ///< one way for all tracks of a line: turning is not known
    std::vector<ImportedKind> kinds;  ///< taken ones first, then by length
    double rail_km = 0;               ///< of all sections
    std::size_t stations = 0;         ///< tied to track
    std::size_t halts = 0;
    std::size_t junctions = 0;
    std::size_t borders = 0;
    std::size_t without_country = 0;  ///< stations and halts whose country is not known
    std::size_t without_name = 0;     ///< stations and halts
    ImportedPosts posts;
    std::vector<ImportedComponent> components;  ///< by length
    std::vector<ImportDoubt> doubts;
};

struct Import {
    ImportedNetwork network;
    ImportReport report;
};

/// Makes a network of files of OpenStreetMap (`.osm.pbf`, `.osm`, `.osm.gz`, `.osm.bz2`); several
/// are one. The same files give the same network, whatever the order of the objects in them.
///
/// Refuses with `unreadable_file` what cannot be opened, and with `bad_data` what is no
/// OpenStreetMap, is damaged, a history, or has no railway of the kinds asked for.
[[nodiscard]] Result<Import> import_osm(const std::vector<std::filesystem::path>& files,
                                        const ImportOptions& options);

}  // namespace verst
