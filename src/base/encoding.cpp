#include "base/encoding.hpp"

#include <algorithm>
#include <cstddef>

namespace verst {

namespace {

/// So much of a file is looked at.
constexpr std::size_t sample_bytes = 65536;

/// With its mark, or without: then nearly every second byte of a text in Latin letters is zero.
bool is_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return true;
    std::size_t zeros_even = 0;
    std::size_t zeros_odd = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == 0) ++(i % 2 == 0 ? zeros_even : zeros_odd);
    }
    const std::size_t enough = bytes.size() / 5;
    const auto [few, many] = std::minmax(zeros_even, zeros_odd);
    return bytes.size() >= 8 && many > enough && few <= many / 8;
}

/// Its Cyrillic letters are 0xC0 to 0xFF, the small ones, which are the most, from 0xE0. (In KOI8-R
/// the small ones come first, in CP 866 there are letters below 0xB0.)
bool is_windows_1251(std::string_view bytes) {
    std::size_t high = 0;
    std::size_t letters = 0;
    std::size_t small = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) continue;
        ++high;
        if (byte >= 0xc0 || byte == 0xa8 || byte == 0xb8) ++letters;
        if (byte >= 0xe0) ++small;
    }
    return high >= 3 && letters * 10 >= high * 8 && small * 2 > letters;
}

}  // namespace

std::string why_not_utf8(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_bytes);
    if (is_utf16(sample)) return "is UTF-16 text: save it as UTF-8";
    if (sample.find('\0') == std::string_view::npos && is_windows_1251(sample))
        return "is not UTF-8 text, it looks like Windows-1251: save it as UTF-8";
    return "is not UTF-8 text";
}

}  // namespace verst
