#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "command/line_source.hpp"

namespace verst::cli {

using command::InputLine;

/// The lines of a stream, in memory that does not grow with it.
class LineReader final : public command::LineSource {
  public:
    /// A too long line that is longer than this is not skipped to its end: the stream ends there,
    /// with EFBIG.
    static constexpr std::size_t most_skipped_bytes = std::size_t{64} << 20U;

    explicit LineReader(int descriptor) : descriptor_(descriptor) {}

    /// Reads a file, and closes it. One that cannot be opened is seen by `error`.
    explicit LineReader(const std::string& path);
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;
    ~LineReader() override;

    [[nodiscard]] std::optional<InputLine> next() override;

    [[nodiscard]] bool ready() const override;

    [[nodiscard]] int error() const override { return error_; }

  private:
    void fill();
    [[nodiscard]] InputLine line_of(std::size_t length, bool too_long);
    void skip_line();

    int descriptor_ = -1;
    bool is_ours_ = false;  ///< to be closed
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what has not been returned yet
    std::size_t line_ = 0;
    bool at_end_ = false;
    bool skipping_ = false;  ///< the rest of a line that was too long comes first
    int error_ = 0;
};

}  // namespace verst::cli
