#pragma once

#include <span>
#include <vector>

#include "geo/line_simplifier.hpp"
#include "geo/local_plane.hpp"
#include "verst/geo/position.hpp"

namespace verst {

/// How far the shape of a section may stray from the track as it is drawn, metres.
inline constexpr double shape_tolerance_m = 5;

/// Leaves out what a shape does not need. Keeps its scratch memory from one shape to the next.
class ShapeSimplifier {
  public:
    /// Appends the points that are needed to stay within the tolerance of all of them; the ends
    /// always. There must be one point at least.
    void add_simplified(std::span<const Position> points, std::vector<Position>& to,
                        double tolerance_m = shape_tolerance_m);

  private:
    std::vector<PlaneVector> flat_;
    LineSimplifier simplifier_;
};

}  // namespace verst
