#pragma once

#include <optional>
#include <string>

#include "verst/journey/chronology.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/route/route_index.hpp"

namespace verst {

/// A state of the record, put together: what is known of a journey from some of its reports.
struct Account {
    Journey journey;
    Chronology times;                    ///< of the itinerary, where there is one
    std::optional<Itinerary> itinerary;  ///< nothing where the reports make none

    [[nodiscard]] bool empty() const { return journey.reports.empty(); }
};

/// `least`, if any, narrows the times to what the train takes at the least.
[[nodiscard]] Account make_account(const RouteIndex& index, Journey journey,
                                   const LeastTimes* least);

}  // namespace verst
