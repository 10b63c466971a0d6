#include "osm/shape.hpp"

#include <algorithm>
#include <cstddef>

#include "geo/local_plane.hpp"

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
    const std::vector<bool>& needed = simplifier_.needed(
        points.size(), tolerance_m, [&](std::size_t point, std::size_t from, std::size_t last) {
            return square_distance(flat_[point], flat_[from], flat_[last]);
        });
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (needed[i]) to.push_back(points[i]);
    }
}

}  // namespace verst
