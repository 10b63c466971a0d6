#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "verst/base/text.hpp"
#include "verst/network/gauge_set.hpp"

namespace verst {

/// The gauge that the tables write as "1520", mm; nothing for any other text.
[[nodiscard]] inline std::optional<int> gauge_from(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) {
        return std::nullopt;
    }
    int gauge_mm = 0;
    for (const char c : text) gauge_mm = 10 * gauge_mm + (c - '0');
    if (!GaugeSet::is_gauge(gauge_mm)) return std::nullopt;
    return gauge_mm;
}

/// "1435/1520" as a set; what is no gauge is left out.
[[nodiscard]] inline GaugeSet gauges_from(std::string_view text) {
    GaugeSet gauges;
    for (const auto part : split(text, '/')) {
        if (const auto gauge_mm = gauge_from(part)) gauges.add(*gauge_mm);
    }
    return gauges;
}

/// "1435/1520": what `gauges_from` reads.
[[nodiscard]] inline std::string gauges_text(GaugeSet gauges) {
    std::string text;
    for (const int gauge_mm : gauges.gauges_mm())
        text.append(text.empty() ? "" : "/").append(std::to_string(gauge_mm));
    return text;
}

}  // namespace verst
