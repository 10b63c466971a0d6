#pragma once

#include <string>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst passes` as one object: docs/chronology.md has its keys.
[[nodiscard]] std::string passes_json(const Network& network, const PassesAnswer& answer);

}  // namespace verst
