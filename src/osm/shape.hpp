#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "osm/local_plane.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// How far the shape of a section may stray from the track as it is drawn, metres.
inline constexpr double shape_tolerance_m = 5;

/// Leaves out what a polyline does not need (Douglas and Peucker 1973). Keeps its scratch memory
/// from one polyline to the next.
class ShapeSimplifier {
  public:
    /// Appends the points that are needed to stay within the tolerance of all of them; the ends
    /// always. There must be one point at least.
    void add_simplified(std::span<const Position> points, std::vector<Position>& to,
                        double tolerance_m = shape_tolerance_m);

  private:
    std::vector<PlaneVector> flat_;
    std::vector<bool> kept_;
    std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

}  // namespace verst
