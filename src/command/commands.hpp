#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "command/command.hpp"

namespace verst::command {

/// All commands, in the order in which the help lists them: commands.def.
[[nodiscard]] std::vector<std::reference_wrapper<const Command>> commands();

/// By its name, "data check"; null if there is none.
[[nodiscard]] const Command* command_named(std::string_view name);

/// There is no command of this name; the hints are the nearest.
[[nodiscard]] Refusal unknown_command(std::string_view name);

}  // namespace verst::command
