#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Opens the image of a network (docs/image-format.md). The file is mapped, and checked before
/// anything in it is believed: refuses a file that is none, was made by another version or on
/// another machine (the hint is the command that makes it anew), is cut, or is damaged, with what
/// is wrong. `directory` is where journeys and trains lie; if empty, where the file does.
///
/// An open image must not be written over in place: replace the file, as `verst import` does.
[[nodiscard]] Result<Network> open_image(const std::filesystem::path& file,
                                         std::string directory = {});

/// The bytes of a network's image: write them to a file for `open_image`. See `image_with_tables`
/// (verst/route/kept_tables.hpp) for one that keeps tables of its ways.
[[nodiscard]] std::string image_bytes(const Network& network);

/// A network of the tables of a directory, whose image knows the size and the time of each of them
/// and `command`, which makes it anew. The refusal's hints are the faults.
[[nodiscard]] Result<Network> compile_tables(const std::filesystem::path& directory,
                                             const std::string& command);

/// The name of the image that lies beside the tables that it was made of.
inline constexpr const char* image_beside_tables = "network.verst";

/// The network of a directory of tables, by the image of them that the program carries within
/// itself: nothing if that is of another verst, or a table has changed since. Only the head of the
/// image is checked: the rest is as whole as the program is. So pass only what was compiled in, and
/// was opened once by `open_image`. It must begin at a multiple of eight bytes.
[[nodiscard]] std::optional<Network> carried_network(std::span<const std::byte> bytes,
                                                     const std::filesystem::path& directory);

/// The network of a path: of an image, if it is a file. Of a directory: the image that was made of
/// its tables, if there is one and no table has changed since, else the tables.
[[nodiscard]] Result<Network> open_network(const std::filesystem::path& path);

}  // namespace verst
