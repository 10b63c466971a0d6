#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// A line's name without its ends: "Trans-Siberian Railway" of "Trans-Siberian Railway (Moscow -
/// ... - Vladivostok)".
[[nodiscard]] std::string_view short_name(std::string_view name);

/// The one line that the text names: its id (`khasan`, `line:khasan`), its name, or its name as far
/// as the first parenthesis or comma ("Trans-Siberian Railway"), or what stands in parentheses at
/// its end ("2630"); case, accents, hyphens and spaces do not matter. Refuses with `unknown_line`;
/// the hints are the nearest ids, with their names.
[[nodiscard]] Result<LineIndex> resolve_line(const Network& network, std::string_view text);

}  // namespace verst
