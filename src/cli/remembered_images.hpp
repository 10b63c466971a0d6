#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "verst/network/image_file.hpp"

namespace verst::cli {

/// The images that were checked, in a file of the user's cache, the last first: at most
/// `most_images`. What cannot be read or written is not remembered, without a word: then images are
/// checked again.
class RememberedImages final : public CheckedImages {
  public:
    static constexpr std::size_t most_images = 64;

    /// Empty: nothing is remembered.
    explicit RememberedImages(std::filesystem::path file) : file_(std::move(file)) {}

    [[nodiscard]] bool knows(const FileState& image) override;
    void found_sound(const FileState& image, const Network& network) override;

    /// False of a file that was changed within the last two seconds: another change within the same
    /// tick of the clock would not be seen.
    [[nodiscard]] static bool is_settled(const FileState& image,
                                         std::chrono::system_clock::time_point now);

  private:
    [[nodiscard]] std::vector<FileState> read() const;
    /// True if there is a directory for the file, or one could be made, and it can be written to.
    [[nodiscard]] bool has_directory() const;
    void write(const std::vector<FileState>& images) const;

    std::filesystem::path file_;
};

/// `verst/checked-images` in the directory that XDG_CACHE_HOME names, else in ~/.cache; empty
/// without either, and in a program that runs with more rights than its user's.
/// (https://specifications.freedesktop.org/basedir-spec/latest/)
[[nodiscard]] std::filesystem::path file_of_remembered_images();

}  // namespace verst::cli
