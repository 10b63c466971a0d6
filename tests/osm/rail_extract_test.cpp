/// What is read of files of OpenStreetMap is the same whether they are read once or twice.

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

TEST_CASE("files that are read once give what they give when they are read twice") {
    const SmallMap west("read-once-west",
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
    const SmallMap east("read-once-east",
                        "n 3 50.0 30.3 railway=halt name=Beta~too\n"  // in another place
                        "n 9 50.0 30.6 railway=station name=Gamma\n"
                        "w 12 3,9 railway=rail\n");
    const std::vector<std::filesystem::path> files{west.path(), east.path()};
    constexpr std::uint64_t large = 1'000'000;
    const auto once = read_rail_extract(files, {}, {}, {.file_bytes = large});
    REQUIRE(once.has_value());
    CHECK(once->nodes.size() == 4);
    CHECK(once->nodes_off_earth == 2);
    CHECK(once->nodes_in_two_places == 1);
    CHECK(once->node_table.size() == 5);
    // Too large a file; and too many nodes, from the first file on and within the second.
    for (const ReadOnce& less :
         {ReadOnce{}, ReadOnce{.file_bytes = large, .nodes = 3},
          ReadOnce{.file_bytes = large, .nodes = 9}, ReadOnce{.file_bytes = large, .nodes = 10}}) {
        CAPTURE(less.nodes);
        const auto twice = read_rail_extract(files, {}, {}, less);
        REQUIRE(twice.has_value());
        check_same(*once, *twice);
    }
}

}  // namespace verst::rail_extract_test
