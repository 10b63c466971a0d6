#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// `verst reach` as one object: docs/using.md has its keys.
[[nodiscard]] std::string reach_json(const Network& network, const ReachAnswer& answer);

}  // namespace verst
