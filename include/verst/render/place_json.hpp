#pragma once

#include <string>

#include "verst/network/place_report.hpp"

namespace verst {

/// `verst place NAME` as one object: docs/using.md has its keys.
[[nodiscard]] std::string place_json(const Network& network, const PlaceReport& report);

}  // namespace verst
