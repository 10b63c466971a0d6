#pragma once

#include <string>

#include "verst/network/line_report.hpp"

namespace verst {

/// `verst line NAME` as one object: docs/using.md has its keys.
[[nodiscard]] std::string line_json(const Network& network, const LineReport& report);

}  // namespace verst
