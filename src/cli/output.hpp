#pragma once

#include <string>
#include <string_view>

#include "verst/base/refusal.hpp"

namespace verst::cli {

/// Where answers go: stdout, or a file that takes its name only when it is complete. A reader of
/// stdout that has seen enough (`| head`) is no failure: what it no longer reads is dropped.
class Output {
  public:
    /// An empty path or "-" is stdout. Nothing is opened before the first write.
    explicit Output(std::string path);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Removes a file that was begun and not closed; a signal that ends the program does so too.
    ~Output();

    [[nodiscard]] Result<void> write(std::string_view text);

    /// Gives the file its name. Nothing may be written afterwards.
    [[nodiscard]] Result<void> close();

    /// True once nobody reads stdout any longer.
    [[nodiscard]] bool reader_gone() const { return reader_gone_; }

    [[nodiscard]] bool is_terminal() const;

  private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] tl::unexpected<Refusal> failed(int error) const;

    std::string path_;
    std::string temporary_;  ///< the file's name until it is complete
    int descriptor_ = -1;
    bool reader_gone_ = false;
};

/// Writes to stderr. What cannot be written there cannot be reported anywhere.
void write_message(std::string_view text);

}  // namespace verst::cli
