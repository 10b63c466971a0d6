#pragma once

#include <string>
#include <string_view>

namespace verst::picture {

/// How wide a text may become, in the unit of the font size, set in a sans serif: the widths of
/// DejaVu Sans, which is wider than what most readers have. A figure knows no fonts, so it leaves
/// room for the widest.
[[nodiscard]] double text_width(std::string_view utf8, double font_size, bool bold = false);

/// The text, or as many of its first words as there is room for, with an ellipsis; of a first word
/// that is too long as much as there is room for.
[[nodiscard]] std::string fitted(std::string_view utf8, double room, double font_size,
                                 bool bold = false);

}  // namespace verst::picture
