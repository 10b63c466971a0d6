#pragma once

#include <filesystem>
#include <string>

#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst data`: what a network holds, for a reader.
[[nodiscard]] std::string data_text(const Network& network, const NetworkSummary& summary,
                                    const TextOptions& options);

/// `verst data check`: every fault on a line, or that there is none.
[[nodiscard]] std::string data_check_text(const std::filesystem::path& directory,
                                          const ReadReport& report);

}  // namespace verst
