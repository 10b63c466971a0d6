#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/target.hpp"

namespace verst::fuzz {

/// A file in memory, with a path by which it can be opened as often as one likes.
class MemoryFile {
  public:
    MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    void set(std::string_view content);
    [[nodiscard]] std::string content() const;
    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::string path() const;

  private:
    int descriptor_;
};

/// A command line as a user types it, without "verst" and without --format.
using Arguments = std::vector<std::string>;

/// Runs a command line in this process, and checks what it wrote to stdout and stderr, and that its
/// exit status is one of the promised.
void run_command(Arguments arguments, std::string_view format, std::string_view input = {});

/// A command line, and a format of its answer.
struct Form {
    Arguments arguments;
    std::string_view format;
};

/// Runs all of the forms, or a few that the bytes of the input choose.
void run_forms(std::span<const Form> forms, std::string_view input, Effort effort,
               std::string_view standard_input = {});

/// The made-up network of tests/cli/mini.
[[nodiscard]] const std::string& mini_directory();

}  // namespace verst::fuzz
