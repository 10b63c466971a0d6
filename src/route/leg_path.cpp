#include "route/leg_path.hpp"

namespace verst {
namespace {

/// How a train stands that came to a point of a stretch from one direction.
Standing standing_at(const SearchGraph& graph, const Run& run, std::uint32_t at) {
    const bool forward = run.to > run.from;
    const Stretch& stretch = graph.stretches()[run.stretch];
    const bool at_end = at == 0 || at == stretch.section_count;
    const std::uint8_t behind = forward ? 0 : 1;
    const std::uint8_t side = at_end ? graph.side_of({run.stretch, at == 0 ? 0U : 1U}) : behind;
    return {side, run.layer};
}

/// How it must stand to begin a run.
Standing ready_for(const SearchGraph& graph, const Run& run) {
    const bool forward = run.to > run.from;
    const Stretch& stretch = graph.stretches()[run.stretch];
    const bool at_end = run.from == 0 || run.from == stretch.section_count;
    const std::uint8_t ahead = forward ? 1 : 0;
    const std::uint8_t side =
        at_end ? graph.side_of({run.stretch, run.from == 0 ? 0U : 1U}) : ahead;
    return {side, run.layer};
}

}  // namespace

std::vector<PathPoint> leg_path(const OpenTrack& track, std::optional<Standing> start,
                                const std::vector<Run>& runs) {
    const SearchGraph& graph = track.graph();
    const Stretches& stretches = graph.stretches();
    const PlaceIndex first = stretches.places(runs.front().stretch)[runs.front().from];
    std::vector<PathPoint> points{{first, start, 0, stretches.node_at(first).has_value()}};
    for (const Run& run : runs) {
        const auto places = stretches.places(run.stretch);
        const PathPoint& before = points.back();
        Cost at = before.at;
        if (before.standing) {
            at += graph.turn(before.place, *before.standing, ready_for(graph, run));
        }
        std::uint32_t here = run.from;
        while (here != run.to) {
            const std::uint32_t next = run.to > run.from ? here + 1 : here - 1;
            at += graph.along(run.stretch, here, next);
            here = next;
            const bool is_node = here == 0 || here + 1 == places.size();
            points.push_back({places[here], standing_at(graph, run, here), at, is_node});
        }
    }
    return points;
}

}  // namespace verst
