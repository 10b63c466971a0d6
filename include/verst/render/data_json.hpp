#pragma once

#include <filesystem>
#include <string>

#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"

namespace verst {

/// `verst data` as one object: docs/using.md has its keys.
[[nodiscard]] std::string data_json(const Network& network, const NetworkSummary& summary);

/// `verst data check` as one object: directory, and faults with file, line, field and what.
[[nodiscard]] std::string data_check_json(const std::filesystem::path& directory,
                                          const ReadReport& report);

}  // namespace verst
