#pragma once

#include <optional>
#include <span>
#include <vector>

#include "verst/geo/position.hpp"
#include "verst/render/geo_file.hpp"

/// Lines and boxes on a map whose longitudes end at 180 degrees.
namespace verst {

/// The parts of a line between two positions each, none of which crosses the antimeridian (RFC
/// 7946, section 3.1.9): a stretch of more than 180 degrees of longitude goes the other way round.
/// Where it is cut, the latitude is that of the straight line between the two longitudes.
[[nodiscard]] std::vector<std::vector<Position>> cut_at_antimeridian(
    std::span<const Position> line);

/// The least box around everything, in degrees; it crosses the antimeridian where west is greater
/// than east (RFC 7946, section 5.2).
struct BoundingBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    [[nodiscard]] bool crosses_antimeridian() const { return west > east; }
};

/// Nothing where no feature has a position.
[[nodiscard]] std::optional<BoundingBox> bounding_box(std::span<const GeoFeature> features);

}  // namespace verst
