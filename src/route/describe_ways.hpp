#pragma once

#include <vector>

#include "verst/route/alternatives.hpp"

namespace verst {

/// Measures routes (at least one), and says how each differs from the first and what it alone uses.
[[nodiscard]] std::vector<Alternative> describe_ways(const Network& network,
                                                     std::vector<Route> routes);

}  // namespace verst
