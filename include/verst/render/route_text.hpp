#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst route A B [C...]` for a reader; `with_sections` adds every section with what its length
/// rests on.
[[nodiscard]] std::string route_text(const Network& network, const RouteAnswer& answer,
                                     bool with_sections, const TextOptions& options);

}  // namespace verst
