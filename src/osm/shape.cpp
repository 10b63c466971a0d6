#include "osm/shape.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "osm/local_plane.hpp"

namespace verst {

namespace {

/// The square of the distance from a point to the straight line between two others.
double square_distance(PlaneVector point, PlaneVector from, PlaneVector to) {
    const PlaneVector along{to.east_m - from.east_m, to.north_m - from.north_m};
    const PlaneVector away{point.east_m - from.east_m, point.north_m - from.north_m};
    const double square = along.dot(along);
    const double at = square > 0 ? std::clamp(away.dot(along) / square, 0.0, 1.0) : 0.0;
    const PlaneVector beside{away.east_m - at * along.east_m, away.north_m - at * along.north_m};
    return beside.dot(beside);
}

}  // namespace

std::vector<Position> simplified(std::span<const Position> points, double tolerance_m) {
    if (points.size() < 3) return {points.begin(), points.end()};
    const LocalPlane plane(points[points.size() / 2]);
    std::vector<PlaneVector> flat;
    flat.reserve(points.size());
    for (const Position& point : points) flat.push_back(plane(point));
    std::vector<bool> kept(points.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> spans{{0, points.size() - 1}};
    while (!spans.empty()) {
        const auto [from, to] = spans.back();
        spans.pop_back();
        double farthest = tolerance_m * tolerance_m;
        std::size_t at = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double square = square_distance(flat[i], flat[from], flat[to]);
            if (square > farthest) {
                farthest = square;
                at = i;
            }
        }
        if (at == from) continue;
        kept[at] = true;
        spans.emplace_back(from, at);
        spans.emplace_back(at, to);
    }
    std::vector<Position> simple;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (kept[i]) simple.push_back(points[i]);
    }
    return simple;
}

}  // namespace verst
