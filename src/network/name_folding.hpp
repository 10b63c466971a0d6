#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verst {

/// Longer than any name: nobody means a place or a line by it.
inline constexpr std::size_t longest_name_bytes = 400;

/// A name reduced to what people agree on: case, accents, hyphens, spaces and apostrophes gone, a
/// closing Roman numeral as a digit, a closing "(city)" or "station" dropped, "Hbf" written out.
/// Two spellings of one name in one script have one folded form.
[[nodiscard]] std::string fold_name(std::string_view name);

/// True if the name is written in Latin letters, accented or not.
[[nodiscard]] bool is_latin(std::string_view name);

/// A folded Latin name reduced further, so that the usual romanisations of Russian fall together:
/// kh/h, y/i/j, yo/e, ya/ia, shch/sch, ts/c, zh/j, ks/x, w/v, doubled letters.
[[nodiscard]] std::string russian_skeleton(std::string_view folded);

/// The same for Korean: McCune-Reischauer and the Revised Romanisation fall together (ch/j, k/g,
/// t/d, p/b, r/l, o/eo, u/eu).
[[nodiscard]] std::string korean_skeleton(std::string_view folded);

/// Any script in Latin letters: Cyrillic as English writes it, in small letters; else by ICU, which
/// takes some 12 ms when first used.
[[nodiscard]] std::string transliterate(std::string_view name);

}  // namespace verst
