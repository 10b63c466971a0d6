#include "http/map_point.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "../built_in_network.hpp"
#include "render/picture/map_frame.hpp"

namespace verst::map_point_test {

using http::map_point;
using http::Target;

Target click(const picture::MapFrame& frame, picture::Point at) {
    const GeoExtent& extent = frame.extent();
    const picture::Point from = at - frame.origin();
    return {"/map-point",
            {{"extent", fmt::format("{:.5f},{:.5f},{:.5f},{:.5f}", extent.south_deg,
                                    extent.north_deg, extent.west_deg, extent.east_deg)},
             {"east", fmt::format("{}", from.x / frame.units_per_km())},
             {"north", fmt::format("{}", -from.y / frame.units_per_km())}}};
}

TEST_CASE("a click on a map is the position that is drawn there, on every projection") {
    const Position khasan{42.42991, 130.6451};
    const std::array<std::array<Position, 2>, 3> maps{
        {{{{39.0, 125.7}, {51.8, 128.2}}},    // transverse Mercator
         {{{39.0, 116.4}, {45.0, 132.0}}},    // Lambert
         {{{55.75, 37.6}, {43.1, 131.9}}}}};  // Albers
    for (const auto& ends : maps) {
        const picture::MapFrame frame(ends, {0, 0, 960, 500}, 40);
        const auto reply = map_point(built_in_network(), click(frame, frame.at(khasan)));
        REQUIRE(reply.status == 200);
        const auto json = nlohmann::json::parse(reply.body);
        CHECK(json["lat"].get<double>() == doctest::Approx(khasan.lat_deg).epsilon(2e-6));
        CHECK(json["lon"].get<double>() == doctest::Approx(khasan.lon_deg).epsilon(2e-6));
        CHECK(json["place"]["id"] == "khasan");
        CHECK(json["place"]["typed"] == "Khasan");
        CHECK(json["place"]["km"].get<double>() < 0.1);
    }
}

TEST_CASE("what is no point of a map is refused") {
    const auto status = [](const char* extent, const char* east, const char* north) {
        return map_point(built_in_network(),
                         {"", {{"extent", extent}, {"east", east}, {"north", north}}})
            .status;
    };
    CHECK(status("39,52,125,131", "0", "0") == 200);
    CHECK(status("39,52,125", "0", "0") == 400);
    CHECK(status("52,39,125,131", "0", "0") == 400);
    CHECK(status("39,52,125,600", "0", "0") == 400);
    CHECK(status("39,52,125,131", "nan", "0") == 400);
    CHECK(status("39,52,125,131", "1e9", "0") == 400);
    CHECK(status("39,52,125,131", "", "0") == 400);
    CHECK(map_point(built_in_network(), {}).status == 400);
}

}  // namespace verst::map_point_test
