#include "verst/geo/straight_line.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "source_tree.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"

namespace verst::straight_line_test {

namespace {

/// Columns of tests/geo/geodesics.csv: from, to, lat, lon, lat, lon, km, azimuth, north, east.
enum Column { from, to, from_lat, from_lon, to_lat, to_lon, km, azimuth, north, east };

/// Within half of the last of three printed decimals.
bool is_printed_as(double value, double printed) { return std::abs(value - printed) < 0.00051; }

double number(const CsvTable::Row& row, Column column) {
    return parse_number(row.fields[column]).value();
}

}  // namespace

TEST_CASE("distances, azimuths and components are GeodSolve's (GeographicLib 2.1.2, WGS84)") {
    const auto text = read_text_file(in_source_tree("tests/geo/geodesics.csv"));
    REQUIRE(text);
    const auto table = CsvTable::parse(*text);
    REQUIRE(table.size() > 40);
    for (std::size_t i = 1; i < table.size(); ++i) {
        const auto row = table[i];
        CAPTURE(row.fields[from]);
        CAPTURE(row.fields[to]);
        const auto line = straight_line({number(row, from_lat), number(row, from_lon)},
                                        {number(row, to_lat), number(row, to_lon)});
        CHECK(is_printed_as(line.geodesic_km, number(row, km)));
        CHECK(is_printed_as(line.azimuth_deg.value(), number(row, azimuth)));
        CHECK(is_printed_as(line.north_km, number(row, north)));
        CHECK(is_printed_as(line.east_km, number(row, east)));
    }
}

TEST_CASE("a point has no direction from itself") {
    const auto line = straight_line({43, 131}, {43, 131});
    CHECK(line.geodesic_km == 0);
    CHECK_FALSE(line.azimuth_deg);
    CHECK(line.north_km == 0);
    CHECK(line.east_km == 0);
}

TEST_CASE("from a pole everything is south, or north") {
    // A quarter of a meridian less 43 degrees of latitude: 10,001.966 - 4,762.5 km or so.
    const auto from_north = straight_line({90, 0}, {43.1, 131.9});
    CHECK(from_north.azimuth_deg == 180);
    CHECK(from_north.north_km == doctest::Approx(-from_north.geodesic_km));
    CHECK(from_north.east_km == 0);
    CHECK(straight_line({90, 75}, {43.1, 131.9}).azimuth_deg == 180);
    const auto from_south = straight_line({-90, 0}, {43.1, 131.9});
    CHECK(from_south.azimuth_deg == 0);
    CHECK(from_south.north_km == doctest::Approx(from_south.geodesic_km));
}

TEST_CASE("east is the shorter way round, over the antimeridian too") {
    // A degree of longitude on the equator: 6378.137 km x pi / 180 = 111.319 km.
    CHECK(straight_line({0, 179.5}, {0, -179.5}).east_km == doctest::Approx(111.319).epsilon(1e-5));
    CHECK(straight_line({0, -179.5}, {0, 179.5}).east_km ==
          doctest::Approx(-111.319).epsilon(1e-5));
}

TEST_CASE("valid positions") {
    CHECK(is_valid({90, 180}));
    CHECK(is_valid({-90, -180}));
    CHECK_FALSE(is_valid({90.1, 0}));
    CHECK_FALSE(is_valid({0, 180.1}));
    CHECK_FALSE(is_valid({std::numeric_limits<double>::quiet_NaN(), 0}));
}

}  // namespace verst::straight_line_test
