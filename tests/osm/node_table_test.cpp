#include "osm/node_table.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <unordered_map>
#include <vector>

#include <doctest/doctest.h>

namespace verst::node_table_test {

namespace {

using Fixed = NodeTable::Fixed;
constexpr Fixed north{500'000'000, 100'000'000};
constexpr Fixed south{400'000'000, 100'000'000};

}  // namespace

TEST_CASE("an empty table knows no node") {
    const NodeTable table;
    CHECK(table.size() == 0);
    CHECK_FALSE(table.find(1));
    CHECK_FALSE(table.find(0));
}

TEST_CASE("nodes have numbers in the order in which they were first referred to") {
    NodeTable table;
    CHECK(table.add(700) == 0);
    CHECK(table.add(-3) == 1);
    CHECK(table.add(0) == 2);
    CHECK(table.add(700) == 0);
    CHECK(table.size() == 3);
    CHECK(table.id(1) == -3);
    CHECK(table.find(-3) == 1);
    CHECK(table.find(0) == 2);
    CHECK_FALSE(table.find(3));
}

TEST_CASE("ids in rows, far apart, negative and the greatest there are: each is one node") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    std::vector<std::int64_t> ids{most, most - 1, least, least + 1, -1, 0, 1};
    for (std::int64_t i = 0; i < 3000; ++i) {
        ids.push_back(10'000'000'000 + i);  // drawn together
        ids.push_back(1000 + i * 8);        // one in each row of eight
        ids.push_back(-1000 - i * 1024);    // as many as there are slots apart
    }
    std::mt19937_64 random(20261130);
    for (int i = 0; i < 3000; ++i) ids.push_back(static_cast<std::int64_t>(random()));
    std::unordered_map<std::int64_t, NodeTable::Number> expected;
    for (const bool reserved : {false, true}) {
        CAPTURE(reserved);
        NodeTable table;
        if (reserved) table.reserve(ids.size());
        expected.clear();
        for (const std::int64_t id : ids) {
            const auto number =
                expected.emplace(id, static_cast<NodeTable::Number>(expected.size())).first->second;
            REQUIRE(table.add(id) == number);
        }
        REQUIRE(table.size() == expected.size());
        for (const auto& [id, number] : expected) {
            REQUIRE(table.find(id) == number);
            REQUIRE(table.id(number) == id);
        }
        for (int i = 0; i < 3000; ++i) {
            const auto id = static_cast<std::int64_t>(random());
            REQUIRE(table.find(id).has_value() == expected.contains(id));
        }
    }
}

TEST_CASE("making room later keeps the nodes that are there") {
    NodeTable table;
    for (std::int64_t id = 0; id < 100; ++id) table.add(id * 17);
    table.place(42, north, 1);
    table.reserve(100'000);
    CHECK(table.size() == 100);
    for (std::int64_t id = 0; id < 100; ++id) REQUIRE(table.find(id * 17) == id);
    CHECK(table.placed(42));
    CHECK_FALSE(table.placed(41));
}

TEST_CASE("a node that was referred to lies nowhere until it is placed") {
    NodeTable table;
    const auto node = table.add(5);
    CHECK_FALSE(table.placed(node));
    CHECK(table.place(node, {-123'456'789, 1'800'000'000}, 0));
    CHECK(table.placed(node));
    CHECK(table.position(node).lat_deg == doctest::Approx(-12.3456789).epsilon(1e-12));
    CHECK(table.position(node).lon_deg == doctest::Approx(180).epsilon(1e-12));
}

TEST_CASE("of several versions of a node the latest counts, whichever comes first") {
    for (const bool latest_first : {false, true}) {
        CAPTURE(latest_first);
        NodeTable table;
        const auto node = table.add(5);
        // An older place is no contradiction.
        CHECK(table.place(node, latest_first ? north : south, latest_first ? 7 : 6));
        CHECK(table.place(node, latest_first ? south : north, latest_first ? 6 : 7));
        CHECK(table.position(node).lat_deg == 50);
    }
}

TEST_CASE("one version in two places is a contradiction: the southern place counts") {
    for (const auto& order : {std::array{north, south}, std::array{south, north}}) {
        NodeTable table;
        const auto node = table.add(5);
        CHECK(table.place(node, order[0], 3));
        CHECK(table.place(node, order[0], 3));  // the same once more is none
        CHECK_FALSE(table.place(node, order[1], 3));
        CHECK(table.position(node).lat_deg == 40);
    }
}

// The greatest version was kept as 0, which means that the node lies nowhere.
TEST_CASE("a node of the greatest version there is is placed") {
    NodeTable table;
    const auto node = table.add(5);
    CHECK(table.place(node, north, std::numeric_limits<std::uint32_t>::max()));
    CHECK(table.placed(node));
    CHECK(table.place(node, south, 1));
    CHECK(table.position(node).lat_deg == 50);
}

}  // namespace verst::node_table_test
