#pragma once

#include <span>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst journey` for a reader: legs, stops, totals, claims.
[[nodiscard]] std::string journey_text(const Network& network, const JourneyAnswer& answer,
                                       const TextOptions& options);

/// `verst journey --list`
[[nodiscard]] std::string journey_list_text(std::span<const JourneyEntry> entries);

}  // namespace verst
