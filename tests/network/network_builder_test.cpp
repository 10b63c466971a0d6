// What a network can hold that the tables of stations/ do not: NetworkBuilder.

#include "verst/network/network_builder.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace verst::network_builder_test {

namespace {

draft::Place at(std::string_view id, Position position, PlaceKind kind = PlaceKind::station) {
    draft::Place place;
    place.id = id;
    place.kind = kind;
    place.position = position;
    return place;
}

draft::Section between(std::size_t a, std::size_t b, double rail_km) {
    draft::Section section;
    section.a = PlaceIndex(a);
    section.b = PlaceIndex(b);
    section.rail_km = rail_km;
    return section;
}

/// Two towns, joined by two tracks, one of which bends.
NetworkBuilder two_ways() {
    NetworkBuilder builder;
    builder.name = "two ways";
    builder.places = {at("a", {50, 10}), at("b", {50, 10.1})};
    builder.sections = {between(0, 1, 7.2), between(0, 1, 9.5)};
    builder.sections[1].bends = {{50.02, 10.03}, {50.025, 10.07}};
    return builder;
}

}  // namespace

TEST_CASE("two places may be joined by several sections") {
    const Network network = two_ways().build().value();
    REQUIRE(network.sections().size() == 2);
    CHECK(network.sections()[0].length.rail_km == 7.2);
    CHECK(network.sections()[1].length.rail_km == 9.5);
    CHECK(network.sections()[1].length.kind == LengthKind::track);
    const auto& meeting = network[PlaceIndex(0)].sections;
    REQUIRE(meeting.size() == 2);
    CHECK(meeting[0] == SectionIndex(0));
    CHECK(meeting[1] == SectionIndex(1));
}

TEST_CASE("a section has a shape to the metre, or its two ends") {
    const Network network = two_ways().build().value();
    CHECK(network.shape_of(SectionIndex(0)) == std::vector<Position>{{50, 10}, {50, 10.1}});
    const auto shape = network.shape_of(SectionIndex(1));
    REQUIRE(shape.size() == 4);
    CHECK(shape[0] == Position{50, 10});
    CHECK(shape[1].lat_deg == doctest::Approx(50.02).epsilon(1e-7));
    CHECK(shape[1].lon_deg == doctest::Approx(10.03).epsilon(1e-7));
    CHECK(shape[2].lon_deg == doctest::Approx(10.07).epsilon(1e-7));
    CHECK(shape[3] == Position{50, 10.1});
}

TEST_CASE("the track of a section leaves out a place that stands beside it") {
    const auto track_with = [](bool a_beside, bool b_beside) {
        NetworkBuilder builder = two_ways();
        builder.sections[1].a_beside = a_beside;
        builder.sections[1].b_beside = b_beside;
        const Network network = std::move(builder).build().value();
        CHECK(network.shape_of(SectionIndex(1)).size() == 4);
        CHECK(network.track_of(SectionIndex(0)) == network.shape_of(SectionIndex(0)));
        return network.track_of(SectionIndex(1));
    };
    const auto past_one = track_with(true, false);
    REQUIRE(past_one.size() == 3);
    CHECK(past_one[0].lat_deg == doctest::Approx(50.02).epsilon(1e-7));
    CHECK(past_one[2] == Position{50, 10.1});
    const auto past_both = track_with(true, true);
    REQUIRE(past_both.size() == 2);
    CHECK(past_both[1].lon_deg == doctest::Approx(10.07).epsilon(1e-7));
}

TEST_CASE("a shape goes over the meridian of 180 degrees") {
    NetworkBuilder builder;
    builder.places = {at("west", {65, 179.99}), at("east", {65, -179.99})};
    builder.sections = {between(0, 1, 1)};
    builder.sections[0].bends = {{65.001, 179.999}, {65.002, -179.999}};
    const auto shape = std::move(builder).build().value().shape_of(SectionIndex(0));
    REQUIRE(shape.size() == 4);
    CHECK(shape[1].lon_deg == doctest::Approx(179.999).epsilon(1e-7));
    CHECK(shape[2].lon_deg == doctest::Approx(-179.999).epsilon(1e-7));
}

TEST_CASE("a section on no line is on the line of unnamed track, which has no places") {
    NetworkBuilder builder = two_ways();
    draft::Line line;
    line.id = "north";
    line.name = "Northern Line";
    line.typical_kmh = 90;
    line.electrified = "25kV";
    builder.lines = {line};
    builder.sections[1].lines = {LineIndex(0)};
    const Network network = std::move(builder).build().value();
    REQUIRE(network.lines().size() == 2);
    const LineIndex unnamed = network.find_line(unnamed_line_id).value();
    CHECK(network[unnamed].points.empty());
    const Section& plain = network.sections()[0];
    REQUIRE(plain.on_lines.size() == 1);
    CHECK(plain.on_lines[0].line == unnamed);
    CHECK_FALSE(plain.on_lines[0].in_row());
    const Section& named = network.sections()[1];
    REQUIRE(named.on_lines.size() == 1);
    CHECK(network[named.on_lines[0].line].id == "north");
    CHECK(named.on_lines[0].electrified == "25kV");
    CHECK(named.typical_kmh == 90);
}

