#include "osm/slug.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "network/name_folding.hpp"

namespace verst {

namespace {

// U+0430 to U+044F, а to я, and U+0450 to U+045F, ѐ to џ: the letters of Russian, Ukrainian,
// Belarusian, Serbian and Macedonian.
constexpr std::array<std::string_view, 32> cyrillic{
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "iu", "ia"};
constexpr std::array<std::string_view, 16> more_cyrillic{
    "e", "e", "dj", "g", "ie", "z", "i", "i", "j", "lj", "nj", "c", "k", "i", "u", "dz"};

/// Further letters, of Ukrainian and of the languages between the Volga and Mongolia.
std::string_view more_letter(std::uint32_t c) {
    struct Letter {
        std::uint32_t code;  ///< the capital; the small one follows
        std::string_view latin;
    };
    constexpr std::array letters{
        Letter{0x0490, "g"}, Letter{0x0492, "g"}, Letter{0x0496, "zh"}, Letter{0x0498, "z"},
        Letter{0x049a, "k"}, Letter{0x04a0, "k"}, Letter{0x04a2, "ng"}, Letter{0x04aa, "s"},
        Letter{0x04ae, "u"}, Letter{0x04b0, "u"}, Letter{0x04b2, "h"},  Letter{0x04b6, "ch"},
        Letter{0x04ba, "h"}, Letter{0x04d0, "a"}, Letter{0x04d6, "e"},  Letter{0x04d8, "a"},
        Letter{0x04e2, "i"}, Letter{0x04e8, "o"}, Letter{0x04ee, "u"},  Letter{0x04f2, "u"}};
    const auto found = std::ranges::find(letters, c & ~1U, &Letter::code);
    return found == letters.end() ? std::string_view() : found->latin;
}

std::string_view cyrillic_letter(std::uint32_t c) {
    constexpr std::uint32_t upper_a = 0x0410;
    constexpr std::uint32_t lower_a = 0x0430;
    constexpr std::uint32_t lower_ie = 0x0450;
    constexpr std::uint32_t upper_ie = 0x0400;
    if (c >= upper_ie && c < upper_a) c += lower_ie - upper_ie;
    if (c >= upper_a && c < lower_a) c += lower_a - upper_a;
    if (c >= lower_a && c < lower_ie) return cyrillic[c - lower_a];
    if (c >= lower_ie && c - lower_ie < more_cyrillic.size()) return more_cyrillic[c - lower_ie];
    return more_letter(c);
}

/// ASCII and Cyrillic, which nearly all names are in, letter by letter. False if there is any
/// other.
bool write_common(std::string_view name, std::string& out) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (byte < 0x80) {
            out += name[i];
            continue;
        }
        // The numero sign, and dashes, quotation marks and spaces of U+2000 to U+203F, "«" and the
        // like.
        const std::string_view rest = name.substr(i);
        if (rest.size() > 2 && (rest.starts_with("\xe2\x80") || rest.starts_with("№"))) {
            i += 2;
            out += ' ';
            continue;
        }
        if (byte == 0xc2 && i + 1 < name.size()) {
            ++i;
            out += ' ';
            continue;
        }
        if (byte < 0xd0 || byte > 0xd3 || i + 1 == name.size()) return false;
        const auto next = static_cast<unsigned char>(name[++i]);
        const std::uint32_t c = (byte & 0x1fU) << 6U | (next & 0x3fU);
        const std::string_view letter = cyrillic_letter(c);
        if (letter.empty() && c != 0x044a && c != 0x044c && c != 0x042a && c != 0x042c)
            return false;
        out += letter;
    }
    return true;
}

}  // namespace

std::string slug(std::string_view name) {
    std::string latin;
    if (!write_common(name, latin)) latin = transliterate(name);
    std::string slug;
    for (char c : latin) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_part) {
            slug += c;
        } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    constexpr std::size_t longest = 40;
    if (slug.size() > longest) slug.resize(longest);
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

std::string imported_id(const ImportedNames& names, std::string_view word, OsmId osm) {
    std::string readable = slug(names.any());
    if (readable.empty()) readable = word;
    // Ids of drafts are negative: "m5".
    const std::string number = osm.number < 0
                                   ? fmt::format("m{}", 0 - static_cast<std::uint64_t>(osm.number))
                                   : std::to_string(osm.number);
    return fmt::format("{}-{}{}", readable, osm.type, number);
}

}  // namespace verst
