#pragma once

#include "verst/network/network.hpp"

namespace verst {

/// The network of stations/, read once for all tests.
const Network& built_in_network();

}  // namespace verst
