#include "cli/line_reader.hpp"

#include <cerrno>

#include <unistd.h>

#include "verst/base/file.hpp"

namespace verst::cli {

LineReader::LineReader(const std::string& path)
    : descriptor_(open_to_read(path)), is_ours_(descriptor_ >= 0) {
    if (is_ours_) return;
    error_ = errno;
    at_end_ = true;
}

LineReader::~LineReader() {
    if (is_ours_) ::close(descriptor_);
}

void LineReader::fill() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + command::max_line_bytes);
    const auto got = read_some(descriptor_, buffer_.data() + before, command::max_line_bytes);
    if (got < 0) error_ = errno;
    if (got <= 0) at_end_ = true;
    buffer_.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
}

bool LineReader::ready() const { return buffer_.find('\n', begin_) != std::string::npos; }

InputLine LineReader::line_of(std::size_t length, bool too_long) {
    std::string_view text = std::string_view(buffer_).substr(begin_, length);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (++line_ == 1 && text.starts_with(command::byte_order_mark))
        text.remove_prefix(command::byte_order_mark.size());
    return {line_, text, too_long};
}

void LineReader::skip_line() {
    std::size_t skipped = 0;
    while (!ready() && !at_end_) {
        skipped += buffer_.size() - begin_;
        begin_ = buffer_.size();
        if (skipped > most_skipped_bytes) {
            error_ = EFBIG;
            at_end_ = true;
            break;
        }
        fill();
    }
    const auto newline = buffer_.find('\n', begin_);
    begin_ = newline == std::string::npos ? buffer_.size() : newline + 1;
}

std::optional<InputLine> LineReader::next() {
    if (skipping_) skip_line();
    skipping_ = false;
    while (!ready() && !at_end_ && buffer_.size() - begin_ <= command::max_line_bytes) fill();
    const auto newline = buffer_.find('\n', begin_);
    const std::size_t length = (newline == std::string::npos ? buffer_.size() : newline) - begin_;
    if (length > command::max_line_bytes) {
        skipping_ = true;
        return line_of(command::max_line_bytes, true);
    }
    if (newline == std::string::npos && (length == 0 || error_ != 0)) return std::nullopt;
    const InputLine line = line_of(length, false);
    begin_ += length + (newline == std::string::npos ? 0 : 1);
    return line;
}

}  // namespace verst::cli
