#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "command/image_output.hpp"
#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/network_of_import.hpp"

namespace verst::command {

namespace {

struct ImportCommandOptions {
    std::vector<std::string> files;
    std::vector<std::string> include;
};

/// Glibc keeps ever larger blocks that were freed for itself. An import frees large ones, before
/// its tables of ways take as many again: it would take half as much memory again.
void give_large_blocks_back() {
#ifdef M_MMAP_THRESHOLD
    constexpr int large_bytes = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, large_bytes);
#endif
}

/// "tram,subway" and "--include tram --include subway" alike.
std::vector<std::string> words_of(const std::vector<std::string>& lists) {
    std::vector<std::string> words;
    for (const std::string& list : lists) {
        for (const std::string_view word : split(list, ',')) {
            if (!trim(word).empty()) words.emplace_back(trim(word));
        }
    }
    return words;
}

Result<Response> run_import(const Call& call, const ImportCommandOptions& options) {
    auto tracks = track_selection(words_of(options.include));
    if (!tracks) return tl::unexpected(std::move(tracks.error()));
    ImportOptions how;
    how.tracks = std::move(*tracks);
    if (const auto directory = call.door.network_directory({})) {
        const std::filesystem::path base_map = *directory / "basemap";
        std::error_code error;
        if (std::filesystem::is_directory(base_map, error)) how.base_map = base_map;
    }
    how.progress = [&](std::uint64_t done, std::uint64_t all) {
        call.door.progress(static_cast<std::size_t>(done), static_cast<std::size_t>(all), "bytes");
    };
    const std::string output = call.door.output_file();
    const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
    if (auto checked = check_not_read(output, files); !checked) {
        return tl::unexpected(std::move(checked.error()));
    }
    give_large_blocks_back();
    auto import = import_osm(files, how);
    if (!import) return tl::unexpected(import.error());
    auto response = rendered(call, *import);
    if (!response || output.empty()) return response;
    // What was imported is not needed any longer when its graphs and tables are made.
    const auto network =
        network_of(std::exchange(*import, Import{}), call.command_line + " -o " + output);
    if (!network) return tl::unexpected(network.error());
    response->file = image_text(*network);
    return response;
}

}  // namespace

Command import_command() {
    Parameters<ImportCommandOptions> parameters;
    parameters
        .add(Parameter{.name = "file",
                       .value = "FILE...",
                       .sentence = "files of OpenStreetMap: .osm.pbf, .osm, .osm.gz, .osm.bz2",
                       .more = "Several are read as one; what is in more than one of them counts "
                               "once.",
                       .count = {1, any_number},
                       .argument = true,
                       .noun = "file",
                       .scope = Scope::shell},
             Text{Completion::file}, &ImportCommandOptions::files)
        .add(Parameter{.name = "include",
                       .value = "KIND",
                       .sentence = "more than railway=rail and narrow_gauge",
                       .more = "Kinds of track (light_rail, subway, tram, monorail, funicular, "
                               "preserved, miniature), disused track that still lies, and yard and "
                               "spur tracks; several apart by commas.",
                       .count = {0, any_number}},
             Text{}, &ImportCommandOptions::include);
    return {.name = "import",
            .summary = "A network made of the railways of OpenStreetMap",
            .examples = {"verst import region.osm -o region.verst",
                         "verst import region.osm --include tram,yard --format json"},
            .notes =
                "With -o FILE it writes the network, for --data FILE of every other command; "
                "the report goes to stdout. Without -o there is only the report.",
            .formats = formats_of<Import>(),
            .body = answering<Import>(parameters, run_import),
            .scope = Scope::shell};
}

}  // namespace verst::command
