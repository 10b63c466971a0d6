#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst::command {

/// A place of the network, by what people write; a coordinate is none.
[[nodiscard]] Result<PlaceIndex> station_argument(const Network& network, std::string_view text);

}  // namespace verst::command
