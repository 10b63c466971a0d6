#include "verst/base/text.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace verst {

namespace {

constexpr std::string_view ellipsis = "\u2026";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Calls `use(code_point, bytes)` for each code point; a malformed byte comes as a negative one.
template <class Use>
void for_each_code_point(std::string_view text, Use use) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    std::int64_t at = 0;
    while (at < length) {
        const std::int64_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        if (!use(c, text.substr(static_cast<std::size_t>(start),
                                static_cast<std::size_t>(at - start))))
            return;
    }
}

/// How many bytes at the front are whole letters of one or two bytes other than NUL (Latin,
/// Cyrillic, Greek), by eights; may be fewer than there are. A flag is the high bit of its byte.
std::size_t short_letters_prefix(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t flags = 0x80 * ones;
    std::size_t at = 0;
    std::uint64_t led = 0;  // the flag of the next byte, if the one before leads a letter
    for (; text.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
        const std::uint64_t zeros = (eight - ones) & ~eight & flags;
        const std::uint64_t leads = eight & (eight << 1U) & flags;
        const std::uint64_t trails = eight & ~(eight << 1U) & flags;
        // 0xE0 and more lead three bytes; 0xC0 and 0xC1 would lead what one byte says.
        const std::uint64_t long_ones = leads & (eight << 2U);
        const std::uint64_t overlong = leads & ~((eight & 0x1E * ones) + 0x7F * ones);
        if ((zeros | long_ones | overlong | (trails ^ (leads << 8U | led))) != 0) break;
        led = leads >> 56U;
    }
    return led == 0 ? at : at - 1;
}

bool is_invisible_control(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR ||
           type == U_PARAGRAPH_SEPARATOR;
}

}  // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    if (text.empty()) return parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || text.empty()) return std::nullopt;
    return value;
}

bool is_clean_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    std::int64_t at = 0;
    while (at < length) {
        at += static_cast<std::int64_t>(
            short_letters_prefix(text.substr(static_cast<std::size_t>(at))));
        // Past what is longer, or the end.
        const std::int64_t until = std::min(at + 8, length);
        while (at < until) {
            UChar32 c = 0;
            U8_NEXT(bytes, at, length, c);
            if (c <= 0) return false;
        }
    }
    return true;
}

std::string well_formed_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](UChar32 c, std::string_view bytes) {
        const bool white = c == '\t' || c == '\n' || c == '\r';
        const bool control = c < 0 || (u_charType(c) == U_CONTROL_CHAR && !white);
        if (control || c == 0xFFFE || c == 0xFFFF) {
            out += "\ufffd";
        } else {
            out += bytes;
        }
        return true;
    });
    return out;
}

std::string message_part(std::string_view text, std::size_t max_chars) {
    std::string out;
    std::size_t chars = 0;
    for_each_code_point(text, [&](UChar32 c, std::string_view bytes) {
        if (chars++ == max_chars) {
            out += ellipsis;
            return false;
        }
        if (c < 0 || is_invisible_control(c)) {
            out += "\ufffd";
        } else {
            out += bytes;
        }
        return true;
    });
    return out;
}

std::string in_quotes(std::string_view text, std::size_t max_chars) {
    return '"' + message_part(text, max_chars) + '"';
}

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for_each_code_point(utf8, [&](UChar32 c, std::string_view) {
        const auto type = u_charType(c);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
            return true;
        const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
        return true;
    });
    return width;
}

}  // namespace verst
