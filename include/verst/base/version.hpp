#pragma once

#include <string_view>

namespace verst {

/// The program's version, "major.minor.patch".
[[nodiscard]] std::string_view version();

}  // namespace verst
