#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

/// The ways of `verst alternatives`, one on each row, the best first.
[[nodiscard]] std::string alternatives_csv(const Network& network,
                                           const AlternativesAnswer& answer);

}  // namespace verst
