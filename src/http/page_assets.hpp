#pragma once

#include <string_view>

namespace verst::http {

/// What the pages of a server load besides themselves. Without the script all of them work, but
/// for suggestions, the moving map and files that are dropped.
inline constexpr std::string_view page_sheet_path = "/page.css";
inline constexpr std::string_view page_script_path = "/page.js";

[[nodiscard]] std::string_view page_sheet();
[[nodiscard]] std::string_view page_script();

}  // namespace verst::http
