#pragma once

#include <string>
#include <vector>

#include "command/command.hpp"

namespace verst::command {

/// The manual page of a command, in the macros of man(7): "verst-route.1".
[[nodiscard]] std::string manual_page(const Command& command);

/// The page of the program itself, verst(1).
[[nodiscard]] std::string program_manual_page();

/// "verst-data-check": what the page of a command is called.
[[nodiscard]] std::string manual_name(const Command& command);

/// The parameters of a group as a table in Markdown: what docs/using.md shows.
[[nodiscard]] std::string option_table(const std::vector<Parameter>& parameters);

}  // namespace verst::command
