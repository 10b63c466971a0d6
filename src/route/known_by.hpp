#pragma once

#include <cstddef>
#include <vector>

#include "verst/route/alternatives.hpp"

namespace verst {

inline constexpr std::size_t most_known_by = 2;

/// The places that a way is known by, taken alone, as `Alternative::by` describes them.
[[nodiscard]] std::vector<PlaceIndex> known_by(const Network& network, const Alternative& way);

}  // namespace verst
