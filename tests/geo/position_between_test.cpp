#include "verst/geo/position_between.hpp"

#include <doctest/doctest.h>

namespace verst::position_between_test {

TEST_CASE("a position between two others") {
    CHECK(position_between({10, 20}, {20, 40}, 0.25) == Position{12.5, 25});
    CHECK(position_between({10, 20}, {20, 40}, 0) == Position{10, 20});
    CHECK(position_between({10, 20}, {20, 40}, 1) == Position{20, 40});
}

TEST_CASE("over the antimeridian it goes the shorter way round") {
    CHECK(position_between({0, 178}, {0, -178}, 0.25) == Position{0, 179});
    CHECK(position_between({0, 178}, {0, -178}, 0.75) == Position{0, -179});
    CHECK(position_between({0, -178}, {0, 178}, 0.75) == Position{0, 179});
}

}  // namespace verst::position_between_test
