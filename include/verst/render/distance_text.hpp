#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst distance A B` for a reader.
[[nodiscard]] std::string distance_text(const Network& network, const DistanceAnswer& answer,
                                        const TextOptions& options);

/// The same as one line of a batch, its fields apart by tabs: from and to as they were asked for,
/// straight line, compass point, by rail (or, in place of that length, the code of its refusal).
[[nodiscard]] std::string distance_row(const Network& network, const DistanceAnswer& answer,
                                       const TextOptions& options);

}  // namespace verst
