#include "verst/geo/rough_line.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace verst::rough_line_test {

namespace {

/// The same on every system: distributions of the library are not.
class Numbers {
  public:
    double between(double a, double b) {
        constexpr double most = 2147483646;
        return a + (b - a) * static_cast<double>(random_()) / most;
    }

  private:
    std::minstd_rand random_{1942};
};

}  // namespace

TEST_CASE("a rough line is as near to the geodesic as it says, wherever it lies") {
    Numbers numbers;
    std::size_t told = 0;
    double worst_share = 0;
    double worst_deg = 0;
    for (int i = 0; i < 200'000; ++i) {
        const Position a{numbers.between(-90, 90), numbers.between(-180, 180)};
        // From all over the world down to a few metres.
        const double farthest_deg = std::pow(10, numbers.between(-5, 2.3));
        const Position b{
            std::remainder(a.lat_deg + numbers.between(-farthest_deg, farthest_deg), 180),
            std::remainder(a.lon_deg + numbers.between(-farthest_deg, farthest_deg), 360)};
        const auto rough = rough_line(on_sphere(a), on_sphere(b));
        if (!rough) continue;
        ++told;
        const StraightLine line = straight_line_without_parts(a, b);
        worst_share = std::max(worst_share,
                               std::abs(rough->geodesic_km - line.geodesic_km) / line.geodesic_km);
        worst_deg = std::max(
            worst_deg, std::abs(std::remainder(*rough->azimuth_deg - *line.azimuth_deg, 360)));
    }
    CHECK(told > 100'000);
    CHECK(worst_share < rough_share / 1.5);
    CHECK(worst_deg < rough_deg / 1.5);
}

TEST_CASE("there is no rough line where it would not be good enough") {
    const auto rough = [](Position a, Position b) {
        return rough_line(on_sphere(a), on_sphere(b));
    };
    CHECK_FALSE(rough({50, 10}, {50, 10}));
    CHECK_FALSE(rough({50, 10}, {-50, -170}));
    CHECK_FALSE(rough({50, 10}, {-50, 170}));
    CHECK_FALSE(rough({90, 0}, {50, 10}));
    CHECK_FALSE(rough({50, 10}, {-90, 0}));
    CHECK(rough({50, 10}, {50, 10.001}));
}

}  // namespace verst::rough_line_test
