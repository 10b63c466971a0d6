#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/position.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// A point on the track of a section. Where a section has no shape its track is taken as straight.
struct TrackPoint {
    SectionIndex section;
    double share = 0;  ///< of the section's length, from its end a
    Position position;
    double offset_km = 0;  ///< from the position that was asked for
};

/// The point of the track that is nearest to a position; nothing where none is within so many km.
/// Good to some metres within 50 km. Looks at every section: 5 ms for 100,000 of them.
/// `accept`: which sections count; all of them if it is empty.
[[nodiscard]] std::optional<TrackPoint> nearest_on_track(
    const Network& network, Position position, double within_km,
    const std::function<bool(const Section&)>& accept = {});

/// The point at a share of a section's length from its end a.
[[nodiscard]] TrackPoint on_track(const Network& network, SectionIndex section, double share);

/// A line's own kilometres somewhere, as its posts tell them.
struct Chainage {
    LineIndex line;
    double post_km = 0;
    LengthKind kind = LengthKind::published;  ///< estimated between posts that are estimates
};

/// The kilometres of a point on each line of its section that has posts on both sides of it: from
/// one post to the next in proportion to the track.
[[nodiscard]] std::vector<Chainage> chainages_at(const Network& network, const TrackPoint& point);

/// Where a line has a kilometre: once on each parallel track; several times where it counts some
/// twice. In the order of the sections.
[[nodiscard]] std::vector<TrackPoint> points_at(const Network& network, LineIndex line,
                                                double post_km);

/// What "LINE km 123.4" says: `transsib km 9288`, `2630 km 12,3`.
struct LineKilometre {
    std::string_view line;
    double post_km = 0;
};
/// Nothing if the text says no such thing.
[[nodiscard]] std::optional<LineKilometre> parse_line_kilometre(std::string_view text);

/// The place that "LINE km 123.4" names. Refuses with `unknown_line`, with `unknown_place` a
/// kilometre that no posts lie around (the hints are the kilometres there are), and with
/// `ambiguous_place` one that the line has twice, more than a kilometre apart (the hints are the
/// coordinates).
[[nodiscard]] Result<TrackPoint> find_line_kilometre(const Network& network,
                                                     const LineKilometre& wanted);

}  // namespace verst
