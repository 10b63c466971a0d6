#pragma once

#include <array>
#include <charconv>
#include <string>

namespace verst {

/// "12.40": a figure with so many decimals.
[[nodiscard]] inline std::string figure_text(double value, int decimals) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

/// "12.4": a figure as short as it can be told without a power of ten.
[[nodiscard]] inline std::string figure_text(double value) {
    std::array<char, 400> buffer{};  // of the greatest number 309 digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

}  // namespace verst
