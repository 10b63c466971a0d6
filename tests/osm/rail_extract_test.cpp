/// What is read of files of OpenStreetMap: the nodes that a railway needs, in whatever order they
/// come.

#include "osm/rail_extract.hpp"

#include <filesystem>
#include <vector>

#include <doctest/doctest.h>

#include "osm/small_map.hpp"

namespace verst::rail_extract_test {

namespace {

void check_same(const RailExtract& one, const RailExtract& other) {
    REQUIRE(one.ways.size() == other.ways.size());
    CHECK(one.way_nodes == other.way_nodes);
    REQUIRE(one.node_table.size() == other.node_table.size());
    for (NodeTable::Number i = 0; i < one.node_table.size(); ++i) {
        CHECK(one.node_table.id(i) == other.node_table.id(i));
        CHECK(one.node_table.placed(i) == other.node_table.placed(i));
        CHECK(one.node_table.position(i) == other.node_table.position(i));
    }
    REQUIRE(one.nodes.size() == other.nodes.size());
    for (std::size_t i = 0; i < one.nodes.size(); ++i) {
        CHECK(one.nodes[i].id == other.nodes[i].id);
        CHECK(one.nodes[i].position == other.nodes[i].position);
        CHECK(one.nodes[i].tags == other.nodes[i].tags);
    }
    CHECK(one.nodes_off_earth == other.nodes_off_earth);
    CHECK(one.nodes_in_two_places == other.nodes_in_two_places);
}

}  // namespace

TEST_CASE("of nodes what a railway needs is read, and the same whichever file comes first") {
    const SmallMap west("extract-west",
                        "w 10 1,2,3 railway=rail\n"
                        "w 11 3,4 railway=rail service=spur\n"
                        "n 1 50.0 30.0 railway=station name=Alpha\n"
                        "n 2 50.0 30.1\n"
                        "n 3 50.0 30.2 railway=halt name=Beta\n"
                        "n 4 99.0 30.3\n"                               // off the Earth, needed
                        "n 5 99.0 30.4 railway=station name=Nowhere\n"  // and of no track
                        "n 6 99.0 30.5\n"                               // and needed by nothing
                        "n 7 50.1 30.0 amenity=bench\n"
                        "n 8 50.1 30.1 railway=station name=Off\n");
    const SmallMap east("extract-east",
                        "n 3 50.0 30.3 railway=halt name=Beta~too\n"  // in another place
                        "n 9 50.0 30.6 railway=station name=Gamma\n"
                        "w 12 3,9 railway=rail\n");
    const std::vector<std::filesystem::path> files{west.path(), east.path()};
    const auto extract = read_rail_extract(files, {});
    REQUIRE(extract.has_value());
    CHECK(extract->nodes.size() == 4);
    CHECK(extract->nodes_off_earth == 2);
    CHECK(extract->nodes_in_two_places == 1);
    CHECK(extract->node_table.size() == 5);
    const std::vector<std::filesystem::path> the_other_way{east.path(), west.path()};
    const auto other = read_rail_extract(the_other_way, {});
    REQUIRE(other.has_value());
    check_same(*extract, *other);
}

}  // namespace verst::rail_extract_test
