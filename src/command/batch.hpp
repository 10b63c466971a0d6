#pragma once

#include <functional>
#include <string>

#include "command/command.hpp"
#include "command/line_source.hpp"

namespace verst::command {

/// The answer to one line of a batch, as it is written.
using LineAnswer = std::function<Result<Response>(const InputLine& line)>;

/// Writes the heading, and answers each line of the input that is not blank, as soon as it is read.
/// A line that cannot be answered (or is too long, or no UTF-8) is reported with its number, and
/// the rest is answered: `bad_input` in the end. Else the status is the gravest of any
/// line.
[[nodiscard]] Result<Response> answer_lines(const Call& call, std::string heading,
                                            const LineAnswer& answer);

/// The same on all cores: lines that are there already are answered together, and written in their
/// order. `make` makes what each thread answers by.
[[nodiscard]] Result<Response> answer_lines_together(const Call& call, std::string heading,
                                                     const std::function<LineAnswer()>& make);

}  // namespace verst::command
