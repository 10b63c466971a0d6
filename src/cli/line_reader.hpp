#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace verst::cli {

/// The lines of a stream, in memory that does not grow with it.
class LineReader {
  public:
    /// Longer lines are reported as too long, and skipped.
    static constexpr std::size_t max_line_bytes = std::size_t{64} << 10U;

    /// A line longer than that is not skipped to its end: the stream ends there, with EFBIG.
    static constexpr std::size_t most_skipped_bytes = std::size_t{64} << 20U;

    explicit LineReader(int descriptor) : descriptor_(descriptor) {}

    struct InputLine {
        std::size_t number = 0;  ///< 1-based
        std::string_view text;   ///< without its end (LF or CRLF); valid until the next call
        bool too_long = false;   ///< `text` is its beginning
    };

    /// Nothing at the end of the stream, or after an error.
    [[nodiscard]] std::optional<InputLine> next();

    /// True if the next line is here already: asking for it does not wait.
    [[nodiscard]] bool ready() const;

    /// errno of what ended the stream too early; else 0.
    [[nodiscard]] int error() const { return error_; }

  private:
    void fill();
    [[nodiscard]] InputLine line_of(std::size_t length, bool too_long);
    void skip_line();

    int descriptor_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what has not been returned yet
    std::size_t line_ = 0;
    bool at_end_ = false;
    bool skipping_ = false;  ///< the rest of a line that was too long comes first
    int error_ = 0;
};

}  // namespace verst::cli
