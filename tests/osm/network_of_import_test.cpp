#include "verst/osm/network_of_import.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "route/rail_ends.hpp"
#include "small_map.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/course.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/network/place_report.hpp"
#include "verst/network/track_point.hpp"
#include "verst/network/with_track_points.hpp"
#include "verst/route/features.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::network_of_import_test {

namespace {

/// Gamma's branch leaves the line towards Alpha.
constexpr const char* branch =
    "n 1 50.000 30.000 railway=station name=Alpha\n"
    "n 2 50.000 30.100\n"
    "n 3 50.000 30.200 railway=station name=Beta\n"
    "n 4 50.010 30.200\n"
    "n 5 50.020 30.300 railway=station name=Gamma\n"
    "n 9 50.000 29.990\n"
    "w 1 9,1,2,3 railway=rail gauge=1435 maxspeed=90 name=Main~line\n"
    "w 2 2,4,5 railway=rail gauge=1435\n";

double km_between(const Network& network, Metric metric, std::string_view from,
                  std::string_view to) {
    const auto a = network.find_place(from);
    const auto b = network.find_place(to);
    REQUIRE(a);
    REQUIRE(b);
    const auto route = Router(network, metric).find(std::array{*a, *b});
    REQUIRE(route);
    double km = 0;
    for (const RouteStep& step : route->steps) km += network[step.section].length.rail_km;
    return km;
}

}  // namespace

TEST_CASE("an import is a network like any other: places, lines, lengths, attributes") {
    const auto import = SmallMap("network-of-import", branch).import();
    REQUIRE(import);
    const auto network = network_of(*import, "verst import x.osm -o x.verst");
    REQUIRE(network);
    CHECK(network->credit() == osm_credit);
    const auto alpha = network->find_place("alpha-n1");
    REQUIRE(alpha);
    CHECK((*network)[*alpha].name == "Alpha");
    CHECK((*network)[*alpha].country.empty());
    REQUIRE(network->find_line("main-line-w1"));
    CHECK(km_between(*network, Metric::rail, "alpha-n1", "beta-n3") ==
          doctest::Approx(geodesic_km({50, 30}, {50, 30.2})).epsilon(1e-6));
    for (const Section& section : network->sections()) {
        CHECK(section.gauges.contains(1435));
        CHECK(section.length.kind == LengthKind::track);
    }
    CHECK(usual_kmh(90) == doctest::Approx(60));
    CHECK(usual_kmh(300) == doctest::Approx(160));
    CHECK(usual_kmh(0) == 0);
}

TEST_CASE("on drawn track no train turns sharply at a switch, under any metric") {
    const auto import = SmallMap("network-turning", branch).import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    for (const Metric metric : {Metric::rail, Metric::practical, Metric::time}) {
        const double by_alpha_km = km_between(*network, metric, "alpha-n1", "beta-n3") +
                                   km_between(*network, metric, "alpha-n1", "gamma-n5");
        CHECK(km_between(*network, metric, "beta-n3", "gamma-n5") ==
              doctest::Approx(by_alpha_km).epsilon(1e-6));
    }
}

TEST_CASE("where nothing else leads there a train turns on open track") {
    const auto import = SmallMap("network-open-track",
                                 "n 1 50.000 30.000\n"
                                 "n 2 50.000 30.100\n"
                                 "n 3 50.000 30.200 railway=station name=Beta\n"
                                 "n 4 50.010 30.200\n"
                                 "n 5 50.020 30.300 railway=station name=Gamma\n"
                                 "w 1 1,2,3 railway=rail\n"
                                 "w 2 2,4,5 railway=rail\n")
                            .import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto beta = network->find_place("beta-n3");
    const auto gamma = network->find_place("gamma-n5");
    REQUIRE(beta);
    REQUIRE(gamma);
    const auto route = Router(*network, Metric::rail).find(std::array{*beta, *gamma});
    REQUIRE(route);
    CHECK(features(*network, route->steps).reversals.size() == 1);
}

