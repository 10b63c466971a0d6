#include "render/picture/map_frame.hpp"

#include <algorithm>
#include <cmath>

namespace verst::picture {

namespace {

/// The least extent that is shown: a map of one point has no scale.
constexpr double least_extent_km = 8;
/// Room around what can be seen, so that lines are cut outside of the frame.
constexpr double spare_deg = 1;
constexpr double most_lon_deg = 179.9;
constexpr int samples_per_side = 24;

struct PlaneBox {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
};

PlaneBox plane_box(const MapProjection& projection, std::span<const Position> content) {
    const PlanePoint first = projection.forward(content.front());
    PlaneBox box{first.east_km, first.east_km, first.north_km, first.north_km};
    for (const Position& position : content) {
        const PlanePoint point = projection.forward(position);
        box.west = std::min(box.west, point.east_km);
        box.east = std::max(box.east, point.east_km);
        box.south = std::min(box.south, point.north_km);
        box.north = std::max(box.north, point.north_km);
    }
    return box;
}

}  // namespace

MapFrame::MapFrame(std::span<const Position> content, Box box, const Box& part, double margin)
    : box_(box),
      centre_(part.centre()),
      extent_(extent_of(content)),
      projection_(MapProjection::fit(extent_)) {
    const PlaneBox plane = plane_box(projection_, content);
    const double wide_km = std::max(plane.east - plane.west, least_extent_km);
    const double high_km = std::max(plane.north - plane.south, least_extent_km);
    units_per_km_ =
        std::min((part.width() - 2 * margin) / wide_km, (part.height() - 2 * margin) / high_km);
    middle_ = {(plane.west + plane.east) / 2, (plane.south + plane.north) / 2};
    degrees_ = visible_degrees();
}

Point MapFrame::origin() const {
    return {centre_.x - middle_.east_km * units_per_km_,
            centre_.y + middle_.north_km * units_per_km_};
}

Point MapFrame::at(Position position) const {
    const PlanePoint point = projection_.forward(position);
    return {centre_.x + (point.east_km - middle_.east_km) * units_per_km_,
            centre_.y - (point.north_km - middle_.north_km) * units_per_km_};
}

Position MapFrame::position_at(Point point) const {
    return projection_.reverse({middle_.east_km + (point.x - centre_.x) / units_per_km_,
                                middle_.north_km - (point.y - centre_.y) / units_per_km_});
}

Box MapFrame::visible_degrees() const {
    std::vector<Point> seen;
    for (int i = 0; i <= samples_per_side; ++i) {
        for (int j = 0; j <= samples_per_side; ++j) {
            const Position position =
                position_at({box_.left + box_.width() * i / samples_per_side,
                             box_.top + box_.height() * j / samples_per_side});
            if (!is_valid(position)) continue;
            seen.push_back({projection_.from_centre_deg(position.lon_deg), position.lat_deg});
        }
    }
    Box degrees = box_around(seen).grown(spare_deg);
    degrees.left = std::max(degrees.left, -most_lon_deg);
    degrees.right = std::min(degrees.right, most_lon_deg);
    degrees.top = std::max(degrees.top, -89.0);
    degrees.bottom = std::min(degrees.bottom, 89.0);
    return degrees;
}

double fitting_height(std::span<const Position> content, double width, double margin,
                      double least_share, double most_share) {
    const PlaneBox plane = plane_box(MapProjection::fit(extent_of(content)), content);
    const double wide_km = std::max(plane.east - plane.west, least_extent_km);
    const double high_km = std::max(plane.north - plane.south, least_extent_km);
    const double height = (width - 2 * margin) * high_km / wide_km + 2 * margin;
    return std::round(std::clamp(height, width * least_share, width * most_share));
}

}  // namespace verst::picture
