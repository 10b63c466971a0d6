#pragma once

#include <optional>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst journey --explain [PLACE]` as one object: docs/chronology.md has its keys. Of the moments
/// at one station, or of all.
[[nodiscard]] std::string explain_json(const Network& network, const JourneyAnswer& answer,
                                       std::optional<PlaceIndex> station);

}  // namespace verst
