#include "verst/network/point_report.hpp"

#include <algorithm>

#include "network/figure_text.hpp"
#include "verst/base/text.hpp"
#include "verst/network/line_name.hpp"

namespace verst {

namespace {

/// A kilometre of a line lies on that line, whatever other track is as near.
Result<TrackPoint> track_at(const Network& network, const NamedPoint& point, double within_km) {
    if (const auto kilometre = parse_line_kilometre(point.text)) {
        if (auto found = find_line_kilometre(network, *kilometre)) return found;
    }
    if (const auto nearest = nearest_on_track(network, point.position, within_km)) return *nearest;
    return refuse(
        RefusalCode::too_far_from_rail,
        Message(in_quotes(point.text), " has no track within ", in_km(within_km), " of it"));
}

}  // namespace

Result<PointReport> report_on(const Network& network, const NamedPoint& point, double within_km) {
    auto track = track_at(network, point, within_km);
    if (!track) return tl::unexpected(std::move(track.error()));
    PointReport report{point, *track, chainages_at(network, *track)};
    return report;
}

}  // namespace verst
