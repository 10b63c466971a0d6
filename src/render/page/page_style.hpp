#pragma once

#include <string>
#include <string_view>

namespace verst::page {

/// The style sheet of a page, that of its figures included.
[[nodiscard]] std::string style_sheet();

/// The script: a leg that is pointed at lights up wherever it is shown. Nothing depends on it.
[[nodiscard]] std::string_view script();

/// What the page may load and run: nothing but itself, and of scripts only this one, by its
/// SHA-256 (Content Security Policy Level 3).
[[nodiscard]] std::string content_policy();

/// The same for a page that a server has put into a frame: it may load what the server itself has,
/// and ask it.
[[nodiscard]] std::string served_policy();

}  // namespace verst::page
