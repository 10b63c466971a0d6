#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst distance A B` as a Markdown document.
[[nodiscard]] std::string distance_markdown(const Network& network, const DistanceAnswer& answer,
                                            const TextOptions& options);

}  // namespace verst
