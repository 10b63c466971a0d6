#include "osm/shape.hpp"

#include <algorithm>
#include <cstddef>

#include "geo/local_plane.hpp"

namespace verst {

namespace {

/// A straight line between two points.
class Segment {
  public:
    Segment(PlaneVector from, PlaneVector to)
        : from_(from), along_{to.east_m - from.east_m, to.north_m - from.north_m} {
        const double square = along_.dot(along_);
        if (square > 0) share_per_square_ = 1 / square;
    }

    /// The square of the distance to a point.
    [[nodiscard]] double square_distance(PlaneVector point) const {
        const PlaneVector away{point.east_m - from_.east_m, point.north_m - from_.north_m};
        const double share = std::clamp(away.dot(along_) * share_per_square_, 0.0, 1.0);
        const PlaneVector beside{away.east_m - share * along_.east_m,
                                 away.north_m - share * along_.north_m};
        return beside.dot(beside);
    }

  private:
    PlaneVector from_;
    PlaneVector along_;
    double share_per_square_ = 0;
};

}  // namespace

void ShapeSimplifier::add_simplified(std::span<const Position> points, std::vector<Position>& to,
                                     double tolerance_m) {
    const LocalPlane plane(points[points.size() / 2]);
    flat_.clear();
    for (const Position& point : points) flat_.push_back(plane(point));
    const auto from_segment = [&](std::size_t first, std::size_t last) {
        return [this, segment = Segment(flat_[first], flat_[last])](std::size_t point) {
            return segment.square_distance(flat_[point]);
        };
    };
    const std::vector<bool>& needed = simplifier_.needed(points.size(), tolerance_m, from_segment);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (needed[i]) to.push_back(points[i]);
    }
}

}  // namespace verst
