#pragma once

#include <string>
#include <string_view>

namespace verst::command {

/// Text to stand between single quotes of a shell.
[[nodiscard]] std::string in_single_quotes(std::string_view text);

/// An argument as a person would type it: in single quotes only where it needs them.
[[nodiscard]] std::string shell_quoted(std::string_view argument);

}  // namespace verst::command
