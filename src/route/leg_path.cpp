#include "route/leg_path.hpp"

#include <algorithm>

namespace verst {
namespace {

/// How a train stands at a point of its run. Within the stretch a side is the end that lies that
/// way: behind it when it has come to the point, ahead of it when it is ready to go on.
Standing standing_at(const SearchGraph& graph, const Run& run, std::uint32_t at,
                     std::uint32_t side_within) {
    const bool at_end = at == 0 || at == graph.stretches()[run.stretch].section_count;
    const auto side = static_cast<std::uint8_t>(side_within);
    return {at_end ? graph.side_of({run.stretch, at == 0 ? 0U : 1U}) : side, run.layer};
}

}  // namespace

std::vector<PathPoint> leg_path(const OpenTrack& track, std::optional<Standing> start,
                                const std::vector<Run>& runs) {
    const SearchGraph& graph = track.graph();
    const Stretches& stretches = graph.stretches();
    const PlaceIndex first = stretches.places(runs.front().stretch)[runs.front().from];
    std::vector<PathPoint> points{{first, start, 0, stretches.node_at(first).has_value()}};
    std::size_t count = 1;
    for (const Run& run : runs) count += std::max(run.from, run.to) - std::min(run.from, run.to);
    points.reserve(count);
    for (const Run& run : runs) {
        const std::uint32_t ahead = run.to > run.from ? 1 : 0;
        const auto places = stretches.places(run.stretch);
        const PathPoint& before = points.back();
        Cost at = before.at;
        if (before.standing) {
            at += graph.turn(before.place, *before.standing,
                             standing_at(graph, run, run.from, ahead));
        }
        std::uint32_t here = run.from;
        while (here != run.to) {
            const std::uint32_t next = ahead == 1 ? here + 1 : here - 1;
            at += graph.along(run.stretch, here, next);
            here = next;
            const bool is_node = here == 0 || here + 1 == places.size();
            points.push_back({places[here], standing_at(graph, run, here, 1 - ahead), at, is_node});
        }
    }
    return points;
}

}  // namespace verst
