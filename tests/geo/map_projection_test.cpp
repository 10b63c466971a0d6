#include "verst/geo/map_projection.hpp"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "verst/geo/straight_line.hpp"

namespace verst::map_projection_test {

namespace {

double apart_km(PlanePoint a, PlanePoint b) {
    return std::hypot(a.east_km - b.east_km, a.north_km - b.north_km);
}

/// Map kilometres per kilometre on the ground between two points that are close to each other.
double scale(const MapProjection& projection, Position a, Position b) {
    return apart_km(projection.forward(a), projection.forward(b)) / geodesic_km(a, b);
}

}  // namespace

TEST_CASE("an extent goes the shorter way round the globe") {
    const std::array plain{Position{39, 125.8}, Position{51.8, 128.2}, Position{50.5, 137}};
    CHECK(extent_of(plain) == GeoExtent{39, 51.8, 125.8, 137});
    // Anadyr (177.5 E) and Nome (165.4 W) are 17.1 degrees apart, not 342.9.
    const std::array bering{Position{64.7, 177.5}, Position{64.5, -165.4}};
    const GeoExtent extent = extent_of(bering);
    CHECK(extent.west_deg == doctest::Approx(177.5));
    CHECK(extent.east_deg == doctest::Approx(194.6));
    const std::array point{Position{43, 132}};
    CHECK(extent_of(point) == GeoExtent{43, 43, 132, 132});
}

TEST_CASE("the shape of the extent chooses the projection") {
    using Kind = MapProjection::Kind;
    CHECK(MapProjection::fit({39, 52, 126, 137}).kind() == Kind::transverse_mercator);
    CHECK(MapProjection::fit({42, 52, 110, 137}).kind() == Kind::lambert_conic);
    CHECK(MapProjection::fit({43, 60, 30, 132}).kind() == Kind::albers_conic);
    CHECK(MapProjection::fit({10, 21, 105, 109}).kind() == Kind::transverse_mercator);
    // At 60 degrees a degree of longitude is half as long: 10 of them are narrower than 6 of
    // latitude.
    CHECK(MapProjection::fit({57, 63, 30, 40}).kind() == Kind::transverse_mercator);
}

TEST_CASE("the scale is true where the projection says so") {
    const auto mercator = MapProjection::fit({39, 52, 126, 137});
    CHECK(mercator.central_lon_deg() == doctest::Approx(131.5));
    CHECK(scale(mercator, {41, 131.5}, {50, 131.5}) == doctest::Approx(1).epsilon(1e-9));
    // Off the middle meridian it grows: by half the square of the distance over the radius.
    const double off_km = geodesic_km({45, 131.5}, {45, 137});
    CHECK(scale(mercator, {45, 136.99}, {45, 137.01}) ==
          doctest::Approx(1 + off_km * off_km / (2 * 6380.0 * 6380.0)).epsilon(1e-4));

    // Standard parallels a sixth from the top and the bottom: 44 and 52 of 42 to 54.
    const auto lambert = MapProjection::fit({42, 54, 110, 137});
    CHECK(scale(lambert, {44, 120}, {44, 120.001}) == doctest::Approx(1).epsilon(1e-6));
    CHECK(scale(lambert, {52, 120}, {52, 120.001}) == doctest::Approx(1).epsilon(1e-6));
    CHECK(scale(lambert, {48, 120}, {48, 120.001}) < 1);
    CHECK(lambert.description() ==
          "Lambert\u2019s conformal conic projection, middle meridian 123.5\u00b0 E, standard "
          "parallels 44.0\u00b0 N and 52.0\u00b0 N");

    const auto albers = MapProjection::fit({43, 60, 30, 132});
    const double south_deg = 43 + 17.0 / 6;
    CHECK(scale(albers, {south_deg, 80}, {south_deg, 80.001}) == doctest::Approx(1).epsilon(1e-6));
}

TEST_CASE("what is projected comes back, across the antimeridian too") {
    for (const GeoExtent& extent :
         {GeoExtent{39, 52, 126, 137}, GeoExtent{42, 54, 110, 137}, GeoExtent{43, 60, 30, 132},
          GeoExtent{60, 68, 177, 195}, GeoExtent{-40, -10, 115, 150}}) {
        const auto projection = MapProjection::fit(extent);
        for (const double lat : {extent.south_deg, extent.north_deg}) {
            for (const double lon : {extent.west_deg, extent.east_deg}) {
                const Position back = projection.reverse(projection.forward({lat, lon}));
                CHECK(back.lat_deg == doctest::Approx(lat));
                CHECK(std::remainder(back.lon_deg - lon, 360.0) == doctest::Approx(0));
            }
        }
        const PlanePoint west = projection.forward({extent.north_deg, extent.west_deg});
        const PlanePoint east = projection.forward({extent.north_deg, extent.east_deg});
        CHECK(west.east_km == doctest::Approx(-east.east_km));
        CHECK(west.east_km < 0);
    }
}

}  // namespace verst::map_projection_test
