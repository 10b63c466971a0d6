#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verst {

/// What is wrong with a TOML text, and on which line.
struct TomlFault {
    std::size_t line = 0;
    std::string what;
};

/// In plain words, where it is one of the usual slips: a quotation mark that is not closed or is a
/// curly one, a table written twice that is meant to be one of a list, a time or a text without
/// quotation marks. Else as the parser puts it.
[[nodiscard]] TomlFault explain_toml_fault(std::string_view text, std::size_t line,
                                           std::string_view parser_says);

}  // namespace verst
