#pragma once

#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/network/track_point.hpp"

namespace verst {

/// Where a point that is no place lies on the railway: a coordinate, or a kilometre of a line.
struct PointReport {
    NamedPoint named;
    TrackPoint track;                 ///< the nearest
    std::vector<Chainage> chainages;  ///< of the lines there that have posts
};

/// Refuses with `too_far_from_rail` a point that has no track within so many km.
[[nodiscard]] Result<PointReport> report_on(const Network& network, const NamedPoint& point,
                                            double within_km);

}  // namespace verst
