#pragma once

#include <string_view>

#include "base/toml_text.hpp"

namespace verst {

/// A fault of a TOML text in plain words, where it is one of the usual slips: a quotation mark that
/// is not closed or is a curly one, a table written twice that is meant to be one of a list, a time
/// or a text without quotation marks. Else as the parser puts it.
[[nodiscard]] TomlFault in_plain_words(std::string_view text, const TomlFault& fault);

}  // namespace verst
