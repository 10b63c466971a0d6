#pragma once

#include <string>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst passes` for a reader.
[[nodiscard]] std::string passes_text(const Network& network, const PassesAnswer& answer,
                                      const TextOptions& options);

}  // namespace verst
