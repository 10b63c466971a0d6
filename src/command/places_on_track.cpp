#include "command/places_on_track.hpp"

#include <algorithm>
#include <utility>

#include "verst/network/with_track_points.hpp"

namespace verst::command {

Result<void> PlacesOnTrack::put(const Snap& snap, std::vector<NamedPoint>& points) {
    const bool all_places = std::ranges::all_of(
        points, [](const NamedPoint& point) { return point.place.has_value(); });
    if (!snap.to_track || all_places) return {};
    auto made = with_track_points(*network_, points, snap.km);
    if (!made) return tl::unexpected(std::move(made.error()));
    made_.emplace(std::move(*made));
    return {};
}

Result<NamedPoint> PlacesOnTrack::put(const Snap& snap, const NamedPoint& point) {
    std::vector<NamedPoint> points{point};
    if (auto done = put(snap, points); !done) return tl::unexpected(std::move(done.error()));
    return std::move(points.front());
}

}  // namespace verst::command
