#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

/// `verst alternatives A B [C...]` for a reader.
[[nodiscard]] std::string alternatives_text(const Network& network,
                                            const AlternativesAnswer& answer,
                                            const TextOptions& options);

}  // namespace verst
