#include "verst/geo/short_length.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "verst/geo/straight_line.hpp"

namespace verst::short_length_test {

TEST_CASE("short lengths agree with GeographicLib to a millimetre per kilometre") {
    std::mt19937 random(10);
    std::uniform_real_distribution<double> latitude(-90, 90);
    std::uniform_real_distribution<double> longitude(-180, 180);
    std::uniform_real_distribution<double> step(-1, 1);
    double worst = 0;
    for (int i = 0; i < 200'000; ++i) {
        // Steps from a metre to some 15 km, so that both sides of the limit are tried.
        const double size = std::pow(10.0, -5 + 4.1 * (step(random) + 1) / 2);
        const Position a{latitude(random), longitude(random)};
        const Position b{std::clamp(a.lat_deg + size * step(random), -90.0, 90.0),
                         std::remainder(a.lon_deg + 2 * size * step(random), 360.0)};
        const double exact_km = geodesic_km(a, b);
        if (exact_km < 1e-6) continue;
        worst = std::max(worst, std::abs(short_length_km(a, b) - exact_km) / exact_km);
    }
    CHECK(worst < 1e-6);
}

TEST_CASE(
    "a short length crosses the antimeridian the short way, and is nothing from a point to "
    "itself") {
    CHECK(short_length_km({65, 179.99}, {65, -179.99}) ==
          doctest::Approx(geodesic_km({65, 179.99}, {65, -179.99})));
    CHECK(short_length_km({43, 131}, {43, 131}) == 0);
    CHECK(short_length_km({90, 0}, {89.999, 90}) ==
          doctest::Approx(geodesic_km({90, 0}, {89.999, 90})));
}

}  // namespace verst::short_length_test
