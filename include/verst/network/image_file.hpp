#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What shows that a file has changed: whoever writes to it changes these, and no program of a user
/// can set `status_changed_ns` back. (docs/image-format.md says what they do not show.)
struct FileState {
    std::uint64_t device = 0;  ///< the members of `stat`: st_dev, st_ino, st_size, ...
    std::uint64_t inode = 0;
    std::uint64_t bytes = 0;
    std::int64_t changed_ns = 0;         ///< st_mtim, nanoseconds of the Unix epoch
    std::int64_t status_changed_ns = 0;  ///< st_ctim, likewise

    friend bool operator==(const FileState&, const FileState&) = default;
};

/// Knows which image files were checked, so that they need not be checked again while they are
/// unchanged. The library remembers nothing by itself.
class CheckedImages {
  public:
    CheckedImages() = default;
    CheckedImages(const CheckedImages&) = delete;
    CheckedImages& operator=(const CheckedImages&) = delete;
    virtual ~CheckedImages() = default;

    /// True if a file in this state was found sound, and its search graphs safe
    /// (`has_safe_graphs`).
    [[nodiscard]] virtual bool knows(const FileState& file) = 0;
    /// A file in this state has just been found sound. The graphs in it were not looked at.
    virtual void found_sound(const FileState& file, const Network& network) = 0;
};

/// Opens the image of a network (docs/image-format.md). The file is mapped, and checked before
/// anything in it is believed: refuses a file that is none, was made by another version or on
/// another machine (the hint is the command that makes it anew), is cut, or is damaged, with what
/// is wrong. `directory` is where journeys and trains lie; if empty, where the file does. Of a file
/// that `checked` knows only the head is checked; it may be null.
///
/// An open image must not be written over in place: replace the file, as `verst import` does.
[[nodiscard]] Result<Network> open_image(const std::filesystem::path& file,
                                         std::string directory = {},
                                         CheckedImages* checked = nullptr);

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
[[nodiscard]] Result<Network> open_network(const std::filesystem::path& path,
                                           CheckedImages* checked = nullptr);

}  // namespace verst
