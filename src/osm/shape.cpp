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

void ShapeSimplifier::add_simplified(std::span<const Position> points, std::vector<Position>& to,
                                     double tolerance_m) {
    const LocalPlane plane(points[points.size() / 2]);
    flat_.clear();
    for (const Position& point : points) flat_.push_back(plane(point));
    kept_.assign(points.size(), false);
    kept_.front() = kept_.back() = true;
    spans_.assign(1, {0, points.size() - 1});
    while (!spans_.empty()) {
        const auto [from, last] = spans_.back();
        spans_.pop_back();
        double farthest = tolerance_m * tolerance_m;
        std::size_t at = from;
        for (std::size_t i = from + 1; i < last; ++i) {
            const double square = square_distance(flat_[i], flat_[from], flat_[last]);
            if (square > farthest) {
                farthest = square;
                at = i;
            }
        }
        if (at == from) continue;
        kept_[at] = true;
        spans_.emplace_back(from, at);
        spans_.emplace_back(at, last);
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (kept_[i]) to.push_back(points[i]);
    }
}

}  // namespace verst
