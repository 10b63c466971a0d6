#pragma once

#include <span>
#include <vector>

#include "render/picture/plane.hpp"
#include "verst/geo/map_projection.hpp"
#include "verst/geo/position.hpp"

namespace verst::picture {

/// Kilometres of a degree of latitude, near enough for a picture.
inline constexpr double km_per_deg = 111.2;

/// A piece of the globe in a box of a figure: the projection that fits what is shown, the scale at
/// which it fills the box, and the way from the one to the other.
class MapFrame {
  public:
    /// Shows all of `content` (at least one position), with `margin` left free on each side.
    MapFrame(std::span<const Position> content, Box box, double margin)
        : MapFrame(content, box, box, margin) {}
    /// The same, but what is to be seen lies within `part` of the box; around it the map goes on.
    MapFrame(std::span<const Position> content, Box box, const Box& part, double margin);

    [[nodiscard]] const Box& box() const { return box_; }
    [[nodiscard]] const MapProjection& projection() const { return projection_; }
    [[nodiscard]] double units_per_km() const { return units_per_km_; }
    /// What the projection was fitted to.
    [[nodiscard]] const GeoExtent& extent() const { return extent_; }
    /// Where the origin of the projection's plane lies in the figure; it need not be in the box.
    [[nodiscard]] Point origin() const;

    [[nodiscard]] Point at(Position position) const;
    [[nodiscard]] Position position_at(Point point) const;

    /// What of the globe can be seen, with some room: x is degrees of longitude from the middle
    /// meridian, y of latitude, so that `top` is the southern end.
    [[nodiscard]] const Box& degrees() const { return degrees_; }

  private:
    [[nodiscard]] Box visible_degrees() const;

    Box box_;
    Point centre_;  ///< of the part that the content lies in
    GeoExtent extent_;
    MapProjection projection_;
    double units_per_km_ = 1;
    PlanePoint middle_;
    Box degrees_;
};

/// The height at which content fills a width, kept between two shares of it.
[[nodiscard]] double fitting_height(std::span<const Position> content, double width, double margin,
                                    double least_share, double most_share);

}  // namespace verst::picture
