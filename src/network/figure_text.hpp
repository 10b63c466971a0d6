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

/// "12.4": a figure as short as it can be told.
[[nodiscard]] inline std::string figure_text(double value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

}  // namespace verst
