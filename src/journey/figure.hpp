#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace verst {

/// A number as a press report writes it: "1,000", "1 000", "1.5", "4 thousand", "a thousand".
struct Figure {
    double value = 0;
    /// Half a unit of the last digit that is not zero: 5 for "560", 500 for "1,000".
    double half_unit = 0;
    double half_last_digit = 0;  ///< of the last digit that is written: 0.5 for "1,000"
    bool has_decimals = false;   ///< "1000.0"
};

/// How far the true value may be from a bare figure: half a unit of its last digit that is not
/// zero, but never tighter than 1 % of it, and never looser than the 5 % of "about". Who writes
/// decimals means them: "1000.0" is exact to half a unit of its last one.
[[nodiscard]] double rounding_of(const Figure& figure);

/// The same for a number that was not read from words: as it would be written.
[[nodiscard]] double rounding_of(double value);

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A figure that opens a row of words, and what it took.
struct FoundFigure {
    Figure figure;
    std::size_t words = 0;          ///< whole words that belong to it
    std::size_t bytes_of_next = 0;  ///< and so much of the next one: "1,000" of "1,000km"
};

/// Reads the figure at the beginning of the words. Fails with what was expected there, as the end
/// of a sentence: "a figure such as 1,000".
[[nodiscard]] tl::expected<FoundFigure, std::string> read_figure(
    std::span<const std::string_view> words);

}  // namespace verst
