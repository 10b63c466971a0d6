#pragma once

#include <string>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Where a train can have been: a row for each possible place, then for each that is just out of
/// reach, each with its margin in minutes, below 0 where it does not fit.
[[nodiscard]] std::string where_csv(const Network& network, const WhereAnswer& answer);

}  // namespace verst
