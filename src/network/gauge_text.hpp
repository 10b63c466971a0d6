#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "verst/network/line.hpp"

namespace verst {

/// The gauge that the tables write as "1520", mm; nothing for any other text.
[[nodiscard]] inline std::optional<int> gauge_from(std::string_view text) {
    for (const int gauge_mm : known_gauges_mm) {
        if (text == std::to_string(gauge_mm)) return gauge_mm;
    }
    return std::nullopt;
}

}  // namespace verst
