#pragma once

#include <span>

#include "verst/route/route.hpp"

namespace verst {

/// Gives every step the line that it is said to run on, so that the route changes line as seldom as
/// its sections and the constraints allow: at each change, the line that goes on longest; of
/// several the first in the order of the lines. Every section must have a permitted line.
void choose_lines(const Network& network, const Constraints& constraints,
                  std::span<RouteStep> steps);

}  // namespace verst
