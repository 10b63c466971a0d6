#pragma once

#include <vector>

#include "verst/route/alternatives.hpp"

namespace verst {

/// The places that a way is known by, as `Alternative::by` describes them.
[[nodiscard]] std::vector<PlaceIndex> known_by(const Network& network, const Alternative& way);

}  // namespace verst
