#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/route/alternatives.hpp"

namespace verst {

/// `verst alternatives A B [C...]` as one object: docs/using.md has its keys.
[[nodiscard]] std::string alternatives_json(const Network& network,
                                            const AlternativesAnswer& answer);

}  // namespace verst
