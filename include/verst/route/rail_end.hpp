#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What lies between a point and the station that it was snapped to, by the base map.
struct SnapObstacle {
    enum class Kind : std::uint8_t {
        near_border,  ///< the point is so near to a border that it may be in another country
        abroad,       ///< the straight line to the station passes through another country
        sea,          ///< it crosses the sea, a bay or a river mouth, or the point lies at sea
        lake,
    } kind = Kind::sea;
    std::string_view country;  ///< the other country's name; empty for water
    double km = 0;             ///< how much of the straight line; of a border: how far off it is
};

/// Where the railway of a named point begins.
struct RailEnd {
    NamedPoint named;
    PlaceIndex station;                ///< on a line; the named place itself where it is a station
    std::optional<AccessLink> access;  ///< how one gets from the named site or city to the station
    std::optional<double> snap_km;     ///< from a coordinate (or unlinked place) to the station
    /// Not empty: the station may not be the one that serves the point, and nothing may be decided
    /// on it. Names belong to the network's `country_map`.
    std::vector<SnapObstacle> obstacles{};
};

/// Farthest that a point may be from a station before its rail part is refused, km.
inline constexpr double default_max_snap_km = 50;

/// The station where a named point meets the railway: itself, the station that serves it (its
/// access link of least length, rail before road), the place put in on the track for a coordinate
/// (`NamedPoint::on_track`), or for a coordinate the nearest station of its
/// own country, rather one that no water lies before. Refuses with `too_far_from_rail` (hints: the
/// nearest station and how far it is, and a nearer one across the border).
[[nodiscard]] Result<RailEnd> rail_end(const Network& network, const NamedPoint& point,
                                       double max_snap_km = default_max_snap_km);

}  // namespace verst
