#pragma once

#include <optional>
#include <string>

#include "journey/journey_fields.hpp"
#include "journey/toml_fault.hpp"

namespace verst {

/// The table of a TOML text; nothing, and the fault, where it is none.
[[nodiscard]] inline std::optional<toml::table> parse_toml(const std::string& text,
                                                           JourneyFaults& faults) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const TomlFault fault =
            explain_toml_fault(text, error.source().begin.line, error.description());
        faults.add(fault.line, "", fault.what);
        return std::nullopt;
    }
}

}  // namespace verst
