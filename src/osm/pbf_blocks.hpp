#pragma once

#include <cstdint>
#include <filesystem>

namespace verst {

/// The bytes behind the last whole block of a `.osm.pbf` where they are too few for the length of
/// another, 1 to 3: the file is cut off there. 0 of a file that ends with a block, or that is wrong
/// in another way. (libosmium takes such bytes for the end of the file:
/// https://wiki.openstreetmap.org/wiki/PBF_Format has the blocks.)
[[nodiscard]] std::uint64_t bytes_of_cut_length(const std::filesystem::path& pbf);

}  // namespace verst
