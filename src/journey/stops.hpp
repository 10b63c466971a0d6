#pragma once

#include <span>
#include <vector>

#include "verst/journey/itinerary.hpp"

namespace verst {

/// Where the train passed between two stops.
using ViaEvents = std::vector<std::size_t>;

/// The first and the last event of a stop.
struct EventSpan {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The stops of a journey, and between each two of them the events on the way:
/// `via[i]` lies between `stops[i]` and `stops[i + 1]`, `spans[i]` are the events of `stops[i]`:
/// all from the first to the last.
struct StopList {
    std::vector<Stop> stops;
    std::vector<EventSpan> spans;
    std::vector<ViaEvents> via;
};

/// Where the train stood; when it came and left is not said yet. Refuses with `too_far_from_rail`.
[[nodiscard]] Result<StopList> make_stops(const Network& network, std::span<const Event> events);

/// A site, the city, and the stations that serve it are one stop.
[[nodiscard]] bool are_linked(const Network& network, PlaceIndex a, PlaceIndex b);

/// The station where the train is when an account places it (or a visit from it) at a place.
[[nodiscard]] Result<RailEnd> rail_end_of(const Network& network, PlaceIndex place);

}  // namespace verst
