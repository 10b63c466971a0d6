#pragma once

#include <span>
#include <vector>

#include "verst/journey/itinerary.hpp"

namespace verst {

/// Where the train passed between two stops.
using ViaEvents = std::vector<std::size_t>;

/// The stops of a journey, and between each two of them the events on the way:
/// `via[i]` lies between `stops[i]` and `stops[i + 1]`.
struct StopList {
    std::vector<Stop> stops;
    std::vector<ViaEvents> via;
};

/// Refuses with `too_far_from_rail`.
[[nodiscard]] Result<StopList> make_stops(const Network& network, std::span<const Event> events);

/// The station where the train is when an account places it (or a visit from it) at a place.
[[nodiscard]] Result<RailEnd> rail_end_of(const Network& network, PlaceIndex place);

}  // namespace verst
