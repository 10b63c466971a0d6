#pragma once

#include <string>
#include <string_view>

namespace verst {

/// Why bytes that are no clean UTF-8 are not, and what to do: the encodings that text editors and
/// spreadsheets still write, UTF-16 and Windows-1251, are named. "is UTF-16 text: save it as UTF-8"
[[nodiscard]] std::string why_not_utf8(std::string_view bytes);

}  // namespace verst
