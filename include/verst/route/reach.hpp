#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/constraints.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/route.hpp"
#include "verst/route/sweep.hpp"

namespace verst {

struct ReachRequest {
    NamedPoint from;
    Metric metric = Metric::practical;  ///< not geodesic
    Limit limit;  ///< kilometres or hours; by rail only km, by time only hours
    Constraints constraints;
    double max_snap_km = default_max_snap_km;
};

/// `verst reach A --within 20h | 1200km`.
struct ReachAnswer {
    RailEnd from;
    Metric metric = Metric::practical;
    Limit limit;
    std::optional<CalendarDay> as_of;  ///< the day that the network was taken at
    /// All places on rail within the limit but the start itself, nearest first.
    std::vector<ReachedPlace> places;
    std::vector<FrontierPoint> frontier;  ///< in the order of the sections
    std::vector<SectionIndex> sections;   ///< see `Sweep::sections`
    /// By place, in the order of `places`: the rail km of the shortest way, where that is another.
    std::vector<std::optional<double>> shortest_km = {};
    /// Of a limit in kilometres: so many places more are within it by the shortest ways.
    std::size_t more_by_shortest = 0;
    ReachDates dates = {};

    /// Of the place at a position: the rail km of the shortest way, where that is another.
    [[nodiscard]] std::optional<double> shortest_of(std::size_t place) const {
        return place < shortest_km.size() ? shortest_km[place] : std::nullopt;
    }
};

/// Everything that a train can reach from a place. Refuses with `too_far_from_rail`, and with
/// `bad_argument` a start that the constraints ban, a limit that is not above 0 (or no number), the
/// geodesic metric, hours by rail and kilometres by time.
[[nodiscard]] Result<ReachAnswer> reach(const Network& network, const ReachRequest& request);

}  // namespace verst
