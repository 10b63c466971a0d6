#include "render/geo_shapes.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace verst::geo_shapes_test {

namespace {

using Line = std::vector<Position>;

GeoFeature drawn(Line positions) {
    GeoFeature feature;
    feature.shape = GeoFeature::Shape::line;
    feature.positions = std::move(positions);
    return feature;
}

BoundingBox box_of(const std::vector<GeoFeature>& features) {
    const auto box = bounding_box(features);
    REQUIRE(box);
    return *box;
}

}  // namespace

TEST_CASE("a line that stays on one side of the antimeridian is one part") {
    const Line line{{10, 170}, {20, 175}, {0, 180}};
    const auto parts = cut_at_antimeridian(line);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0] == line);
}

TEST_CASE("a line is cut where it crosses the antimeridian") {
    // From 170 to -170 the antimeridian is half-way: so is the latitude.
    const auto parts = cut_at_antimeridian(Line{{10, 170}, {30, -170}});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == Line{{10, 170}, {20, 180}});
    CHECK(parts[1] == Line{{20, -180}, {30, -170}});

    const auto westward = cut_at_antimeridian(Line{{0, -179}, {4, 178}});
    REQUIRE(westward.size() == 2);
    CHECK(westward[0].back().lon_deg == -180);
    CHECK(westward[0].back().lat_deg == doctest::Approx(4.0 / 3));
    CHECK(westward[1].front().lon_deg == 180);
}

TEST_CASE("a line that crosses there and back has three parts") {
    const auto parts = cut_at_antimeridian(Line{{0, 179}, {0, -179}, {0, 179}});
    REQUIRE(parts.size() == 3);
    CHECK(parts[1] == Line{{0, -180}, {0, -179}, {0, -180}});
}

TEST_CASE("a place on the antimeridian itself belongs to the side that the line comes from") {
    for (const double written : {180.0, -180.0}) {
        CHECK(cut_at_antimeridian(Line{{0, 179}, {1, written}}) ==
              std::vector<Line>{{{0, 179}, {1, 180}}});
        const auto through = cut_at_antimeridian(Line{{0, 179}, {1, written}, {2, -179}});
        CHECK(through == std::vector<Line>{{{0, 179}, {1, 180}}, {{1, -180}, {2, -179}}});
        const auto from_it = cut_at_antimeridian(Line{{1, written}, {2, -179}});
        CHECK(from_it == std::vector<Line>{{{1, -180}, {2, -179}}});
    }
}

TEST_CASE("a line of one place has it twice") {
    CHECK(cut_at_antimeridian(Line{{1, 2}, {1, 2}}) == std::vector<Line>{{{1, 2}, {1, 2}}});
}

TEST_CASE("the box holds everything") {
    const BoundingBox box = box_of({drawn({{10, 20}, {-5, 40}}), drawn({{30, 35}})});
    CHECK(box.west == 20);
    CHECK(box.south == -5);
    CHECK(box.east == 40);
    CHECK(box.north == 30);
    CHECK_FALSE(box.crosses_antimeridian());
    CHECK_FALSE(bounding_box(std::vector{drawn({})}));
}

TEST_CASE("the box goes over the antimeridian where that makes it smaller") {
    const BoundingBox line = box_of({drawn({{0, 170}, {0, -175}})});
    CHECK(line.west == 170);
    CHECK(line.east == -175);
    CHECK(line.crosses_antimeridian());

    const BoundingBox points = box_of({drawn({{0, 170}}), drawn({{0, -170}})});
    CHECK(points.west == 170);
    CHECK(points.east == -170);

    // The second line lies beyond where the first one ends.
    const BoundingBox both = box_of({drawn({{0, 170}, {0, -170}}), drawn({{0, -175}, {0, -100}})});
    CHECK(both.west == 170);
    CHECK(both.east == -100);
}

TEST_CASE("the box of what goes round the Earth is the Earth") {
    const BoundingBox box =
        box_of({drawn({{0, -180}, {0, -90}, {0, 0}, {0, 90}, {0, 180}, {0, -90}})});
    CHECK(box.west == -180);
    CHECK(box.east == 180);
}

}  // namespace verst::geo_shapes_test
