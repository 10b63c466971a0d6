#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst route A B [C...]` as a Markdown document; `with_sections` adds every section.
[[nodiscard]] std::string route_markdown(const Network& network, const RouteAnswer& answer,
                                         bool with_sections, const TextOptions& options);

}  // namespace verst
