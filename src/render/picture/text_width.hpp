#pragma once

#include <string>
#include <string_view>

namespace verst::picture {

/// How wide a text may become, in the unit of the font size, set in a sans serif: the widths of
/// DejaVu Sans, which is wider than what most readers have. A figure knows no fonts, so it leaves
/// room for the widest.
[[nodiscard]] double text_width(std::string_view utf8, double font_size, bool bold = false);

/// The text, or as much of its beginning as there is room for, with an ellipsis.
[[nodiscard]] std::string fitted(std::string_view utf8, double room, double font_size,
                                 bool bold = false);

}  // namespace verst::picture
