#include "osm/track_attributes.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace verst::track_attributes_test {

namespace {

Tags tagged(const char* key, const char* value) {
    return Tags({std::pair<std::string, std::string>(key, value)});
}

}  // namespace

TEST_CASE("a gauge is any number of millimetres, and several") {
    CHECK(gauges_of(tagged("gauge", "1435")) == std::vector{1435});
    CHECK(gauges_of(tagged("gauge", "1520;1435")) == std::vector{1435, 1520});
    CHECK(gauges_of(tagged("gauge", "1676 mm")) == std::vector{1676});
    CHECK(gauges_of(tagged("gauge", "600; 600")) == std::vector{600});
    CHECK(gauges_of(tagged("gauge", "standard")).empty());
    CHECK(gauges_of(tagged("gauge", "99999")).empty());
    CHECK(gauges_of({}).empty());
}

TEST_CASE("electrification is named by its voltage, and unknown where nothing is tagged") {
    CHECK(electrification_of({}).empty());
    CHECK(electrification_of(tagged("electrified", "no")) == "no");
    CHECK(electrification_of(tagged("electrified", "contact_line")) == "yes");
    CHECK(electrification_of(Tags({{"electrified", "contact_line"}, {"voltage", "25000"}})) ==
          "25kV");
    CHECK(electrification_of(Tags({{"electrified", "contact_line"}, {"voltage", "1500"}})) ==
          "1.5kV");
    CHECK(electrification_of(Tags({{"electrified", "rail"}, {"voltage", "750"}})) == "750V");
    CHECK(electrification_of(Tags({{"electrified", "yes"}, {"voltage", "15000;25000"}})) ==
          "15kV/25kV");
}

TEST_CASE("speeds are read in kilometres and miles per hour") {
    CHECK(max_kmh_of(tagged("maxspeed", "160")) == doctest::Approx(160));
    CHECK(max_kmh_of(tagged("maxspeed", "100 mph")) == doctest::Approx(160.9344));
    CHECK(max_kmh_of(tagged("maxspeed", "120;160")) == doctest::Approx(160));
    CHECK(max_kmh_of(tagged("maxspeed", "none")) == doctest::Approx(0));
    CHECK(max_kmh_of(tagged("maxspeed", "99999")) == doctest::Approx(0));
    CHECK(track_count_of(tagged("tracks", "2")) == 2);
    CHECK(track_count_of(tagged("tracks", "many")) == 0);
}

}  // namespace verst::track_attributes_test
