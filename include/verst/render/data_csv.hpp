#pragma once

#include <string>

#include "verst/network/network.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"

namespace verst {

/// `verst data`: the lines of a network, one on each row.
[[nodiscard]] std::string data_csv(const Network& network, const NetworkSummary& summary);

/// `verst data check`: a row for each fault.
[[nodiscard]] std::string data_check_csv(const ReadReport& report);

}  // namespace verst
