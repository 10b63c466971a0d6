#include "render/picture/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "verst/base/text.hpp"

namespace verst::picture {

namespace {

/// Advance widths of DejaVu Sans 2.37, from the space to the tilde, in hundredths of the size.
constexpr std::array<std::uint8_t, 95> ascii_widths{
    32, 40, 46, 84, 64, 95, 78, 27, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69,  61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63,  63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};
constexpr double other_width = 0.7;  // Cyrillic and accented letters, on average
constexpr double wide_width = 1.0;   // East Asian
constexpr double bold_factor = 1.13;

}  // namespace

double text_width(std::string_view utf8, double font_size, bool bold) {
    double width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<std::uint8_t>(utf8[i]);
        if (lead >= 0x20U && lead < 0x7FU) {
            width += ascii_widths.at(lead - 0x20U) / 100.0;
            ++i;
            continue;
        }
        std::size_t next = i + 1;
        while (next < utf8.size() && (static_cast<std::uint8_t>(utf8[next]) & 0xC0U) == 0x80U)
            ++next;
        const auto columns = display_width(utf8.substr(i, next - i));
        width += columns == 0 ? 0 : columns == 1 ? other_width : wide_width;
        i = next;
    }
    return width * font_size * (bold ? bold_factor : 1);
}

std::string fitted(std::string_view utf8, double room, double font_size, bool bold) {
    if (text_width(utf8, font_size, bold) <= room) return std::string(utf8);
    const double left = room - text_width("\u2026", font_size, bold);
    std::size_t end = 0;
    double width = 0;
    while (end < utf8.size()) {
        std::size_t next = end + 1;
        while (next < utf8.size() && (static_cast<std::uint8_t>(utf8[next]) & 0xC0U) == 0x80U)
            ++next;
        width += text_width(utf8.substr(end, next - end), font_size, bold);
        if (width > left) break;
        end = next;
    }
    // "Komsomolsk-on-Amur" is cut behind a word of it, not within one.
    if (end < utf8.size()) {
        const auto word_end = utf8.substr(0, end + 1).find_last_of(" -");
        if (word_end != std::string_view::npos && word_end > 0) end = word_end;
    }
    return std::string(utf8.substr(0, end)) + "\u2026";
}

}  // namespace verst::picture
