#include "route/table/way_ends.hpp"

#include <algorithm>

namespace verst {
namespace {

/// The points of its stretches that a place is: one within a stretch, one for each end at a node.
std::vector<StretchPoint> points_of(const Stretches& stretches, PlaceIndex place) {
    std::vector<StretchPoint> points;
    if (const auto node = stretches.node_at(place)) {
        for (const StretchEnd end : stretches.ends_at(*node))
            points.push_back(
                {end.stretch, end.end == 0 ? 0 : stretches[end.stretch].section_count});
    } else if (const auto within = stretches.within(place)) {
        points.push_back(*within);
    }
    return points;
}

std::uint32_t point_of(const Stretches& stretches, StretchEnd end) {
    return end.end == 0 ? 0 : stretches[end.stretch].section_count;
}

/// The run from a point to an end of its stretch; nothing where that is closed, or no run at all.
std::optional<DirectWay> run_between(const OpenTrack& track, StretchIndex stretch,
                                     std::uint32_t from, std::uint32_t to, std::uint8_t layer) {
    if (from == to) return std::nullopt;
    const Cost cost = track.along(stretch, from, to, layer);
    if (cost == unreachable) return std::nullopt;
    return DirectWay{cost, {stretch, from, to, layer}};
}

/// From a point along its stretch to another, by each gauge.
void add_direct_ways(const OpenTrack& track, const StretchPoint& from, std::uint32_t to,
                     std::vector<DirectWay>& ways) {
    for (std::uint8_t layer = 0; layer < track.graph().layers(); ++layer) {
        if (const auto run = run_between(track, from.stretch, from.at, to, layer))
            ways.push_back(*run);
    }
}

/// True if a train can come to a node so. (Its gauge may be one that constraints alone allow, where
/// that of a line is not known: no stretch need go on with it.)
bool can_stand(const OpenTrack& track, NodeIndex node, Standing standing) {
    const SearchGraph& graph = track.graph();
    return std::ranges::any_of(graph.stretches().ends_at(node), [&](StretchEnd end) {
        const std::uint32_t at = point_of(graph.stretches(), end);
        return graph.side_of(end) == standing.side &&
               track.along(end.stretch, at, end.end == 0 ? at + 1 : at - 1, standing.layer) !=
                   unreachable;
    });
}

}  // namespace

std::vector<WayEnd> ways_out(const OpenTrack& track, PlaceIndex place) {
    const SearchGraph& graph = track.graph();
    const Stretches& stretches = graph.stretches();
    std::vector<WayEnd> ways;
    for (const StretchPoint point : points_of(stretches, place)) {
        for (const std::uint32_t end : {0U, 1U}) {
            const StretchEnd towards{point.stretch, end};
            for (std::uint8_t layer = 0; layer < graph.layers(); ++layer) {
                const auto run = run_between(track, point.stretch, point.at,
                                             point_of(stretches, towards), layer);
                if (!run) continue;
                const Vertex vertex =
                    graph.vertex(stretches.node(towards), {graph.side_of(towards), layer});
                ways.push_back({vertex, run->cost, run->run});
            }
        }
    }
    return ways;
}

std::vector<WayEnd> ways_in(const OpenTrack& track, PlaceIndex place) {
    const SearchGraph& graph = track.graph();
    const Stretches& stretches = graph.stretches();
    std::vector<WayEnd> ways;
    const auto standings = [&](NodeIndex node, auto use) {
        for (std::uint8_t side = 0; side < graph.sides_at(node); ++side) {
            for (std::uint8_t layer = 0; layer < graph.layers(); ++layer) {
                const Standing standing{side, layer};
                if (can_stand(track, node, standing)) use(standing);
            }
        }
    };
    if (const auto node = stretches.node_at(place)) {
        standings(*node, [&](Standing standing) {
            ways.push_back({graph.vertex(*node, standing), 0, std::nullopt});
        });
        return ways;
    }
    const auto point = stretches.within(place);
    if (!point) return ways;
    for (const std::uint32_t end : {0U, 1U}) {
        const StretchEnd from{point->stretch, end};
        const NodeIndex node = stretches.node(from);
        for (std::uint8_t layer = 0; layer < graph.layers(); ++layer) {
            const auto run =
                run_between(track, point->stretch, point_of(stretches, from), point->at, layer);
            if (!run) continue;
            standings(node, [&](Standing standing) {
                const Cost turn =
                    track.turn(stretches.place(node), standing, {graph.side_of(from), layer});
                if (turn == unreachable) return;
                ways.push_back({graph.vertex(node, standing), turn + run->cost, run->run});
            });
        }
    }
    return ways;
}

std::vector<DirectWay> direct_ways(const OpenTrack& track, PlaceIndex from, PlaceIndex to) {
    const Stretches& stretches = track.graph().stretches();
    std::vector<DirectWay> ways;
    const auto goal = stretches.within(to);
    if (!goal) return ways;
    for (const StretchPoint point : points_of(stretches, from)) {
        if (point.stretch == goal->stretch) add_direct_ways(track, point, goal->at, ways);
    }
    return ways;
}

std::vector<DirectWay> direct_ways(const OpenTrack& track, PlaceIndex from) {
    const Stretches& stretches = track.graph().stretches();
    std::vector<DirectWay> ways;
    for (const StretchPoint point : points_of(stretches, from)) {
        for (std::uint32_t to = 1; to < stretches[point.stretch].section_count; ++to)
            add_direct_ways(track, point, to, ways);
    }
    return ways;
}

}  // namespace verst
