#include "render/markup.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "verst/base/text.hpp"

namespace verst::markup {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Bytes of the UTF-8 sequence that a text begins with; 0 where it is malformed.
std::size_t sequence_length(std::string_view text) {
    const auto lead = static_cast<std::uint8_t>(text.front());
    std::size_t length = 1;
    if (lead >= 0xF0U) {
        length = 4;
    } else if (lead >= 0xE0U) {
        length = 3;
    } else if (lead >= 0x80U) {
        length = 2;
    }
    const std::string_view sequence = text.substr(0, length);
    return sequence.size() == length && (text.front() == '\0' || is_clean_utf8(sequence)) ? length
                                                                                          : 0;
}

/// Nearly all of all text: stands as it is.
bool is_plain(char c) {
    return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

/// XML 1.0, section 2.2: what no document may hold even in escaped form; and the other control
/// characters, DEL and U+0080 to U+009F, which HTML reads as something else.
bool forbidden(std::string_view sequence) {
    const auto lead = static_cast<std::uint8_t>(sequence.front());
    if (sequence.size() == 1)
        return (lead < 0x20U || lead == 0x7FU) && lead != '\t' && lead != '\n' && lead != '\r';
    if (lead == 0xC2U) return static_cast<std::uint8_t>(sequence[1]) < 0xA0U;
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const auto* const end = std::ranges::find_if_not(text, is_plain);
        const auto plain = static_cast<std::size_t>(end - text.begin());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const std::size_t length = sequence_length(text);
        const std::string_view sequence = text.substr(0, length == 0 ? 1 : length);
        text.remove_prefix(sequence.size());
        if (length == 0 || forbidden(sequence)) {
            out += replacement;
        } else if (sequence == "&") {
            out += "&amp;";
        } else if (sequence == "<") {
            out += "&lt;";
        } else if (sequence == ">") {
            out += "&gt;";
        } else if (sequence == "\"") {
            out += "&quot;";
        } else if (sequence == "'") {
            out += "&#39;";
        } else if (sequence == "\r") {
            out += "&#13;";
        } else {
            out += sequence;
        }
    }
    return out;
}

void Writer::start(std::string_view name, const Attributes& attributes) {
    out_ += '<';
    out_ += name;
    for (const auto& [key, value] : attributes) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"";
        out_ += escaped(value);
        out_ += '"';
    }
}

void Writer::open(std::string_view name, const Attributes& attributes) {
    start(name, attributes);
    out_ += '>';
    open_.emplace_back(name);
}

void Writer::close() {
    out_ += "</" + open_.back() + '>';
    open_.pop_back();
}

void Writer::leaf(std::string_view name, const Attributes& attributes) {
    start(name, attributes);
    out_ += "/>";
}

void Writer::text(std::string_view content) { out_ += escaped(content); }

void Writer::element(std::string_view name, const Attributes& attributes,
                     std::string_view content) {
    open(name, attributes);
    text(content);
    close();
}

}  // namespace verst::markup
