#pragma once

#include <functional>
#include <string>

#include "cli/command_context.hpp"
#include "cli/line_reader.hpp"

namespace verst::cli {

/// The answer to one line of a batch, as it is written.
using LineAnswer = std::function<Result<Outcome>(const LineReader::InputLine& line)>;

/// Writes the heading, and answers each line of stdin that is not blank, as soon as it is read. A
/// line that cannot be answered (or is too long, or no UTF-8) is reported on stderr with its
/// number, and the rest is answered: `bad_input` in the end. Else the status is the gravest of any
/// line.
[[nodiscard]] Result<Outcome> answer_lines(CommandContext& context, std::string heading,
                                           const LineAnswer& answer);

}  // namespace verst::cli
