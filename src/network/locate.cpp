#include <cstdlib>
#include <filesystem>

#include "network/image_places.hpp"
#include "verst/network/image_file.hpp"
#include "verst/network/reader.hpp"

namespace verst {

namespace {

namespace fs = std::filesystem;

bool is_network(const fs::path& directory) {
    std::error_code error;
    return fs::is_regular_file(directory / "edition.toml", error);
}

/// What VERST_DATA says; empty if nothing.
std::string data_of_environment() {
    const char* const variable = std::getenv("VERST_DATA");
    return variable == nullptr ? std::string() : variable;
}

/// The installed place: <prefix>/bin/verst finds <prefix>/share/verst/stations.
fs::path installed_data() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path()
                 : (program.parent_path() / "../share/verst/stations").lexically_normal();
}

}  // namespace

std::vector<fs::path> images_of(const fs::path& directory) {
    std::vector<fs::path> files{directory / image_beside_tables};
#ifdef VERST_BUILD_TREE_IMAGE
    std::error_code error;
    if (fs::equivalent(directory, VERST_BUILD_TREE_DATA, error))
        files.emplace_back(VERST_BUILD_TREE_IMAGE);
#endif
    return files;
}

Result<fs::path> locate_base_map(const Network& network) {
    std::error_code error;
    for (const fs::path& place : {fs::path(network.directory()), installed_data(),
#ifdef VERST_BUILD_TREE_DATA
                                  fs::path(VERST_BUILD_TREE_DATA)
#endif
         }) {
        if (!place.empty() && fs::is_directory(place / "basemap", error)) return place / "basemap";
    }
    return refuse(RefusalCode::unreadable_file, "the base map that comes with verst was not found",
                  {"it was looked for in " + network.directory() + "/basemap and " +
                   (installed_data() / "basemap").string()});
}

bool is_builtin(const std::string& chosen) {
    return chosen == builtin_network || (chosen.empty() && data_of_environment().empty());
}

Result<fs::path> locate_network(const std::string& chosen) {
    if (!is_builtin(chosen)) return fs::path(chosen.empty() ? data_of_environment() : chosen);
    const fs::path installed = installed_data();
    if (!installed.empty() && is_network(installed)) return installed;
#ifdef VERST_BUILD_TREE_DATA
    if (is_network(VERST_BUILD_TREE_DATA)) return fs::path(VERST_BUILD_TREE_DATA);
#endif
    return refuse(RefusalCode::unreadable_file, "the network that comes with verst was not found",
                  {"it was looked for in " + installed.string(),
                   "name one with --data PATH or the environment variable VERST_DATA"});
}

}  // namespace verst
