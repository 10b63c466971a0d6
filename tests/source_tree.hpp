#pragma once

#include <string>
#include <string_view>

namespace verst {

/// The path of a file of this source tree: in_source_tree("stations").
[[nodiscard]] std::string in_source_tree(std::string_view path);

}  // namespace verst
