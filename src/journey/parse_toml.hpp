#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "base/toml_text.hpp"
#include "journey/journey_fields.hpp"

namespace verst {

/// The table of a TOML text; nothing, and the fault, where it is none.
[[nodiscard]] inline std::optional<toml::table> parse_toml(std::string_view text,
                                                           JourneyFaults& faults) {
    auto table = read_toml(text);
    if (table) return std::move(*table);
    faults.add(table.error().line, "", std::move(table.error().what));
    return std::nullopt;
}

}  // namespace verst
