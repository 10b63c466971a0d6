#pragma once

#include <filesystem>
#include <vector>

namespace verst {

/// Where the image of a directory of tables may lie: beside them; of the tables of the build tree,
/// in the build tree too.
[[nodiscard]] std::vector<std::filesystem::path> images_of(const std::filesystem::path& directory);

}  // namespace verst
