#pragma once

#include <optional>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Where the railway of a named point begins.
struct RailEnd {
    NamedPoint named;
    PlaceIndex station;                ///< on a line; the named place itself where it is a station
    std::optional<AccessLink> access;  ///< how one gets from the named site or city to the station
    std::optional<double> snap_km;     ///< from a coordinate (or unlinked place) to the station
};

/// Farthest that a point may be from a station before its rail part is refused, km.
inline constexpr double default_max_snap_km = 50;

/// The station where a named point meets the railway: itself, the station that serves it (its
/// access link of least length, rail before road), or for a coordinate the nearest station. Refuses
/// with `too_far_from_rail` (hint: the nearest station and how far it is).
[[nodiscard]] Result<RailEnd> rail_end(const Network& network, const NamedPoint& point,
                                       double max_snap_km = default_max_snap_km);

}  // namespace verst
