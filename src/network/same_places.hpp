#pragma once

#include <utility>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// The places that two networks have in common, by the rules of `joined`: each place is in one pair
/// at most, the surest pairs first.
[[nodiscard]] std::vector<std::pair<PlaceIndex, PlaceIndex>> same_places(const Network& first,
                                                                         const Network& second);

}  // namespace verst