TEST_CASE("a line is drawn past a station beside the track, not to its building and back") {
    const auto import = SmallMap("network-drawn-line",
                                 "n 1 50.000 30.000 railway=station name=Alpha\n"
                                 "n 2 50.000 30.010\n"
                                 "n 3 50.000 30.020 railway=station name=Gamma\n"
                                 "n 9 50.002 30.010 railway=station name=Beta\n"
                                 "w 1 1,2,3 railway=rail\n")
                            .import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto beta = network->find_place("beta-n9");
    REQUIRE(beta);
    const std::array ends{*network->find_place("alpha-n1"), *network->find_place("gamma-n3")};
    const auto route = Router(*network, Metric::rail).find(ends);
    REQUIRE(route);
    REQUIRE(route->steps.size() == 2);
    std::vector<Position> line;
    std::size_t at_beta = 0;
    for (const RouteStep& step : route->steps)
        at_beta = continue_line(line, course_from(*network, step.section, step.from));
    double drawn_km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) drawn_km += geodesic_km(line[i - 1], line[i]);
    CHECK(drawn_km == doctest::Approx(geodesic_km({50, 30}, {50, 30.02})).epsilon(1e-3));
    REQUIRE(at_beta < line.size());
    CHECK(geodesic_km(line[at_beta], (*network)[*beta].position) ==
          doctest::Approx(0.222).epsilon(0.02));
}

namespace {

double length_km(const std::vector<Position>& line) {
    double km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) km += geodesic_km(line[i - 1], line[i]);
    return km;
}

}  // namespace

// The line turned round at the last bend before the station: the way there and back was missing.
TEST_CASE("a train that reverses at a station on its own track is drawn to it and back") {
    const auto import = SmallMap("network-drawn-reversal",
                                 "n 1 50.000 30.000 railway=station name=Alpha\n"
                                 "n 2 50.000 30.100\n"
                                 "n 6 50.002 30.150\n"
                                 "n 3 50.000 30.200 railway=station name=Beta\n"
                                 "n 4 49.990 30.000\n"
                                 "n 5 49.980 29.900 railway=station name=Gamma\n"
                                 "w 1 1,2,6,3 railway=rail\n"
                                 "w 2 2,4,5 railway=rail\n")
                            .import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const std::array ends{*network->find_place("alpha-n1"), *network->find_place("gamma-n5")};
    const auto route = Router(*network, Metric::rail).find(ends);
    REQUIRE(route);
    REQUIRE(features(*network, route->steps).reversals.size() == 1);
    std::vector<Position> line;
    double rail_km = 0;
    for (const RouteStep& step : route->steps) {
        continue_line(line, course_from(*network, step.section, step.from));
        rail_km += (*network)[step.section].length.rail_km;
    }
    CHECK(length_km(line) == doctest::Approx(rail_km).epsilon(1e-3));
}

// It began at the station building, across other tracks, or the street.
TEST_CASE("a line begins and ends on the track, and what is measured along it is its own length") {
    const auto import = SmallMap("network-ends-on-track",
                                 "n 1 50.000 30.000\n"
                                 "n 2 50.000 30.010\n"
                                 "n 3 50.000 30.020\n"
                                 "n 4 50.000 30.030\n"
                                 "n 8 50.002 30.010 railway=station name=Alpha\n"
                                 "n 9 50.003 30.020 railway=station name=Beta\n"
                                 "w 1 1,2,3,4 railway=rail\n")
                            .import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto alpha = *network->find_place("alpha-n8");
    const auto beta = *network->find_place("beta-n9");
    const auto route = Router(*network, Metric::rail).find(std::array{alpha, beta});
    REQUIRE(route);
    REQUIRE(route->steps.size() == 1);
    const SectionIndex section = route->steps.front().section;
    const auto line = course_from(*network, section, alpha);
    CHECK(geodesic_km(line.front(), {50, 30.01}) < 0.002);
    CHECK(geodesic_km(line.back(), {50, 30.02}) < 0.002);
    const double rail_km = (*network)[section].length.rail_km;
    CHECK(length_km(line) == doctest::Approx(rail_km).epsilon(1e-3));
    // A quarter of the way from Alpha, not of the way from its building to Beta's.
    const bool from_a = (*network)[section].a == alpha;
    const TrackPoint quarter = on_track(*network, section, from_a ? 0.25 : 0.75);
    CHECK(geodesic_km(quarter.position, {50, 30.0125}) < 0.003);
    // Beside the building the track is nearest, not the building.
    const auto near = nearest_on_track(*network, {50.0019, 30.01}, 1);
    REQUIRE(near);
    CHECK(near->offset_km == doctest::Approx(geodesic_km({50.0019, 30.01}, {50, 30.01})));
    // A cut keeps both pieces on the track.
    std::vector<NamedPoint> points{{"", std::nullopt, {50.001, 30.013}}};
    const auto cut = with_track_points(*network, points, 1);
    REQUIRE(cut);
    REQUIRE(points.front().on_track);
    for (const SectionIndex piece : (*cut)[*points.front().on_track].sections) {
        CHECK(length_km(cut->track_of(piece)) ==
              doctest::Approx((*cut)[piece].length.rail_km).epsilon(3e-3));
    }
    // At the very end the way is to the track, not to the building.
    std::vector<NamedPoint> end{{"", std::nullopt, {50.001, 30.01}}};
    const auto uncut = with_track_points(*network, end, 1);
    REQUIRE(uncut);
    const auto snapped = rail_end(*uncut, end.front(), 1);
    REQUIRE(snapped);
    CHECK(snapped->station == alpha);
    CHECK(*snapped->snap_km ==
          doctest::Approx(geodesic_km({50.001, 30.01}, {50, 30.01})).epsilon(1e-3));
}

