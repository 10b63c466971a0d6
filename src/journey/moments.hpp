#pragma once

#include <span>
#include <vector>

#include "journey/stops.hpp"
#include "verst/journey/deduction.hpp"

namespace verst {

/// The moments of a journey in their order: its events, and where no report tells of a stop's
/// arrival or departure, that too. Their windows are left open.
[[nodiscard]] std::vector<Moment> make_moments(const Network& network,
                                               std::span<const Event> events, const StopList& list);

/// Says when the train came to each stop and left it, and how long it stood.
void time_stops(std::span<const Moment> moments, std::vector<Stop>& stops);

}  // namespace verst
