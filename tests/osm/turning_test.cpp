#include "osm/turning.hpp"

#include <array>

#include <doctest/doctest.h>

namespace verst::turning_test {

TEST_CASE("at a switch the two branches lie on one side") {
    const std::array bearings{90.0, -90.0, -80.0};
    const auto ends = track_ends(bearings, false);
    CHECK(ends[0].runs_on_to(ends[1]));
    CHECK(ends[0].runs_on_to(ends[2]));
    CHECK_FALSE(ends[1].runs_on_to(ends[2]));
    CHECK_FALSE(ends[1].runs_on_to(ends[1]));
}

TEST_CASE("the two ends of plain track lie on two sides, also across north") {
    const std::array across_north{10.0, -170.0};
    const auto ends = track_ends(across_north, false);
    CHECK(ends[0].runs_on_to(ends[1]));
    const std::array back_on_itself{0.0, 30.0};
    const auto sharp = track_ends(back_on_itself, false);
    CHECK_FALSE(sharp[0].runs_on_to(sharp[1]));
}

TEST_CASE("tracks that cross are two tracks; in a slip a train goes from one to the other") {
    const std::array steep{0.0, 180.0, 60.0, -120.0};
    const auto diamond = track_ends(steep, false);
    CHECK(diamond[0].runs_on_to(diamond[1]));
    CHECK(diamond[2].runs_on_to(diamond[3]));
    CHECK_FALSE(diamond[0].runs_on_to(diamond[3]));
    CHECK_FALSE(diamond[0].runs_on_to(diamond[2]));

    const std::array flat{0.0, 180.0, 8.0, -172.0};
    const auto slip = track_ends(flat, false);
    CHECK(slip[0].runs_on_to(slip[1]));
    CHECK(slip[0].runs_on_to(slip[3]));
    CHECK_FALSE(slip[0].runs_on_to(slip[2]));
    const auto crossing = track_ends(flat, true);
    CHECK(crossing[0].runs_on_to(crossing[1]));
    CHECK_FALSE(crossing[0].runs_on_to(crossing[3]));
}

TEST_CASE("at a tagged crossing the straightest way on may be the other track's") {
    // As at node 247488791 in Cologne, where a railway and a light railway cross (and node
    // 224422125 in Neuss): the ends of the one turn by 6.1 degrees, those of the other by 3.5, and
    // between the two there are 5.5. It was taken for one track with a free choice.
    const std::array flat{0.0, 186.1, 358.0, 174.5};
    const auto ends = track_ends(flat, true);
    CHECK(ends[0].runs_on_to(ends[1]));
    CHECK(ends[2].runs_on_to(ends[3]));
    CHECK_FALSE(ends[0].runs_on_to(ends[3]));
    CHECK_FALSE(ends[1].runs_on_to(ends[2]));
    CHECK(track_ends(flat, false)[0].runs_on_to(track_ends(flat, false)[3]));
    // Three tracks.
    const std::array star{0.0, 60.0, 120.0, 181.0, 241.0, 299.0};
    const auto three = track_ends(star, true);
    CHECK(three[0].runs_on_to(three[3]));
    CHECK(three[1].runs_on_to(three[4]));
    CHECK(three[2].runs_on_to(three[5]));
    CHECK_FALSE(three[0].runs_on_to(three[4]));
    // Ends that no train could run on by are no crossing, whatever the tag says.
    const std::array one_side{0.0, 10.0, 20.0, 30.0};
    CHECK_FALSE(track_ends(one_side, true)[0].runs_on_to(track_ends(one_side, true)[1]));
}

TEST_CASE("a triangle drawn as one point has three sides") {
    const std::array star{0.0, 120.0, -120.0};
    const auto ends = track_ends(star, false);
    CHECK(ends[0].runs_on_to(ends[1]));
    CHECK(ends[1].runs_on_to(ends[2]));
    CHECK(ends[2].runs_on_to(ends[0]));
}

}  // namespace verst::turning_test
