#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "verst/geo/position.hpp"

namespace verst {

/// The smallest box of parallels and meridians around some positions, the shorter way round the
/// globe: where it crosses the antimeridian, `east_deg` is greater than 180.
struct GeoExtent {
    double south_deg = 0;
    double north_deg = 0;
    double west_deg = 0;  ///< in [-180, 180)
    double east_deg = 0;  ///< not less than `west_deg`, less than `west_deg` + 360

    friend bool operator==(const GeoExtent&, const GeoExtent&) = default;
};

/// The positions must be valid, and at least one.
[[nodiscard]] GeoExtent extent_of(std::span<const Position> positions);

/// A point of the plane that a projection maps to.
struct PlanePoint {
    double east_km = 0;
    double north_km = 0;
};

/// A map projection of the WGS84 ellipsoid, chosen so that shapes and distances within an extent
/// look right (through GeographicLib):
///
/// - an extent that is at least as tall as it is wide: transverse Mercator on its middle meridian;
/// - a wider one: Lambert's conformal conic, standard parallels a sixth of the height from its top
///   and its bottom (Deetz and Adams, "Elements of Map Projection", 1945);
/// - one of more than 40 degrees of longitude: Albers' equal-area conic with the same parallels.
///
/// The scale is true along the middle meridian or the standard parallels; within the extents of
/// railway journeys, a continent at most, it is right to some percent.
class MapProjection {
  public:
    enum class Kind : std::uint8_t { transverse_mercator, lambert_conic, albers_conic };

    [[nodiscard]] static MapProjection fit(const GeoExtent& extent);

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] double central_lon_deg() const { return central_lon_deg_; }

    /// "Lambert conformal conic projection, standard parallels 43.2° N and 50.1° N, ..."
    [[nodiscard]] std::string description() const;

    /// The longitude may lie outside of [-180, 180]; what matters is how far it is from the middle.
    [[nodiscard]] PlanePoint forward(Position position) const;
    [[nodiscard]] Position reverse(PlanePoint point) const;

    /// How far a meridian is from the middle one, in [-180, 180).
    [[nodiscard]] double from_centre_deg(double lon_deg) const;

  private:
    struct Formulas;
    explicit MapProjection(Kind kind, const GeoExtent& extent);

    Kind kind_;
    double central_lon_deg_ = 0;
    double south_parallel_deg_ = 0;
    double north_parallel_deg_ = 0;
    std::shared_ptr<const Formulas> formulas_;  ///< immutable, so that copies share it
};

}  // namespace verst
