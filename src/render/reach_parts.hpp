#pragma once

#include <string>
#include <string_view>

#include "verst/network/network.hpp"
#include "verst/route/reach.hpp"

/// What the formats of `verst reach` share.
namespace verst::reach_words {

/// "412 places: 201 stations, 209 halts, 2 border points"
[[nodiscard]] std::string counts(const Network& network, const ReachAnswer& answer);

/// "the shortest ways by rail"
[[nodiscard]] std::string_view ways(const ReachAnswer& answer);

}  // namespace verst::reach_words
