#include "verst/render/figures.hpp"

#include <doctest/doctest.h>

namespace verst::figures_test {

TEST_CASE("whole numbers have a comma between thousands") {
    CHECK(whole_number(0) == "0");
    CHECK(whole_number(-0.4) == "0");
    CHECK(whole_number(999.5) == "1,000");
    CHECK(whole_number(-9288) == "-9,288");
    CHECK(whole_number(1234567) == "1,234,567");
}

TEST_CASE("a length is as exact as it is worth, in each unit") {
    CHECK(length(1522.6, LengthUnit::km) == "1,523 km");
    CHECK(length(5.23, LengthUnit::km) == "5.2 km");
    CHECK(length(9.96, LengthUnit::km) == "10 km");
    // 1,000 km / 1.609344 and / 1.0668
    CHECK(length(1000, LengthUnit::mi) == "621 mi");
    CHECK(length(1000, LengthUnit::versts) == "937 versts");
    CHECK(signed_length(967, LengthUnit::km) == "+967 km");
    CHECK(signed_length(-251.7, LengthUnit::km) == "-252 km");
    CHECK(signed_length(-0.01, LengthUnit::km) == "+0.0 km");
}

TEST_CASE("hours never pretend to minutes, unless they were computed") {
    CHECK(hours(0.5) == "30 min");
    CHECK(hours(7.46) == "7.5 h");
    CHECK(hours(6) == "6 h");
    CHECK(hours(23.4) == "23 h");
    CHECK(hours(Range{0.5, 2}) == "0.5 to 2 h");
    CHECK(hours(Range{27.08, 27.25}) == "27 h");  // was "27 to 27 h"
    CHECK(hours(Range{2, 2}) == "2 h");
    CHECK(duration(31 + 1.0 / 3) == "1 d 7 h 20 min");
    CHECK(duration(24) == "1 d 0 h 0 min");
    CHECK(duration(0.25) == "15 min");
}

TEST_CASE("a direction has degrees and the point of the compass") {
    CHECK(direction(345.438) == "345.4° NNW");
    CHECK(direction(359.97) == "0.0° N");
}

TEST_CASE("one is singular") {
    CHECK(count_of(1, "day") == "1 day");
    CHECK(count_of(8, "day") == "8 days");
    CHECK(count_of(0, "night") == "0 nights");
}

TEST_CASE("speeds: in the unit of the lengths") {
    CHECK(speed(1000, LengthUnit::km) == "1,000 km/h");
    CHECK(speed(60, LengthUnit::mi) == "37 mph");
    CHECK(speed(60, LengthUnit::mi, 1) == "37.3 mph");
}

}  // namespace verst::figures_test
