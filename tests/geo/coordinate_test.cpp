#include "verst/geo/coordinate.hpp"

#include <doctest/doctest.h>

#include "verst/base/text.hpp"
#include "words.hpp"

namespace verst::coordinate_test {

namespace {

Position position_of(std::string_view text) {
    const auto position = parse_coordinate(text);
    REQUIRE(position);
    REQUIRE(position->has_value());
    return **position;
}

void check(std::string_view text, double lat_deg, double lon_deg) {
    CAPTURE(text);
    const Position position = position_of(text);
    CHECK(position.lat_deg == doctest::Approx(lat_deg).epsilon(1e-12));
    CHECK(position.lon_deg == doctest::Approx(lon_deg).epsilon(1e-12));
}

bool is_bad(std::string_view text) {
    const auto position = parse_coordinate(text);
    return position && !*position && position->error().code == RefusalCode::bad_coordinate;
}

}  // namespace

TEST_CASE("a coordinate in decimal degrees, latitude first") {
    check("43.1,131.9", 43.1, 131.9);
    check("43.1, 131.9", 43.1, 131.9);
    check("43.1 131.9", 43.1, 131.9);
    check("-5,-10.25", -5, -10.25);
}

TEST_CASE("a coordinate with hemispheres, in either order") {
    check("43.1N,131.9E", 43.1, 131.9);
    check("131.9E 43.1N", 43.1, 131.9);
    check("s33.5 w70.25", -33.5, -70.25);
    check("43d07'12\"N 131d54'E", 43.12, 131.9);
    check("43°07'12\"N, 131°54'E", 43.12, 131.9);
}

TEST_CASE("a coordinate that is not on Earth") {
    CHECK(is_bad("91,0"));
    CHECK(is_bad("0 -180.5"));
    CHECK(is_bad("95N,131.9E"));
    CHECK(is_bad("43.1N 131.9N"));
    CHECK(is_bad("43d61'N 131E"));
    CHECK(is_bad("nan,nan"));
}

TEST_CASE("why a coordinate is none is said in whole characters: half of one was quoted") {
    for (const char* text : {"43Ю1N,131E", "43.1N 131.9N", "95N,131.9E", "1E,2E"}) {
        CAPTURE(text);
        const auto position = parse_coordinate(text);
        REQUIRE(position);
        REQUIRE(!*position);
        CHECK(is_clean_utf8(words(position->error().message)));
    }
    CHECK(words(parse_coordinate("1E,2E")->error().message) ==
          "\"1E,2E\" is no coordinate: both parts are longitudes");
}

TEST_CASE("names are no coordinates") {
    for (const char* text : {"Khasan", "2431 km", "Line 9, north", "Park Gagarina", "43.1", ",",
                             " ", "43.1,", "N1 Seoul", "Tsentr 2 East", ""}) {
        CAPTURE(text);
        CHECK(!parse_coordinate(text));
    }
}

TEST_CASE("the coordinates that people paste wrongly are refused with the right ones") {
    const auto hint = [](std::string_view text) {
        const auto position = parse_coordinate(text);
        if (!position || *position || position->error().hints.empty()) return std::string();
        return words(position->error().hints.front());
    };
    CHECK(hint("131.88,43.11") == "did you mean 43.11,131.88?");
    CHECK(hint("43,1,131,9") == "did you mean 43.1,131.9?");
    CHECK(hint("43,1 131,9") == "did you mean 43.1,131.9?");
    CHECK(hint("43,1; 131,9") == "did you mean 43.1,131.9?");
    CHECK(hint("-5,25,-70,125") == "did you mean -5.25,-70.125?");
    CHECK_MESSAGE(hint("500,43").find("latitude is from") == 0, "no turning mends it");
    CHECK(!parse_coordinate("1,2,3"));
    CHECK(!parse_coordinate("43,1,131,x"));
}

}  // namespace verst::coordinate_test
