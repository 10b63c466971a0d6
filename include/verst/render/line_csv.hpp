#pragma once

#include <string>

#include "verst/network/line_report.hpp"

namespace verst {

/// The places of a line, one on each row, with what lies to the next.
[[nodiscard]] std::string line_csv(const Network& network, const LineReport& report);

}  // namespace verst
