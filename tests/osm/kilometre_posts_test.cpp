#include "osm/kilometre_posts.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "osm_files.hpp"
#include "small_map.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/network/track_point.hpp"
#include "verst/osm/network_of_import.hpp"
#include "words.hpp"

namespace verst::kilometre_posts_test {

namespace {

/// A row of nodes 0.01 degrees apart on the equator (1.1132 km), the first at longitude 10, each a
/// milestone of the figure given ("-": a plain node), and the way of line 77 through them.
std::string line_of_posts(const std::vector<std::string>& figures) {
    std::string map = "n 1 0 9.999 railway=station name=West\n";
    std::string way = "1";
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto id = std::to_string(100 + i);
        const auto lon = std::to_string(10 + 0.01 * static_cast<double>(i));
        map.append("n ").append(id).append(" 0 ").append(lon);
        if (figures[i] != "-") map += " railway=milestone railway:position=" + figures[i];
        map += "\n";
        way.append(",").append(id);
    }
    map += "n 2 0 11 railway=station name=East\n";
    return map + "w 5 " + way + ",2 railway=rail ref=77\n";
}

const ImportDoubt* doubt_about(const ImportReport& report, std::string_view words) {
    const auto found = std::ranges::find_if(report.doubts, [&](const ImportDoubt& doubt) {
        return doubt.what.find(words) != std::string::npos;
    });
    return found == report.doubts.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("figures of posts: points, commas, several, and what is none") {
    const auto one = post_figures("12.4");
    REQUIRE(one);
    CHECK(one->front().km == doctest::Approx(12.4));
    CHECK(one->front().decimals == 1);
    CHECK(post_figures("5,25")->front().km == doctest::Approx(5.25));
    CHECK(post_figures("-0.8")->front().km == doctest::Approx(-0.8));
    CHECK(post_figures("7")->front().decimals == 0);
    REQUIRE(post_figures("0.7;-1.3"));
    CHECK(post_figures("0.7; -1.3")->back().km == doctest::Approx(-1.3));
    for (const char* none : {"", ";", "42.9??", "mi:12", "12.3 km", "1e3", "nan", "99999999"}) {
        CAPTURE(none);
        CHECK_FALSE(post_figures(none));
    }
}

TEST_CASE("posts that agree with the track are the line's kilometres, the wrong one is left out") {
    const auto import =
        SmallMap("posts", line_of_posts({"4.00", "5.11", "9.9", "7.34", "8.46"})).import();
    REQUIRE(import);
    const ImportReport& report = import->report;
    CHECK(report.posts.read == 5);
    CHECK(report.posts.used == 4);
    CHECK(report.posts.lines == 1);
    const ImportDoubt* left_out = doubt_about(report, "contradict the track");
    REQUIRE(left_out != nullptr);
    CHECK(left_out->count == 1);
    CHECK(left_out->examples.front() == "line 77 km 9.9 (n102)");

    const auto network = network_of(*import, "");
    REQUIRE(network);
    // Half way between km 5.11 and 7.34.
    const auto point = Gazetteer(*network).resolve("77 km 6.225");
    REQUIRE(point);
    CHECK_FALSE(point->place);
    CHECK(point->position.lon_deg == doctest::Approx(10.02).epsilon(1e-5));
    // And back, from a coordinate beside the track.
    const auto track = nearest_on_track(*network, {0.001, 10.02}, 1);
    REQUIRE(track);
    CHECK(track->offset_km == doctest::Approx(0.1106).epsilon(0.01));
    const auto chainages = chainages_at(*network, *track);
    REQUIRE(chainages.size() == 1);
    CHECK(chainages.front().post_km == doctest::Approx(6.225).epsilon(1e-4));
    // Outside the posts there is no kilometre.
    const auto beyond = Gazetteer(*network).resolve("line 77 km 3");
    REQUIRE_FALSE(beyond);
    const auto outside = Gazetteer(*network).resolve("77 km 3");
    REQUIRE_FALSE(outside);
    CHECK(words(outside.error().message).find("has no km 3 between its posts") !=
          std::string::npos);
    CHECK(words(outside.error().hints.front()) == "its kilometres run from 4.0 to 8.5");
}

TEST_CASE("between posts a section has its published length, and is measured outside") {
    // A halt on the way, and posts that count a hundredth more than the track.
    std::string map = line_of_posts({"10.00", "11.12", "12.25", "-", "14.50", "-"});
    map.replace(map.find("n 103 0 10.030000"), 17, "n 103 0 10.03 railway=halt name=Halt");
    map += "n 9 0.01 10.03\nw 6 103,9 railway=rail ref=77\n";
    const auto import = SmallMap("published-posts", map).import();
    REQUIRE(import);
    CHECK(import->report.posts.used == 4);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    for (const Section& section : network->sections()) {
        CHECK(section.length.kind == LengthKind::track);  // posts on one side only
    }
    const auto halt = network->find_place("halt-n103");
    REQUIRE(halt);
    const auto at = nearest_on_track(*network, (*network)[*halt].position, 0.01);
    REQUIRE(at);
    REQUIRE_FALSE(chainages_at(*network, *at).empty());
    CHECK(chainages_at(*network, *at).front().post_km == doctest::Approx(13.375).epsilon(1e-4));

    const auto two_halts =
        SmallMap("published-section",
                 line_of_posts({"10.00", "11.12", "12.25", "13.37", "14.50", "15.62"}) +
                     "n 7 0.00001 10.015 railway=halt name=First\n"
                     "n 8 0.00001 10.035 railway=halt name=Second\n")
            .import();
    REQUIRE(two_halts);
    const auto between = network_of(*two_halts, "");
    REQUIRE(between);
    const auto first = between->find_place("first-n7");
    const auto second = between->find_place("second-n8");
    REQUIRE(first);
    REQUIRE(second);
    for (const SectionIndex index : (*between)[*first].sections) {
        const Section& section = (*between)[index];
        const bool is_between = section.other_end(*first) == *second;
        CHECK((section.length.kind == LengthKind::published) == is_between);
        if (!is_between) continue;
        CHECK(section.length.rail_km == doctest::Approx(13.935 - 11.685).epsilon(1e-3));
    }
}

TEST_CASE("two runs that contradict each other: nothing is published between them") {
    const auto import =
        SmallMap("runs", line_of_posts({"1.00", "2.11", "3.23", "50.0", "51.11", "52.23"}))
            .import();
    REQUIRE(import);
    CHECK(import->report.posts.used == 6);
    const ImportDoubt* runs = doubt_about(import->report, "runs of kilometre posts");
    REQUIRE(runs != nullptr);
    CHECK(runs->examples.front() == "line 77, between km 3.23 and 50");
    const auto network = network_of(*import, "");
    REQUIRE(network);
    CHECK(Gazetteer(*network).resolve("77 km 2.5"));
    CHECK(Gazetteer(*network).resolve("77 km 51"));
}

TEST_CASE("a post alone, and posts by a line without a number, say nothing") {
    const auto alone = SmallMap("post-alone", line_of_posts({"4.00", "-"})).import();
    REQUIRE(alone);
    CHECK(alone->report.posts.used == 0);
    CHECK(doubt_about(alone->report, "no other one confirms") != nullptr);
    std::string map = line_of_posts({"4.00", "5.11"});
    map.replace(map.find("ref=77"), 6, "name=Seventy");
    const auto unnumbered = SmallMap("post-no-ref", map).import();
    REQUIRE(unnumbered);
    CHECK(unnumbered->report.posts.used == 0);
    REQUIRE(doubt_about(unnumbered->report, "by no line with a number") != nullptr);
    CHECK(doubt_about(unnumbered->report, "by no line with a number")->count == 2);
}

TEST_CASE("Cologne: most of its posts are used, and a post leads to where it stands") {
    if (!has_osm_file("real/cologne-railway.osm.pbf")) return;
    const auto import = import_osm({osm_file("real/cologne-railway.osm.pbf")}, {});
    REQUIRE(import);
    CHECK(import->report.posts.read == 1472);
    CHECK(import->report.posts.used > 1350);
    CHECK(import->report.posts.published_km > 300);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    // Every post that was used, from its kilometre to a position of that kilometre again.
    std::size_t told = 0;
    std::size_t found_again = 0;
    for (const ImportedPost& post : import->network.posts) {
        const TrackPoint at = on_track(*network, SectionIndex(post.section), post.share);
        const auto chainages = chainages_at(*network, at);
        const auto of_line = std::ranges::find(chainages, LineIndex(post.line), &Chainage::line);
        if (of_line == chainages.end()) continue;
        ++told;
        CHECK(of_line->post_km == doctest::Approx(post.post_km).epsilon(0.001));
        bool found = false;
        for (const TrackPoint& other : points_at(*network, LineIndex(post.line), post.post_km)) {
            found = found || geodesic_km(other.position, at.position) < 0.05;
        }
        found_again += found ? 1U : 0U;
    }
    CHECK(told > 1000);
    // A line may count a kilometre twice.
    CHECK(found_again > told - told / 100);
}

}  // namespace verst::kilometre_posts_test
