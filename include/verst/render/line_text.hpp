#pragma once

#include <string>

#include "verst/network/line_report.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst line NAME` for a reader.
[[nodiscard]] std::string line_text(const Network& network, const LineReport& report,
                                    const TextOptions& options);

/// The same as Markdown.
[[nodiscard]] std::string line_markdown(const Network& network, const LineReport& report,
                                        const TextOptions& options);

}  // namespace verst
