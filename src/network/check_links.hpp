#pragma once

#include "data_table.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Every junction names each neighbour that its place has on some line, and nothing else.
void check_junctions(const Network& network, FaultLog& log);

/// Nothing is shut twice at a time for the same trains.
void check_shutdowns(const Network& network, FaultLog& log);

}  // namespace verst
