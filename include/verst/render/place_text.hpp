#pragma once

#include <string>

#include "verst/network/place_report.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst place NAME` for a reader.
[[nodiscard]] std::string place_text(const Network& network, const PlaceReport& report,
                                     const TextOptions& options);

/// The same as Markdown.
[[nodiscard]] std::string place_markdown(const Network& network, const PlaceReport& report,
                                         const TextOptions& options);

}  // namespace verst
