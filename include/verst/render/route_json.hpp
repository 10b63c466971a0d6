#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// `verst route A B [C...]` as one object: docs/using.md has its keys.
[[nodiscard]] std::string route_json(const Network& network, const RouteAnswer& answer);

}  // namespace verst
