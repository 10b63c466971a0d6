#include "verst/geo/geodesic_path.hpp"

#include <doctest/doctest.h>

#include "verst/geo/straight_line.hpp"

namespace verst::geodesic_path_test {

TEST_CASE("the points of a path are on the geodesic and evenly spaced") {
    const Position moscow{55.752, 37.6178};
    const Position vladivostok{43.1112, 131.8819};
    const auto path = geodesic_path(moscow, vladivostok, 50);
    const double whole_km = geodesic_km(moscow, vladivostok);
    REQUIRE(path.size() == static_cast<std::size_t>(whole_km / 50) + 2);
    CHECK(path.front() == moscow);
    CHECK(path.back() == vladivostok);
    const double step_km = whole_km / static_cast<double>(path.size() - 1);
    for (std::size_t i = 1; i < path.size(); ++i) {
        CHECK(geodesic_km(path[i - 1], path[i]) == doctest::Approx(step_km).epsilon(1e-9));
        // Every point lies between both ends: on the shortest line, the two parts are the whole.
        CHECK(geodesic_km(moscow, path[i]) + geodesic_km(path[i], vladivostok) ==
              doctest::Approx(whole_km).epsilon(1e-9));
    }
}

TEST_CASE("a path between equal points has both") {
    CHECK(geodesic_path({43, 131}, {43, 131}, 50).size() == 2);
}

}  // namespace verst::geodesic_path_test
