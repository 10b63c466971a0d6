#pragma once

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>

#include <doctest/doctest.h>

#include "base/descriptor.hpp"
#include "network/image.hpp"
#include "network/image_bytes.hpp"
#include "verst/network/image_file.hpp"

namespace verst::test {

/// A file of its own, opened.
class Opened {
  public:
    explicit Opened(const std::string& bytes, CheckedImages* checked = nullptr) {
        std::string name = std::filesystem::temp_directory_path() / "verst-test.XXXXXX";
        const Descriptor made(::mkstemp(name.data()));
        REQUIRE(made.number() >= 0);
        path_ = name;
        std::ofstream(path_, std::ios::binary) << bytes;
        network_.emplace(open_image(path_, {}, checked));
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { std::filesystem::remove(path_); }

    [[nodiscard]] const Result<Network>& result() const { return *network_; }
    [[nodiscard]] const Network& network() const {
        REQUIRE(network_->has_value());
        return **network_;
    }

  private:
    std::filesystem::path path_;
    std::optional<Result<Network>> network_;
};

inline NetworkImage& image_in(std::string& file) {
    return *reinterpret_cast<NetworkImage*>(file.data());
}

inline std::span<const std::byte> bytes_in(const std::string& file, const ImagePart& part) {
    return std::as_bytes(std::span(file)).subspan(part.at, part.bytes);
}

/// Makes the checksums of parts and head those of the bytes as they are.
inline void seal(std::string& file) {
    NetworkImage& image = image_in(file);
    for (ImagePart& part : image.contents.parts) part.checksum = checksum_of(bytes_in(file, part));
    image.head.checksum = checksum_of_head(image);
}

}  // namespace verst::test
