#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"

namespace verst {

/// Largest text file that is read, bytes: far beyond any journey or table, and well within memory.
inline constexpr std::size_t max_text_file_bytes = std::size_t{64} << 20U;

/// Opens a file to read: a descriptor for `read_some`, or -1 and errno. A named pipe that nobody
/// writes to is not waited for: it is empty.
[[nodiscard]] int open_to_read(const std::filesystem::path& path);

/// Reads what there is, at most so many bytes; waits for the first of them. 0 at the end, or -1 and
/// errno.
[[nodiscard]] std::ptrdiff_t read_some(int descriptor, char* to, std::size_t most);

/// The whole of a text file. Refuses with `unreadable_file` what cannot be opened or read, is
/// larger than `max_text_file_bytes`, or is no text (a NUL, malformed UTF-8).
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path);

}  // namespace verst
