#pragma once

#include <string>
#include <vector>

#include "command/command.hpp"

namespace verst::command {

/// What a parameter is for, with its bounds or words and its default: "how many ways at most,
/// besides the best: 1 to 100 (default 3)".
[[nodiscard]] std::string description(const Parameter& parameter);

/// The parameters of a group of the help, in its order; hidden ones are none. "Arguments" and
/// "Options" are those that belong to no other.
struct ParameterGroup {
    std::string heading;
    std::vector<Parameter> parameters;
};
[[nodiscard]] std::vector<ParameterGroup> grouped(const std::vector<Parameter>& parameters);

/// "-o,--output FILE"; of an argument its value.
[[nodiscard]] std::string synopsis(const Parameter& parameter);

/// The parameters of the program itself, before or without a command.
[[nodiscard]] std::vector<Parameter> program_parameters();

/// What `verst COMMAND --help` prints.
[[nodiscard]] std::string help(const Command& command);

/// What `verst --help` prints.
[[nodiscard]] std::string program_help();

/// Command lines of the program's help.
[[nodiscard]] const std::vector<std::string>& program_examples();

/// What the program is: one line.
inline constexpr std::string_view program_summary =
    "Route and distance calculator for rail journeys";

}  // namespace verst::command
