#pragma once

#include <cstddef>
#include <span>

#include "route/permits.hpp"
#include "verst/route/route.hpp"

namespace verst {

/// Gives every step the line that it is said to run on, so that the route changes line as seldom as
/// its sections and the constraints allow: at each change, the line that goes on longest; of
/// several the first in the order of the lines. Every section must have a permitted line.
/// `run_ends`: the steps are alike in their lines up to each of these, the last of which is the
/// count of all.
void choose_lines(const Network& network, const Permits& permits, std::span<RouteStep> steps,
                  std::span<const std::size_t> run_ends);

}  // namespace verst
