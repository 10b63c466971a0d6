#pragma once

#include <optional>
#include <string>

#include "journey/journey_fields.hpp"

namespace verst {

/// The table of a TOML text; nothing, and the fault, where it is none.
[[nodiscard]] inline std::optional<toml::table> parse_toml(const std::string& text,
                                                           JourneyFaults& faults) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        faults.add(error.source().begin.line, "", std::string(error.description()));
        return std::nullopt;
    }
}

}  // namespace verst
