#include "verst/base/terminal_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace verst {

namespace {

constexpr std::string_view replacement = "\ufffd";

/// Nearly all of all text.
bool is_plain(char c) { return (c >= ' ' && c <= '~') || c == '\n'; }

/// How many characters at the front are plain; looks at many at a time.
std::size_t plain_prefix(std::string_view text) {
    constexpr std::size_t block = 32;
    std::size_t at = 0;
    for (; at + block <= text.size(); at += block) {
        // Without branches, for the compiler to take them all at once.
        unsigned others = 0;
        for (std::size_t i = 0; i < block; ++i) {
            const unsigned c = static_cast<unsigned char>(text[at + i]);
            others |= static_cast<unsigned>(c - ' ' > '~' - ' ') & static_cast<unsigned>(c != '\n');
        }
        if (others != 0) break;
    }
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

bool is_joiner(UChar32 c) { return c == 0x200C || c == 0x200D; }

/// True for what a terminal obeys, or what hides or turns round the text beside it. A negative
/// number is a byte that is not UTF-8.
bool steers(UChar32 c) {
    if (c < 0) return true;
    if (c == '\n' || c == '\t' || is_joiner(c)) return false;
    const auto type = u_charType(c);
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR ||
           type == U_PARAGRAPH_SEPARATOR;
}

/// Copies the text; `put(out, c, rest)` writes what stands for a character that steers, `rest`
/// beginning with it, and returns how many bytes it took, or 0 for those of the character.
template <class Put>
std::string with_steering_put(std::string_view text, Put put) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = plain_prefix(text);
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        const auto length = static_cast<std::int64_t>(text.size());
        std::int64_t at = 0;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        auto taken = static_cast<std::size_t>(at);
        if (steers(c)) {
            if (const std::size_t more = put(out, c, text); more > 0) taken = more;
        } else {
            out += text.substr(0, taken);
        }
        text.remove_prefix(taken);
    }
    return out;
}

std::string hexadecimal(std::uint32_t number, std::size_t digits) {
    std::array<char, 8> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, 16);
    const auto size = static_cast<std::size_t>(end - buffer.data());
    return std::string(size < digits ? digits - size : 0, '0').append(buffer.data(), size);
}

std::string json_escape(UChar32 c) {
    if (c <= 0xFFFF) return "\\u" + hexadecimal(static_cast<std::uint32_t>(c), 4);
    return json_escape(U16_LEAD(c)) + json_escape(U16_TRAIL(c));
}

}  // namespace

bool is_harmless(std::string_view text) {
    while (true) {
        text.remove_prefix(plain_prefix(text));
        if (text.empty()) return true;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        const auto length = static_cast<std::int64_t>(text.size());
        std::int64_t at = 0;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        if (steers(c)) return false;
        text.remove_prefix(static_cast<std::size_t>(at));
    }
}

std::string terminal_text(std::string_view text, Bold bold) {
    return with_steering_put(text, [&](std::string& out, UChar32, std::string_view rest) {
        for (const std::string_view own : {bold_on, bold_off}) {
            if (bold == Bold::removed || !rest.starts_with(own)) continue;
            out += own;
            return own.size();
        }
        const bool ends_line = rest.starts_with("\r\n");  // its line feed says as much
        if (!ends_line) out += replacement;
        return ends_line ? std::size_t{1} : std::size_t{0};
    });
}

std::string terminal_line(std::string_view text) {
    std::string line = terminal_text(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string terminal_json(std::string_view json) {
    return with_steering_put(json, [](std::string& out, UChar32 c, std::string_view) {
        out += c < 0 ? std::string(replacement) : json_escape(c);
        return std::size_t{0};
    });
}

std::string terminal_markup(std::string_view markup) {
    return with_steering_put(markup, [](std::string& out, UChar32 c, std::string_view) {
        constexpr UChar32 last_control = 0x9F;
        if (c <= last_control) {
            out += replacement;
        } else {
            out += "&#x" + hexadecimal(static_cast<std::uint32_t>(c), 1) + ';';
        }
        return std::size_t{0};
    });
}

}  // namespace verst
