#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verst {

/// Without leading and trailing ASCII white space.
[[nodiscard]] std::string_view trim(std::string_view text);

/// With A-Z in lower case; everything else as it is.
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// The parts between separators; an empty text has no parts, "a;;b" has three.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The whole text as a decimal number; nothing if any part of it is not. No locale is asked.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// True if the text is well-formed UTF-8 (RFC 3629) without a NUL.
[[nodiscard]] bool is_clean_utf8(std::string_view text);

/// The text as every file format can hold it: U+FFFD stands for bytes that are not UTF-8 and for
/// the characters that XML 1.0 does not allow (NUL and most other controls).
[[nodiscard]] std::string well_formed_text(std::string_view text);

/// A piece of user text fit for one line of a message: control and direction marks replaced, cut
/// after `max_chars` code points with an ellipsis.
[[nodiscard]] std::string message_part(std::string_view text, std::size_t max_chars = 60);

/// The same, in quotation marks.
[[nodiscard]] std::string in_quotes(std::string_view text, std::size_t max_chars = 60);

/// Terminal columns that the text takes: wide East Asian characters count two, combining marks
/// none (Unicode Standard Annex #11).
[[nodiscard]] std::size_t display_width(std::string_view utf8);

}  // namespace verst
