#pragma once

#include <string>

#include "command/command.hpp"

namespace verst::http {

/// The description of all that can be asked (OpenAPI 3.1.0), made of the table of commands.
[[nodiscard]] std::string openapi_json();

/// "/data/check": where a command is asked.
[[nodiscard]] std::string path_of(const command::Command& command);

/// True for the commands and parameters that HTTP has; the others are of a command line alone.
[[nodiscard]] bool is_served(const command::Command& command);
[[nodiscard]] bool is_served(const command::Parameter& parameter);

/// The parameter whose values the lines of a body can be; null if the command reads no list.
[[nodiscard]] const command::Parameter* list_parameter(const command::Command& command);

/// The parameter that a journey file in a body stands for; null if the command is about none.
[[nodiscard]] const command::Parameter* posted_journey_parameter(const command::Command& command);

}  // namespace verst::http
