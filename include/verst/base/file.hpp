#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"

namespace verst {

/// Largest text file that is read, bytes: far beyond any journey or table, and well within memory.
inline constexpr std::size_t max_text_file_bytes = std::size_t{64} << 20U;

/// The whole of a text file. Refuses with `unreadable_file` what cannot be opened or read, is
/// larger than `max_text_file_bytes`, or is no text (a NUL, malformed UTF-8).
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path);

}  // namespace verst
