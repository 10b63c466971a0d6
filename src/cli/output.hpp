#pragma once

#include <string>
#include <string_view>

#include "cli/new_file.hpp"
#include "command/door.hpp"
#include "verst/base/refusal.hpp"

namespace verst::cli {

/// Where answers go: stdout, or a file that takes its name only when it is complete. A file that is
/// there already is replaced only where that is allowed. A reader of stdout that has seen enough
/// (`| head`) is no failure: what it no longer reads is dropped.
class Output final : public command::AnswerSink {
  public:
    enum class Existing { keep, replace };

    /// An empty path or "-" is stdout. Nothing is opened before the first write.
    explicit Output(std::string path, Existing existing = Existing::keep);

    /// Refuses a file that is there and must be kept, before anything is calculated in vain.
    [[nodiscard]] Result<void> check() const;

    /// What is written from now on is text of this format, in whole lines.
    void set_format(std::string_view format) { format_ = format; }

    [[nodiscard]] Result<void> write(std::string_view text) override;

    /// Gives the file its name. Nothing may be written afterwards.
    [[nodiscard]] Result<void> close();

    /// True once nobody reads stdout any longer.
    [[nodiscard]] bool reader_gone() const override { return reader_gone_; }

    [[nodiscard]] bool is_terminal() const;

  private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> open_file();
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] tl::unexpected<Refusal> failed(int error) const;

    std::string path_;  ///< as the user wrote it
    Existing existing_;
    std::string format_ = "text";
    bool opened_ = false;
    bool reader_gone_ = false;
    NewFile file_;     ///< where the path names a regular file or none
    int device_ = -1;  ///< where it names a device or a pipe; or stdout
};

/// Writes to stderr, as a terminal may have it. What cannot be written there cannot be reported
/// anywhere.
void write_message(std::string_view text);

/// Writes to stderr what is to steer the terminal, none of it from outside.
void steer_terminal(std::string_view text);

}  // namespace verst::cli
