#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// What `verst reach A` can reach, one place on each row, nearest first.
[[nodiscard]] std::string reach_csv(const Network& network, const ReachAnswer& answer);

}  // namespace verst
