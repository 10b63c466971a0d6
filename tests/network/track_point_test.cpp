#include "verst/network/track_point.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_name.hpp"
#include "verst/network/with_track_points.hpp"

namespace verst::track_point_test {

TEST_CASE("a kilometre of a line, as it is written") {
    const auto wanted = parse_line_kilometre("transsib km 9288");
    REQUIRE(wanted);
    CHECK(wanted->line == "transsib");
    CHECK(wanted->post_km == doctest::Approx(9288));
    CHECK(parse_line_kilometre("Left Rhine line km 12,4")->post_km == doctest::Approx(12.4));
    CHECK(parse_line_kilometre("2630 km -0.2")->post_km == doctest::Approx(-0.2));
    for (const char* none : {"transsib", "km 12", " km 12", "transsib km", "transsib km x",
                             "transsib km 12 north", "5 km", "transsib km 1e3", "a km 9999999"}) {
        CAPTURE(none);
        CHECK_FALSE(parse_line_kilometre(none));
    }
}

TEST_CASE("the posts of the tables lead to their places, and places to their posts") {
    const Network& network = built_in_network();
    std::size_t checked = 0;
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        for (const LinePoint& point : network.lines()[i].points) {
            if (!point.post_km) continue;
            const Position at = network[point.place].position;
            bool found = false;
            for (const TrackPoint& each : points_at(network, LineIndex(i), *point.post_km))
                found = found || geodesic_km(each.position, at) < 0.01;
            CHECK(found);
            ++checked;
        }
    }
    CHECK(checked > 300);
}

TEST_CASE("every point of a section is the nearest to itself") {
    const Network& network = built_in_network();
    for (std::size_t s = 0; s < network.sections().size(); s += 97) {
        const TrackPoint at = on_track(network, SectionIndex(s), 0.3);
        const auto nearest = nearest_on_track(network, at.position, 1);
        REQUIRE(nearest);
        CHECK(nearest->offset_km < 0.002);
    }
    CHECK_FALSE(nearest_on_track(network, {-40, -100}, 50));
}

TEST_CASE("places put in on the track leave all else as it is") {
    const Network& network = built_in_network();
    const Gazetteer gazetteer(network);
    std::vector<NamedPoint> points;
    for (const char* text : {"43.3,131.9", "Khasan", "48.1,135.0"})
        points.push_back(*gazetteer.resolve(text));
    const auto cut = with_track_points(network, points, 50);
    REQUIRE(cut);
    CHECK_FALSE(points[1].on_track);
    REQUIRE(points[0].on_track);
    CHECK(cut->places().size() <= network.places().size() + 2);
    for (std::size_t i = 0; i < network.places().size(); ++i)
        REQUIRE(cut->places()[i].id.view() == network.places()[i].id.view());
    double before_km = 0;
    double after_km = 0;
    for (const Section& section : network.sections()) before_km += section.length.rail_km;
    for (const Section& section : cut->sections()) after_km += section.length.rail_km;
    CHECK(after_km == doctest::Approx(before_km).epsilon(1e-6));
    std::vector<NamedPoint> far{*gazetteer.resolve("-40,-100")};
    const auto refused = with_track_points(network, far, 50);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == RefusalCode::too_far_from_rail);
}

}  // namespace verst::track_point_test
