#pragma once

#include <string>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst where` for a reader.
[[nodiscard]] std::string where_text(const Network& network, const WhereAnswer& answer,
                                     const TextOptions& options);

}  // namespace verst
