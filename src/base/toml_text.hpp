#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>
#include <toml++/toml.h>

namespace verst {

/// Deepest that keys, headers, lists and tables of a TOML text may lie in each other. verst's own
/// files need five; toml++ takes some stack for each, and has no bound of its own on dotted keys
/// ("a.a.a = 1") and headers ("[a.a.a]").
inline constexpr std::size_t deepest_toml = 32;

/// The line on which keys, headers, lists and tables of a TOML text first lie deeper in each other
/// than that; nothing if none does.
[[nodiscard]] std::optional<std::size_t> toml_line_deeper_than(std::string_view text,
                                                               std::size_t depth);

/// Where a TOML text goes wrong, and how.
struct TomlFault {
    std::size_t line = 0;  ///< 1-based
    std::string what;
};

/// The table of a TOML text. Moments may be written without seconds, as TOML 1.1 has it. Every
/// reader of TOML calls this: nothing else hands text to toml++.
[[nodiscard]] tl::expected<toml::table, TomlFault> read_toml(std::string_view text);

}  // namespace verst
