#include "verst/geo/compass.hpp"

#include <doctest/doctest.h>

namespace verst::compass_test {

TEST_CASE("an azimuth is named by the nearest of sixteen points") {
    CHECK(compass_point(0).abbreviation == "N");
    CHECK(compass_point(345.4).abbreviation == "NNW");
    CHECK(compass_point(348.7).abbreviation == "NNW");
    CHECK(compass_point(348.8).abbreviation == "N");
    CHECK(compass_point(359.9).abbreviation == "N");
    CHECK(compass_point(-22.5).abbreviation == "NNW");
    CHECK(compass_point(225).name == "south-west");
}

TEST_CASE("a point is found by its name however it is written") {
    for (const char* word : {"north-west", "North West", "northwest", "NW", "nw"}) {
        REQUIRE(find_compass_point(word));
        CHECK(find_compass_point(word)->azimuth_deg == 315);
    }
    CHECK_FALSE(find_compass_point("up"));
    CHECK_FALSE(find_compass_point(""));
}

TEST_CASE("the angle between two directions takes the shorter way") {
    CHECK(angle_between_deg(345, 0) == doctest::Approx(15));
    CHECK(angle_between_deg(10, 350) == doctest::Approx(20));
    CHECK(angle_between_deg(0, 180) == doctest::Approx(180));
}

}  // namespace verst::compass_test
