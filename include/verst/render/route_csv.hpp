#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/answer.hpp"

namespace verst {

/// The legs of a route, one on each row: docs/formats.md has the columns.
[[nodiscard]] std::string route_legs_csv(const Network& network, const RouteAnswer& answer);

/// The sections of a route in the order of travel.
[[nodiscard]] std::string route_sections_csv(const Network& network, const RouteAnswer& answer);

}  // namespace verst
