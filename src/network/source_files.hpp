#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "network/image.hpp"

namespace verst {

/// A file of tables as it is now.
struct FileStamp {
    std::string name;  ///< relative to the directory
    std::uint64_t bytes = 0;
    std::int64_t changed_ns = 0;
};

/// All files of a directory that the tables of a network are read from, in the order of their
/// names: edition.toml, and the CSV files there, in places/ and in lines/. Empty if it cannot be
/// read.
[[nodiscard]] std::vector<FileStamp> stamps_of(const std::filesystem::path& directory);

/// True if the files are those that an image was made of: the same names and sizes, and the same
/// times of their last change (to the second, where a copy kept no more).
[[nodiscard]] bool are_those_of(const NetworkImage& image, const std::vector<FileStamp>& files);

}  // namespace verst
