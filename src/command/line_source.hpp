#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace verst::command {

/// A line of an input.
struct InputLine {
    std::size_t number = 0;  ///< 1-based
    std::string_view text;   ///< without its end (LF or CRLF); valid until the next is asked for
    bool too_long = false;   ///< `text` is its beginning
};

/// Left out where a text begins with it (UTF-8).
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Longer lines are reported as too long, and skipped.
inline constexpr std::size_t max_line_bytes = std::size_t{64} << 10U;

/// Lines that come with a request.
class LineSource {
  public:
    virtual ~LineSource() = default;
    LineSource() = default;
    LineSource(const LineSource&) = delete;
    LineSource& operator=(const LineSource&) = delete;

    /// Nothing at the end, or after an error.
    [[nodiscard]] virtual std::optional<InputLine> next() = 0;

    /// True if the next line is here already: asking for it does not wait.
    [[nodiscard]] virtual bool ready() const = 0;

    /// errno of what ended the lines too early; else 0.
    [[nodiscard]] virtual int error() const = 0;
};

}  // namespace verst::command
