#pragma once

#include <cstddef>
#include <string_view>

namespace verst {

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that
/// turn one text into the other, in bytes; anything above `limit` comes back as `limit + 1`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace verst
