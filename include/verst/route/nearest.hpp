#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/constraints.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/route.hpp"

namespace verst {

struct NearestRequest {
    NamedPoint from;
    std::size_t count = 10;   ///< places in each list
    bool every_kind = false;  ///< halts, junctions and border points too, not only stations
    Metric metric = Metric::practical;  ///< not geodesic
    Constraints constraints;
    double max_snap_km = default_max_snap_km;
};

/// A place near another.
struct NearbyPlace {
    PlaceIndex place;
    double straight_km = 0;                ///< from the station where the railway starts
    std::size_t straight_rank = 0;         ///< 1 is the nearest in a straight line
    std::optional<double> rail_km;         ///< along the best way; nothing where there is none
    std::optional<double> time_h;          ///< by time only
    std::optional<std::size_t> rail_rank;  ///< 1 is the nearest by rail (or time)
};

/// `verst nearest A`.
struct NearestAnswer {
    RailEnd from;
    Metric metric = Metric::practical;
    std::optional<CalendarDay> as_of;  ///< the day that the network was taken at
    bool every_kind = false;
    std::vector<NearbyPlace> by_rail;      ///< nearest by rail first
    std::vector<NearbyPlace> by_straight;  ///< nearest in a straight line first
    std::size_t without_way = 0;           ///< places to which there is no way
};

/// The places nearest to one by rail, and beside them the nearest in a straight line. Refuses with
/// `too_far_from_rail`, and with `bad_argument` a start that the constraints ban and the geodesic
/// metric.
[[nodiscard]] Result<NearestAnswer> nearest(const Network& network, const NearestRequest& request);

}  // namespace verst
