#pragma once

#include <optional>

#include "journey/journey_fields.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// One `[[report]]`; nothing (and the faults say why) where it cannot be used.
[[nodiscard]] std::optional<Report> read_report(const toml::table& table, const Network& network,
                                                JourneyFaults& faults);

/// What only shows when the reports are seen together: repeated ones, and events out of order.
void check_reports(const Network& network, const Journey& journey, JourneyFaults& faults);

}  // namespace verst
