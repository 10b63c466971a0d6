#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "verst/geo/length_unit.hpp"
#include "verst/network/network.hpp"
#include "verst/route/reach.hpp"

/// What the formats of `verst reach` share.
namespace verst::reach_words {

/// "412 places: 201 stations, 209 halts, 2 border points"
[[nodiscard]] std::string counts(const Network& network, const ReachAnswer& answer);

/// "the shortest ways by rail"
[[nodiscard]] std::string_view ways(const ReachAnswer& answer);

/// What is to be known before the places: what the day closed, and that the shortest ways reach
/// more. A sentence each.
[[nodiscard]] std::vector<std::string> notes(const Network& network, const ReachAnswer& answer);

/// True if the shortest way to any place is another.
[[nodiscard]] bool has_shortest(const ReachAnswer& answer);
/// The shortest way to a place, where that is another; else empty.
[[nodiscard]] std::string shortest(const ReachAnswer& answer, std::size_t place, LengthUnit unit);

}  // namespace verst::reach_words
