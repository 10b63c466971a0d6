#pragma once

#include <string>

#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// `verst where` as one object: docs/chronology.md has its keys.
[[nodiscard]] std::string where_json(const Network& network, const WhereAnswer& answer);

}  // namespace verst
