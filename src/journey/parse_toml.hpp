#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "base/toml_text.hpp"
#include "journey/journey_fields.hpp"
#include "journey/toml_fault.hpp"

namespace verst {

/// The table of a TOML text; nothing, and the fault, where it is none.
[[nodiscard]] inline std::optional<toml::table> parse_toml(std::string_view text,
                                                           JourneyFaults& faults) {
    auto table = read_toml(text);
    if (table) return std::move(*table);
    const TomlFault fault = in_plain_words(text, table.error());
    faults.add(fault.line, "", fault.what);
    return std::nullopt;
}

}  // namespace verst
