#pragma once

#include <string>
#include <string_view>

namespace verst {

/// What begins and ends bold letters on a terminal (ECMA-48, SGR): all that verst itself sends to
/// steer one.
inline constexpr std::string_view bold_on = "\033[1m";
inline constexpr std::string_view bold_off = "\033[0m";

/// Whether `bold_on` and `bold_off` are left in a text.
enum class Bold { removed, kept };

/// Text that a terminal shows and does not obey, whoever wrote it. U+FFFD stands for each byte that
/// is not UTF-8, for control characters (Unicode category Cc: U+001B, carriage return, DEL, C1;
/// tabs and ends of lines stay, CRLF as LF), and for what hides or turns text round (categories Cf,
/// Zl and Zp: directional overrides, byte order marks; the two joiners U+200C and U+200D stay,
/// which scripts need). Applied twice, it changes nothing more.
///
/// This is the one place that decides it: answers for people, messages and the cells of tables.
[[nodiscard]] std::string terminal_text(std::string_view text, Bold bold = Bold::removed);

/// True of a text that `terminal_text` leaves as it is, as nearly all are; so do those for JSON and
/// markup.
[[nodiscard]] bool is_harmless(std::string_view text);

/// `terminal_text` on one line: a space for each tab and line feed.
[[nodiscard]] std::string terminal_line(std::string_view text);

/// JSON with the characters that `terminal_text` replaces written as escapes ("\u202e"): the same
/// values, fit for a terminal.
[[nodiscard]] std::string terminal_json(std::string_view json);

/// XML or HTML likewise, with character references ("&#x202E;"). Control characters, which no
/// reference can stand for, become U+FFFD.
[[nodiscard]] std::string terminal_markup(std::string_view markup);

}  // namespace verst
