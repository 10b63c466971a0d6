#pragma once

#include <string>

#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst check CLAIM` as a Markdown document.
[[nodiscard]] std::string check_markdown(const Network& network, const ClaimAnswer& answer,
                                         const TextOptions& options);

}  // namespace verst
