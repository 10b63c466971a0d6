#include "verst/network/country_map.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/network/network_builder.hpp"

namespace verst::country_map_test {

namespace {

/// The code of the only country that a position can lie in; "?" if there are several or none.
std::string_view code_at(double lat_deg, double lon_deg) {
    const CountryMap& map = *built_in_network().country_map();
    const auto near = map.near({lat_deg, lon_deg});
    return near.size() == 1 ? map.code(near.front().country) : "?";
}

}  // namespace

TEST_CASE("the country of a coordinate is told by the base map, not by the nearest station") {
    REQUIRE(built_in_network().country_map() != nullptr);
    CHECK_MESSAGE(code_at(50.25, 127.45) == "CN", "Heihe, over the Amur from Blagoveshchensk");
    CHECK(code_at(50.27, 127.55) == "RU");
    CHECK(code_at(40.13, 124.36) == "CN");
    CHECK_MESSAGE(code_at(43.1, 131.9) == "RU", "0.4 km off the coast as the map has it");
    CHECK(code_at(39.03, 125.75) == "KP");
    CHECK(code_at(47.92, 106.92) == "MN");
}

TEST_CASE("near a border the map does not decide") {
    const CountryMap& map = *built_in_network().country_map();
    const auto near = map.near({42.437, 130.58});
    CHECK(near.size() == 2);
    CHECK_MESSAGE(map.near({42.5, 133.5}).empty(), "at sea");
    CHECK_MESSAGE(code_at(37.9, 127.0).empty(), "South Korea has no place in the tables");
    CHECK(map.name(map.near({37.6, 127.0}).front().country) == "South Korea");
}

TEST_CASE("a network that is made in memory lies nowhere on Earth") {
    CHECK(NetworkBuilder().build().value().country_map() == nullptr);
}

TEST_CASE("what a straight line crosses is told in kilometres") {
    const CountryMap& map = *built_in_network().country_map();
    const auto russia = map.with_code("RU");
    REQUIRE(russia);
    const auto bay = map.crossed({43.17, 131.72}, {43.15, 131.91}, russia);
    CHECK(bay.sea_km > 5);
    CHECK(!bay.abroad);
    const auto amur = map.crossed({50.25, 127.45}, {50.28, 127.54}, map.with_code("CN"));
    REQUIRE(amur.abroad);
    CHECK(map.code(*amur.abroad) == "RU");
    CHECK(!map.with_code("").has_value());
}

}  // namespace verst::country_map_test
