#pragma once

#include <cmath>
#include <limits>
#include <vector>

#include "verst/network/ids.hpp"

namespace verst {

/// How far a sweep goes. Kilometres by rail (or geodesic), hours at typical speeds with the stops;
/// of two limits both hold. A router by time counts hours only, one by rail or geodesic kilometres
/// only, one by the practical way either.
struct Limit {
    double km = std::numeric_limits<double>::infinity();
    double hours = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool is_in_hours() const { return std::isfinite(hours); }
    /// The figure that limits.
    [[nodiscard]] double value() const { return is_in_hours() ? hours : km; }
};

/// A place that can be reached, by the way that is best under the router's metric.
struct ReachedPlace {
    PlaceIndex place;
    double rail_km = 0;  ///< along that way
    double time_h = 0;   ///< along that way: running at typical speeds and the middle of each stop
};

/// Where a limit ends on a section: `from` is within it, `to` is not (by this way or any other).
struct FrontierPoint {
    SectionIndex section;
    PlaceIndex from;
    PlaceIndex to;
    double within_km = 0;  ///< from `from` towards `to`, at least 0, less than the section's length
};

/// What can be reached from one place within a limit.
struct Sweep {
    std::vector<ReachedPlace> places;     ///< in the order of their index; the start is one of them
    std::vector<FrontierPoint> frontier;  ///< in the order of the sections
    /// Open sections with both ends within the limit, in their order. What lies between the ends
    /// need not be: the limit may fall in from both sides.
    std::vector<SectionIndex> sections;
};

}  // namespace verst
