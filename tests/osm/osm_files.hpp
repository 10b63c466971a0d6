#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "source_tree.hpp"

namespace verst {

/// The real files of OpenStreetMap that tests use where there are any: in the directory that the
/// environment variable VERST_OSM_FILES names, else beside the source tree in shared/osm. They are
/// not part of verst (their MANIFEST.md says where they are from).
[[nodiscard]] inline std::filesystem::path osm_file(const std::string& name) {
    if (const char* variable = std::getenv("VERST_OSM_FILES"); variable != nullptr) {
        return std::filesystem::path(variable) / name;
    }
    for (const char* beside : {"../shared/osm", "../../shared/osm"}) {
        const std::filesystem::path directory = in_source_tree(beside);
        std::error_code error;
        if (std::filesystem::is_directory(directory, error)) return directory / name;
    }
    return name;
}

[[nodiscard]] inline bool has_osm_file(const std::string& name) {
    std::error_code error;
    return std::filesystem::exists(osm_file(name), error);
}

}  // namespace verst
