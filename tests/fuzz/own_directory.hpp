#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "fuzz/checks.hpp"

namespace verst::fuzz {

/// A directory of its own for this process, in memory where the machine has a file system there.
/// Gone with the process, unless the process is killed.
class OwnDirectory {
  public:
    OwnDirectory() {
        namespace fs = std::filesystem;
        std::string name =
            (fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()) /
            "verst-fuzz.XXXXXX";
        require(::mkdtemp(name.data()) != nullptr, "no directory can be made");
        path_ = name;
    }
    OwnDirectory(const OwnDirectory&) = delete;
    OwnDirectory& operator=(const OwnDirectory&) = delete;
    ~OwnDirectory() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// The path of a file in it that holds these bytes now.
    std::filesystem::path write(std::string_view file, std::string_view bytes) const {
        std::ofstream(path_ / file, std::ios::binary) << bytes;
        return path_ / file;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace verst::fuzz
