#pragma once

#include <optional>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst journey --explain [PLACE]` for a reader: what each time follows from. Of the moments at
/// one station, or of all.
[[nodiscard]] std::string explain_text(const Network& network, const JourneyAnswer& answer,
                                       std::optional<PlaceIndex> station,
                                       const TextOptions& options);

}  // namespace verst
