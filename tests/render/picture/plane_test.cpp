#include "render/picture/plane.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

#include <doctest/doctest.h>

#include "render/picture/path_data.hpp"

namespace verst::picture::plane_test {

namespace {

const Box square{0, 0, 10, 10};

double area(const Polyline& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    }
    return std::abs(twice / 2);
}

}  // namespace

TEST_CASE("a line is cut where it leaves the box, and goes on where it comes back") {
    const Polyline line{{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}};
    const auto parts = clip_line(line, square);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == Polyline{{0, 5}, {5, 5}, {5, 10}});
    CHECK(parts[1] == Polyline{{8, 10}, {8, 5}});
}

TEST_CASE("a line wholly inside stays whole, one outside is gone, one across is cut twice") {
    CHECK(clip_line(Polyline{{1, 1}, {2, 2}, {3, 1}}, square) ==
          std::vector<Polyline>{{{1, 1}, {2, 2}, {3, 1}}});
    CHECK(clip_line(Polyline{{-1, -1}, {-2, 5}, {-1, 20}}, square).empty());
    CHECK(clip_line(Polyline{{-10, 0}, {20, 10}}, square).size() == 1);
    CHECK(clip_line(Polyline{{-3, 2}, {2, -3}}, square).empty());  // past the corner
}

TEST_CASE("a ring keeps the area that lies in the box") {
    CHECK(area(clip_ring(Polyline{{5, 5}, {15, 5}, {15, 15}, {5, 15}}, square)) ==
          doctest::Approx(25));
    CHECK(area(clip_ring(Polyline{{-5, -5}, {20, -5}, {20, 20}, {-5, 20}}, square)) ==
          doctest::Approx(100));
    CHECK(clip_ring(Polyline{{11, 0}, {12, 0}, {12, 5}}, square).empty());
}

TEST_CASE("simplified lines stay within the tolerance and keep their ends") {
    const Polyline line{{0, 0}, {1, 0.2}, {2, -0.2}, {3, 0}, {3, 5}};
    CHECK(simplified(line, 0.3) == Polyline{{0, 0}, {3, 0}, {3, 5}});
    CHECK(simplified(line, 0.1).size() == 5);
    const Polyline ring{{0, 0}, {4, 0}, {4, 4}, {0, 0}};  // a closed line has no length end to end
    CHECK(simplified(ring, 0.5).size() == 4);
}

TEST_CASE("beside a line is to the right of its direction, on a screen whose y runs down") {
    CHECK(beside(Polyline{{0, 0}, {10, 0}}, 2) == Polyline{{0, 2}, {10, 2}});
    const Polyline bend = beside(Polyline{{0, 0}, {10, 0}, {10, 10}}, 2);
    CHECK(bend[1].x == doctest::Approx(8));
    CHECK(bend[1].y == doctest::Approx(2));
}

TEST_CASE("where one is along a line") {
    const Polyline line{{0, 0}, {10, 0}, {10, 30}};
    CHECK(point_along(line, 0) == Point{0, 0});
    CHECK(point_along(line, 0.5) == Point{10, 10});
    CHECK(point_along(line, 1) == Point{10, 30});
}

TEST_CASE("paths are written in steps of tenths, without points that fall together") {
    CHECK(path_data(Polyline{{1, 2}, {1.04, 2.01}, {3.5, 1}}) == "M1 2l2.5-1");
    CHECK(path_data(Polyline{{0.5, -0.5}, {0, 0}, {0, 4}}, true) == "M.5-.5l-.5 .5 0 4z");
    // Rounding does not add up: each step starts from the rounded point before it.
    CHECK(path_data(Polyline{{0, 0}, {0.34, 0}, {0.68, 0}, {1.02, 0}}) == "M0 0l.3 0 .4 0 .3 0");
}

}  // namespace verst::picture::plane_test
