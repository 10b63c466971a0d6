#include "command/batch.hpp"

#include <algorithm>
#include <cstring>
#include <future>
#include <span>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

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

/// Lines that are there already, kept together.
class LineBlock {
  public:
    /// Reads so many, or as many as there are without waiting for more; none at the end.
    void read(LineSource& input, std::size_t most) {
        text_.clear();
        lines_.clear();
        ends_.clear();
        while (const auto line = input.next()) {
            text_ += line->text;
            lines_.push_back(*line);
            ends_.push_back(text_.size());
            if (lines_.size() == most || text_.size() > most_bytes || !input.ready()) break;
        }
        std::size_t begin = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i].text = std::string_view(text_).substr(begin, ends_[i] - begin);
            begin = ends_[i];
        }
    }
    [[nodiscard]] std::span<const InputLine> lines() const { return lines_; }

  private:
    /// As many as some thousands of ordinary lines have: each may have `max_line_bytes`.
    static constexpr std::size_t most_bytes = std::size_t{1} << 20U;

    std::string text_;
    std::vector<InputLine> lines_;
    std::vector<std::size_t> ends_;
};

/// The answers to some lines.
struct Answered {
    std::string text;
    ExitStatus status = ExitStatus::answered;
    std::vector<std::pair<std::size_t, Refusal>> refused;  ///< with the line
};

Answered answer_each(std::span<const InputLine> lines, const LineAnswer& answer) {
    Answered all;
    for (const InputLine& line : lines) {
        if (trim(line.text).empty()) continue;
        const auto readable = check_line(line);
        if (auto answered = readable ? answer(line) : tl::unexpected(readable.error())) {
            all.text += answered->text;
            all.status = std::max(all.status, answered->status);
        } else {
            all.refused.emplace_back(line.number, std::move(answered.error()));
        }
    }
    return all;
}

/// In parts of one length, each on a thread of its own.
std::vector<Answered> answer_all(std::span<const InputLine> lines,
                                 std::span<const LineAnswer> answers) {
    constexpr std::size_t least_that_pays = 64;
    const std::size_t parts =
        std::clamp<std::size_t>(lines.size() / least_that_pays, 1, answers.size());
    const std::size_t length = (lines.size() + parts - 1) / parts;
    const auto part = [&](std::size_t i) {
        const std::size_t begin = std::min(i * length, lines.size());
        return lines.subspan(begin, std::min(length, lines.size() - begin));
    };
    std::vector<std::future<Answered>> others;
    try {
        for (std::size_t i = 1; i < parts; ++i)
            others.push_back(std::async(std::launch::async, answer_each, part(i), answers[i]));
    } catch (const std::system_error&) {
        // What no thread does is done below.
    }
    std::vector<Answered> all{answer_each(part(0), answers[0])};
    for (auto& other : others) all.push_back(other.get());
    while (all.size() < parts) all.push_back(answer_each(part(all.size()), answers[0]));
    return all;
}

Result<Response> answer_blocks(const Call& call, std::string heading,
                               std::span<const LineAnswer> answers, std::size_t most_lines) {
    const auto lines = call.door.input("-");
    if (!lines) return tl::unexpected(lines.error());
    LineSource& input = **lines;
    AnswerSink& output = call.door.sink(call.presentation.format);
    Response outcome;
    bool all_answered = true;
    std::string unwritten = std::move(heading);
    LineBlock block;
    for (;;) {
        block.read(input, most_lines);
        if (block.lines().empty()) break;
        for (const Answered& part : answer_all(block.lines(), answers)) {
            unwritten += part.text;
            outcome.status = std::max(outcome.status, part.status);
            for (const auto& [line, refusal] : part.refused) {
                call.door.report(in_unit(refusal, call.presentation.unit),
                                 fmt::format("line {}", line));
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

}  // namespace

Result<Response> answer_lines(const Call& call, std::string heading, const LineAnswer& answer) {
    return answer_blocks(call, std::move(heading), {&answer, 1}, 1);
}

Result<Response> answer_lines_together(const Call& call, std::string heading,
                                       const std::function<LineAnswer()>& make) {
    constexpr std::size_t most_together = 4096;
    std::vector<LineAnswer> answers(std::max(1U, std::thread::hardware_concurrency()));
    std::ranges::generate(answers, make);
    return answer_blocks(call, std::move(heading), answers, most_together);
}

}  // namespace verst::command
