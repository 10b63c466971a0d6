#include "verst/route/rail_end.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/drawn_network.hpp"
#include "words.hpp"

namespace verst::rail_end_test {

using namespace verst::test;

namespace {

NamedPoint coordinate(double lat_deg, double lon_deg) {
    return {"a coordinate", std::nullopt, {lat_deg, lon_deg}};
}

/// A site S that B serves, a site T that nothing serves, and a station U that no line touches.
DrawnNetwork sites() {
    return Drawing(R"(
         A---B---C--x--D
             s
                     T
            U
    )")
        .country("D", "BB")
        .line("main", "ABCxD", posts({50, 50, 30, 40}))
        .border('x', 'C', 'D')
        .access('s', 'A', AccessMode::road, 5)
        .access('s', 'C', AccessMode::rail, 30)
        .access('s', 'B', AccessMode::rail, 20)
        .access('s', 'U', AccessMode::rail, 1)
        .access('T', 'U', AccessMode::rail, 1)
        .make();
}

}  // namespace

TEST_CASE("a station is its own rail end") {
    const auto net = sites();
    const auto end = rail_end(net.network(), net.point('B'));
    REQUIRE(end);
    CHECK(end->station == net.place('B'));
    CHECK(!end->access);
    CHECK(!end->snap_km);
    CHECK(end->named.place == net.place('B'));
    CHECK(rail_end(net.network(), net.point('x'))->station == net.place('x'));
}

TEST_CASE("a site meets the railway by its best link to a station that is on rail") {
    const auto net = sites();
    const auto end = rail_end(net.network(), net.point('s'));
    REQUIRE(end);
    CHECK(end->station == net.place('B'));
    REQUIRE(end->access);
    CHECK(end->access->mode == AccessMode::rail);
    CHECK(end->access->km == 20);
    CHECK(!end->snap_km);
}

TEST_CASE("what nothing links to the railway snaps to the nearest station") {
    const auto net = sites();
    const auto end = rail_end(net.network(), net.point('U'));
    REQUIRE(end);
    CHECK(end->station == net.place('B'));
    CHECK(*end->snap_km == doctest::Approx(35).epsilon(0.05));
    CHECK(!end->access);
    // T's only link leads to U, where no train comes.
    CHECK(rail_end(net.network(), net.point('T'))->station == net.place('D'));
}

TEST_CASE("a coordinate snaps to the nearest station, not to a border point") {
    const auto net = sites();
    const Position near_x = net.network()[net.place('x')].position;
    const auto end = rail_end(net.network(), coordinate(near_x.lat_deg, near_x.lon_deg - 0.01));
    REQUIRE(end);
    CHECK(end->station == net.place('C'));
    CHECK(*end->snap_km == doctest::Approx(32).epsilon(0.02));
}

TEST_CASE("too far from rail: refused with the nearest station, or allowed by a longer snap") {
    const auto net = sites();
    const NamedPoint far = coordinate(2, 1);
    const auto refused = rail_end(net.network(), far);
    REQUIRE(!refused);
    CHECK(refused.error().code == RefusalCode::too_far_from_rail);
    CHECK(words(refused.error().message) ==
          "\"a coordinate\" is 232 km from the nearest station, more than the 50 km "
          "allowed");
    CHECK(words(refused.error().hints) ==
          std::vector<std::string>{"nearest station: A (A), 232 km"});
    CHECK(rail_end(net.network(), far, 250)->station == net.place('A'));
}

TEST_CASE("the nearest station across the meridian of 180 degrees") {
    NetworkBuilder tables;
    const auto add = [&](std::string_view id, Position position) {
        draft::Place place;
        place.id = id;
        place.name = id;
        place.position = position;
        tables.places.push_back(place);
        return PlaceIndex(tables.places.size() - 1);
    };
    draft::Line line;
    line.points.resize(2);
    line.points[0].place = add("east", {65, 179.9});
    line.points[1].place = add("far", {65, 175});
    tables.lines.push_back(line);
    const Network network = std::move(tables).build().value();
    const auto end = rail_end(network, coordinate(65, -179.9));
    REQUIRE(end);
    CHECK(network[end->station].id == "east");
    CHECK(*end->snap_km == doctest::Approx(9.4).epsilon(0.01));
}

TEST_CASE("a network without lines has no station to snap to") {
    NetworkBuilder tables;
    tables.places.resize(1);
    const Network network = std::move(tables).build().value();
    const auto refused = rail_end(network, coordinate(0, 0), 20000);
    REQUIRE(!refused);
    CHECK(refused.error().code == RefusalCode::too_far_from_rail);
}

TEST_CASE("Heihe is not snapped over the Amur to Blagoveshchensk") {
    const auto refused = rail_end(built_in_network(), coordinate(50.25, 127.45));
    REQUIRE(!refused);
    CHECK(refused.error().code == RefusalCode::too_far_from_rail);
    CHECK(words(refused.error().message) ==
          "\"a coordinate\" lies in China, and no station there is within 50 km of it");
    REQUIRE(!refused.error().hints.empty());
    CHECK(words(refused.error().hints.front()).find("Blagoveshchensk") == 0);
    const auto far = rail_end(built_in_network(), coordinate(50.25, 127.45), 1000);
    REQUIRE(far);
    CHECK(built_in_network()[far->station].country == "CN");
}

TEST_CASE("Fangchuan is not snapped over the Tumen to North Korea") {
    const Network& network = built_in_network();
    const auto point = *network.find_place("fangchuan");
    const NamedPoint fangchuan{"Fangchuan", point, network[point].position};
    CHECK(!rail_end(network, fangchuan));
    const auto far = rail_end(network, fangchuan, 100);
    REQUIRE(far);
    CHECK(network[far->station].country == "CN");
}

TEST_CASE("what lies between a coordinate and its station is told") {
    const Network& network = built_in_network();
    using Kind = SnapObstacle::Kind;
    const auto border = rail_end(network, coordinate(42.437, 130.58));
    REQUIRE(border);
    REQUIRE(!border->obstacles.empty());
    CHECK(border->obstacles.front().kind == Kind::near_border);

    const auto inland = rail_end(network, coordinate(43.1, 131.9));
    REQUIRE(inland);
    CHECK(network[inland->station].id == "vladivostok");
    CHECK(inland->obstacles.empty());

    // West of the Amur Bay Vladivostok is nearest, over the water.
    const auto bay = rail_end(network, coordinate(43.22, 131.75));
    REQUIRE(bay);
    CHECK(network[bay->station].id != "vladivostok");
    CHECK(bay->obstacles.empty());

    const auto at_sea = rail_end(network, coordinate(43.0, 132.05));
    REQUIRE(at_sea);
    REQUIRE(!at_sea->obstacles.empty());
    CHECK(at_sea->obstacles.front().kind == Kind::sea);
    CHECK(at_sea->obstacles.front().km > 5);
}

}  // namespace verst::rail_end_test
