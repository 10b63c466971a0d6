#pragma once

#include <optional>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/route/features.hpp"
#include "verst/route/route.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

namespace verst {

/// A journey that has not happened yet.
struct PlanRequest {
    Instant depart;
    std::optional<double> speed_kmh;  ///< instead of the lines' typical speeds
    struct Dwell {
        PlaceIndex place;
        double hours = 0;
    };
    std::vector<Dwell> dwell;  ///< stops between the ends of the route, at each time it comes by
};

/// One row of the itinerary: an end, a via place, a place with a dwell, a border or break-of-gauge
/// stop. A border's stop stands at the border point, though it is spent at the stations on either
/// side; a break of gauge that the border's stop covers has no row of its own.
struct PlanStop {
    PlaceIndex place;
    double at_km = 0;
    std::optional<Instant> arrive;  ///< nothing at the start
    std::optional<Instant> depart;  ///< nothing at the end
    double dwell_h = 0;
    Zone zone;  ///< of the place
};

struct Plan {
    std::vector<PlanStop> stops;
    double elapsed_h = 0;
    int calendar_days = 0;  ///< both ends included, each by its own local clock
    int nights = 0;         ///< midnights of the local calendar between the two ends
};

/// Times a route: running at typical or given speed, the middle of each stop at a border or break
/// of gauge, the dwells. Refuses with `bad_argument` a dwell at a place that the route does not
/// pass or that is given twice, a dwell or speed that is out of range, and a journey of more than
/// 100 years.
[[nodiscard]] Result<Plan> plan(const Network& network, const Route& route,
                                const RouteFeatures& features, const PlanRequest& request);

}  // namespace verst
