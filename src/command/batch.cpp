#include "command/batch.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

namespace {

/// Answers are written together while input is waiting, up to this many bytes.
constexpr std::size_t most_unwritten_bytes = std::size_t{64} << 10U;

Result<void> check_line(const InputLine& line) {
    if (line.too_long) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("the line is longer than {} bytes", max_line_bytes));
    }
    if (!is_clean_utf8(line.text))
        return refuse(RefusalCode::bad_argument,
                      "the line is not readable text (UTF-8 without NUL)");
    return {};
}

}  // namespace

Result<Response> answer_lines(const Call& call, std::string heading, const LineAnswer& answer) {
    const auto lines = call.door.input("-");
    if (!lines) return tl::unexpected(lines.error());
    LineSource& input = **lines;
    AnswerSink& output = call.door.sink(call.presentation.format);
    Response outcome;
    bool all_answered = true;
    std::string unwritten = std::move(heading);
    while (const auto line = input.next()) {
        if (!trim(line->text).empty()) {
            const auto readable = check_line(*line);
            if (const auto answered = readable ? answer(*line) : tl::unexpected(readable.error())) {
                unwritten += answered->text;
                outcome.status = std::max(outcome.status, answered->status);
            } else {
                call.door.report(in_unit(answered.error(), call.presentation.unit),
                                 fmt::format("line {}", line->number));
                all_answered = false;
            }
        }
        if (unwritten.empty() || (input.ready() && unwritten.size() < most_unwritten_bytes))
            continue;
        if (auto written = output.write(unwritten); !written)
            return tl::unexpected(written.error());
        unwritten.clear();
        if (output.reader_gone()) break;
    }
    if (input.error() != 0) {
        // What was answered stays answered: it is written all the same.
        call.door.report({RefusalCode::unreadable_file,
                          fmt::format("standard input could not be read to its end: {}",
                                      std::strerror(input.error()))},
                         {});
        all_answered = false;
    }
    if (!all_answered) outcome.status = ExitStatus::bad_input;
    outcome.text = std::move(unwritten);
    return outcome;
}

}  // namespace verst::command
