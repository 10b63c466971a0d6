#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst::command {

/// Refuses to write an image over a file that it is made of. An empty `output` is none.
[[nodiscard]] Result<void> check_not_read(const std::string& output,
                                          const std::vector<std::filesystem::path>& files);

/// For `Response::file`.
[[nodiscard]] std::string image_text(const Network& network);

}  // namespace verst::command
