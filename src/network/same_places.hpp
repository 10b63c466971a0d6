#pragma once

#include <utility>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// So far apart may two places of one code be that are one. (The farthest that a place of a joined
/// network stands beside its track.)
inline constexpr double same_code_km = 10;

/// The places that two networks have in common, by the rules of `joined`: each place is in one pair
/// at most, the surest pairs first.
[[nodiscard]] std::vector<std::pair<PlaceIndex, PlaceIndex>> same_places(const Network& first,
                                                                         const Network& second);

}  // namespace verst
