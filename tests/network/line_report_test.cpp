#include "verst/network/line_report.hpp"

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "network/small_directory.hpp"
#include "verst/network/place_report.hpp"
#include "verst/network/reader.hpp"

namespace verst::line_report_test {

namespace {

Network small_network(const SmallDirectory& directory) {
    auto network = load_network(directory.path());
    REQUIRE(network);
    return std::move(*network);
}

PlaceIndex place(const Network& network, std::string_view id) {
    const auto found = network.find_place(id);
    REQUIRE(found);
    return *found;
}

}  // namespace

// alpha --10-- beta --20-- gamma (border) --9.9 by the track-- delta
TEST_CASE("the report on a line adds up its sections, and says where it changes") {
    const SmallDirectory directory("line-report");
    const Network network = small_network(directory);
    const LineReport report = report_on(network, *network.find_line("main"));

    REQUIRE(report.start_km.size() == 4);
    CHECK(report.start_km[1] == doctest::Approx(10));
    CHECK(report.start_km[2] == doctest::Approx(30));
    CHECK(report.start_km[3] == doctest::Approx(39.9));  // 39.0 - 29.1 past the last post
    CHECK(report.km.published_km == doctest::Approx(30));
    CHECK(report.km.track_km == doctest::Approx(9.9));
    CHECK(report.sections[0].length.kind == LengthKind::published);
    CHECK(report.sections[2].length.kind == LengthKind::track);

    REQUIRE(report.by_country.size() == 2);
    CHECK(report.by_country[0].country == "RU");
    CHECK(report.by_country[0].rail_km == doctest::Approx(30));
    CHECK(report.by_country[1].country == "CN");

    // Both gauges from the border on: two stretches.
    REQUIRE(report.stretches.size() == 2);
    CHECK(report.stretches[0].to_point == 2);
    CHECK(report.stretches[0].rail_km == doctest::Approx(30));
    CHECK(report.stretches[0].gauges.gauges_mm() == std::vector{1520});
    CHECK(report.stretches[1].gauges.gauges_mm() == std::vector{1435, 1520});
    CHECK(report.stretches[1].electrified == "no");
    CHECK(report.stretches[1].tracks == "1");
}

TEST_CASE("the report on a place: its lines, neighbours, crossing, and who is reached from it") {
    const SmallDirectory directory("place-report");
    const Network network = small_network(directory);

    const PlaceReport beta = report_on(network, place(network, "beta"));
    REQUIRE(beta.lines.size() == 1);
    CHECK(beta.lines[0].start_km == doctest::Approx(10));
    CHECK(beta.lines[0].end_km == doctest::Approx(29.9));
    REQUIRE(beta.neighbours.size() == 2);
    CHECK(network[beta.neighbours[0].place].id == "alpha");
    CHECK(network[beta.neighbours[1].place].id == "gamma");
    REQUIRE(beta.crossings.size() == 1);  // it is the station on this side
    CHECK(network[beta.crossings[0]->place].id == "gamma");
    CHECK(beta.junction == nullptr);

    const PlaceReport works = report_on(network, place(network, "works"));
    CHECK(works.lines.empty());
    CHECK(works.neighbours.empty());
    REQUIRE(works.access.size() == 1);
    CHECK(network[works.access[0].station].id == "alpha");

    const PlaceReport alpha = report_on(network, place(network, "alpha"));
    REQUIRE(alpha.serves.size() == 1);
    CHECK(network[alpha.serves[0].site].id == "works");
}

// 238 km: the length in print (official_km.csv of the facts); 89 km to Vladivostok, 9288 - 9200.
TEST_CASE("lines of the built-in network have the lengths in print") {
    const Network& network = built_in_network();
    CHECK(report_on(network, *network.find_line("khasan")).km.rail_km == doctest::Approx(238));
    CHECK(report_on(network, *network.find_line("transsib")).km.rail_km == doctest::Approx(9288));
}

// Every line's sections are its own, in its order, and each has a length.
TEST_CASE("the report on any line is whole") {
    const Network& network = built_in_network();
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        const Line& line = network.lines()[i];
        const LineReport report = report_on(network, LineIndex(i));
        CAPTURE(line.id);
        REQUIRE(report.sections.size() + 1 == line.points.size());
        for (std::size_t k = 0; k < report.sections.size(); ++k) {
            const Section& section = network[report.sections[k].section];
            const PlaceIndex from = line.points[k].place;
            const PlaceIndex to = line.points[k + 1].place;
            CHECK(std::minmax(section.a, section.b) == std::minmax(from, to));
            CHECK(report.sections[k].length.rail_km > 0);
        }
        CHECK(report.start_km.back() == doctest::Approx(report.km.rail_km));
        CHECK(report.stretches.front().from_point == 0);
        CHECK(report.stretches.back().to_point == line.points.size() - 1);
    }
}

}  // namespace verst::line_report_test
