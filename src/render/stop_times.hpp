#pragma once

#include "verst/journey/itinerary.hpp"
#include "verst/time/instant.hpp"

namespace verst {

/// When the train came to a stop: as reported, else what the events around it leave.
[[nodiscard]] inline Window arrival_of(const Itinerary& itinerary, const Stop& stop) {
    return stop.arrival ? itinerary.chronology.events[*stop.arrival].reported : stop.arrived;
}

/// When it left.
[[nodiscard]] inline Window departure_of(const Itinerary& itinerary, const Stop& stop) {
    return stop.departure ? itinerary.chronology.events[*stop.departure].reported : stop.left;
}

}  // namespace verst
