#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command/line_source.hpp"
#include "http/exchange.hpp"
#include "verst/base/refusal.hpp"

namespace verst::http {

/// The lines of a text, no more of them once the time is over.
class TextLines final : public command::LineSource {
  public:
    TextLines(std::string_view text, Deadline deadline);

    [[nodiscard]] std::optional<command::InputLine> next() override;
    [[nodiscard]] bool ready() const override { return !text_.empty(); }
    [[nodiscard]] int error() const override { return 0; }

  private:
    std::string_view text_;
    Deadline deadline_;
    std::size_t line_ = 0;
};

/// The lines that a list in JSON stands for: `["A", "B"]` is a place on each, `[["A", "B"], ...]`
/// the places of each with a tab between them. Refuses with `bad_argument` what is no such list,
/// and reads no further than it lies deeper than that.
[[nodiscard]] Result<std::string> lines_of_json(std::string_view json, std::size_t most_depth);

/// How many lines of a text are not blank.
[[nodiscard]] std::size_t count_lines(std::string_view text);

}  // namespace verst::http
