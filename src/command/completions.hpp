#pragma once

#include <string>

namespace verst::command {

// Scripts that complete the commands, options and values of verst. Places, lines and journeys are
// asked of verst itself while one types.

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace verst::command