// The nearest of a thousand switches was taken, and called by its empty name.
TEST_CASE("a coordinate begins at a station, not at a switch without a name") {
    const auto import = SmallMap("network-snap", branch).import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto end = rail_end(*network, {"", std::nullopt, {50.001, 30.101}}, 50);
    REQUIRE(end);
    CHECK((*network)[end->station].name == "Beta");
    const auto bare =
        SmallMap("network-no-station", "n 1 50 30\nn 2 50 30.1\nw 1 1,2 railway=rail\n").import();
    REQUIRE(bare);
    const auto tracks = network_of(*bare, "");
    REQUIRE(tracks);
    const auto none = rail_end(*tracks, {"", std::nullopt, {50, 30.05}}, 50);
    REQUIRE_FALSE(none);
    CHECK(words(none.error().hints.front()).find("--snap track") != std::string::npos);
}

TEST_CASE("a refusal calls a switch by its id") {
    const auto import = SmallMap("network-switch", branch).import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto unnamed = std::ranges::find_if(network->places(), [](const Place& place) {
        return place.kind == PlaceKind::junction && place.name.empty();
    });
    REQUIRE(unnamed != network->places().end());
    const NamedPoint point{"x", network->find_place(unnamed->id.view()), unnamed->position};
    const auto ends = rail_ends(*network, {point, point}, {}, 50);
    REQUIRE_FALSE(ends);
    CHECK(words(ends.error().message) == std::string(unnamed->id) + " is given twice");
}

TEST_CASE("a halt without a name is called by its id; places of one name are told apart") {
    const auto import = SmallMap("network-names",
                                 "n 1 50.000 30.000 railway=halt\n"
                                 "n 2 50.000 30.100 railway=halt name=Km~5\n"
                                 "n 3 50.000 30.200\n"
                                 "n 4 50.100 30.100 railway=halt name=Km~5\n"
                                 "n 5 50.100 30.200 railway=station name=Delta\n"
                                 "w 1 1,2,3 railway=rail ref=7\n"
                                 "w 2 4,5 railway=rail\n")
                            .import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto halt = network->find_place("halt-n1");
    REQUIRE(halt);
    CHECK((*network)[*halt].name == "halt-n1");
    const auto which = Gazetteer(*network).resolve("Km 5");
    REQUIRE_FALSE(which);
    CHECK(which.error().code == RefusalCode::ambiguous_place);
    REQUIRE(which.error().hints.size() == 2);
    CHECK(words(which.error().hints[0]).ends_with(", on 7"));
    CHECK(words(which.error().hints[1]).ends_with(", next to Delta"));
    const PlaceReport report = report_on(*network, *halt);
    CHECK(report.lines.empty());
    CHECK(report.lines_without_row.size() == 1);
}

}  // namespace verst::network_of_import_test