TEST_CASE("a line leads over sections of their own, and its posts measure them") {
    NetworkBuilder builder = two_ways();
    draft::Line line;
    line.id = "main";
    line.points.resize(2);
    line.points[0].place = PlaceIndex(0);
    line.points[0].post_km = 100;
    line.points[0].section_to_next = 1;
    line.points[1].place = PlaceIndex(1);
    line.points[1].post_km = 109;
    builder.lines = {line};
    const Network network = std::move(builder).build().value();
    REQUIRE(network.sections().size() == 2);
    CHECK(network.sections()[1].length.rail_km == 9);
    CHECK(network.sections()[1].length.kind == LengthKind::published);
    CHECK(network[LineIndex(0)].sections[0] == SectionIndex(1));
    CHECK(network.on_line(LineIndex(0), 0).length.rail_km == 9);
    CHECK(network.sections()[0].length.kind == LengthKind::track);
}

TEST_CASE("a gauge is any number of millimetres") {
    NetworkBuilder builder = two_ways();
    for (const int gauge_mm : {1676, 762, 1000}) builder.sections[0].gauges.add(gauge_mm);
    builder.sections[1].gauges.add(600);
    const Network network = std::move(builder).build().value();
    CHECK(network.sections()[0].gauges.gauges_mm() == std::vector{762, 1000, 1676});
    CHECK(network.gauges_mm() == std::vector{600, 762, 1000, 1676});
    GaugeSet gauges;
    CHECK_FALSE(gauges.add(0));
    CHECK_FALSE(gauges.add(5000));
    for (int i = 0; i < 6; ++i) CHECK(gauges.add(1000 + i));
    CHECK_FALSE(gauges.add(1435));
    CHECK(gauges.add(1000));
    CHECK(gauges.size() == 6);
}

TEST_CASE("the sides of a junction tell parallel sections apart") {
    // a === j --- b: both tracks from a lie on one side of the switch j.
    NetworkBuilder builder;
    builder.places = {at("a", {50, 10}), at("j", {50, 10.1}, PlaceKind::junction),
                      at("b", {50, 10.2})};
    builder.sections = {between(0, 1, 7.1), between(0, 1, 7.2), between(1, 2, 7)};
    draft::Junction junction;
    junction.place = PlaceIndex(1);
    junction.section_sides = {{0, 1}, {2}};
    builder.junctions = {junction};
    const Network network = std::move(builder).build().value();
    const PlaceIndex j(1);
    CHECK(network.reverses(SectionIndex(0), j, SectionIndex(1)));
    CHECK(network.reverses(SectionIndex(0), j, SectionIndex(0)));
    CHECK_FALSE(network.reverses(SectionIndex(0), j, SectionIndex(2)));
    CHECK_FALSE(network.reverses(PlaceIndex(0), j, PlaceIndex(2)));
    REQUIRE(network.junctions().size() == 1);
    REQUIRE(network.junctions()[0].sides.size() == 2);
    CHECK(network.junctions()[0].sides[0].size() == 1);  // a, once
}

TEST_CASE("a place needs no name, zone, country or source of its own") {
    NetworkBuilder builder = two_ways();
    builder.credit = "© OpenStreetMap contributors, ODbL 1.0";
    builder.extract_date = "2026-11-20";
    const Network network = std::move(builder).build().value();
    const Place& place = network.places()[0];
    CHECK(place.name.empty());
    CHECK(place.zone.empty());
    CHECK(place.country.empty());
    CHECK(network[place.source].licence.empty());
    CHECK(network.credit() == "© OpenStreetMap contributors, ODbL 1.0");
    CHECK(network.extract_date() == "2026-11-20");
}

TEST_CASE("texts live in the network, not where they came from") {
    NetworkBuilder builder;
    std::string id = "far-off";
    builder.places = {at(builder.keep(id), {0, 0})};
    id = "gone";
    const Network network = std::move(builder).build().value();
    CHECK(network.find_place("far-off") == PlaceIndex(0));
    CHECK_FALSE(network.find_place("gone"));
}

TEST_CASE("an index out of range is the reader's mistake, and is told") {
    NetworkBuilder builder = two_ways();
    builder.access.push_back({PlaceIndex(0), PlaceIndex(7), AccessMode::rail, 1, 0, {}, {}, 0});
    CHECK_THROWS_AS((void)std::move(builder).build(), std::out_of_range);
}

}  // namespace verst::network_builder_test
