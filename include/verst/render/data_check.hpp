#pragma once

#include <filesystem>
#include <string>

#include "verst/network/reader.hpp"

namespace verst {

// `verst data check` in its formats: every fault with file, line and field, or that there is none.
[[nodiscard]] std::string data_check_text(const std::filesystem::path& directory,
                                          const ReadReport& report);
[[nodiscard]] std::string data_check_json(const std::filesystem::path& directory,
                                          const ReadReport& report);
[[nodiscard]] std::string data_check_csv(const std::filesystem::path& directory,
                                         const ReadReport& report);
[[nodiscard]] std::string data_check_markdown(const std::filesystem::path& directory,
                                              const ReadReport& report);

}  // namespace verst
