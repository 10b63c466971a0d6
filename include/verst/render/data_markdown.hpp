#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst data` as a Markdown document.
[[nodiscard]] std::string data_markdown(const Network& network, const NetworkSummary& summary,
                                        const TextOptions& options);

}  // namespace verst
