#include "verst/geo/base_map.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "source_tree.hpp"
#include "words.hpp"

namespace verst::base_map_test {

namespace {

namespace fs = std::filesystem;

/// A base map in files, gone with the object.
class DrawnBaseMap {
  public:
    DrawnBaseMap(const std::string& arcs, const std::string& countries, const std::string& waters)
        : directory_(fs::temp_directory_path() / "verst_base_map_test") {
        fs::create_directories(directory_);
        write("arcs.csv", "arc,points\n" + arcs);
        write("countries.csv", "name,rings\n" + countries);
        write("waters.csv", "kind,points\n" + waters);
    }
    DrawnBaseMap(const DrawnBaseMap&) = delete;
    DrawnBaseMap& operator=(const DrawnBaseMap&) = delete;
    ~DrawnBaseMap() { fs::remove_all(directory_); }

    [[nodiscard]] Result<BaseMap> read() const { return read_base_map(directory_); }

  private:
    void write(const char* name, const std::string& text) const {
        std::ofstream(directory_ / name) << text;
    }

    fs::path directory_;
};

}  // namespace

TEST_CASE("arcs are steps of thousandths of a degree, rings arcs in either direction") {
    // Two countries side by side: arc 1 is the border between them.
    const DrawnBaseMap drawn(
        "1,10000 50000 0 1000\n2,10000 51000 -2000 -500 2000 -500\n"
        "3,10000 51000 2000 -500 -2000 -500\n",
        "Westland,1 2\nEastland,3 -1;2\n", "river,10500 50500 250 -125\n");
    const auto map = drawn.read();
    REQUIRE(map);
    REQUIRE(map->countries.size() == 2);
    const auto ring = points_of(*map, map->countries[1].rings[0]);
    REQUIRE(ring.size() == 5);
    CHECK(ring[1] == Position{50.5, 12});
    CHECK(ring[3] == Position{51, 10});  // the border, backwards
    CHECK(ring[4] == Position{50, 10});
    CHECK(map->waters[0].points[1] == Position{50.375, 10.75});
    CHECK(map->waters[0].kind == BaseMap::WaterKind::river);
}

TEST_CASE("an arc that two rings use is a border") {
    const DrawnBaseMap drawn(
        "1,10000 50000 0 1000\n2,10000 51000 -2000 -500 2000 -500\n"
        "3,10000 51000 2000 -500 -2000 -500\n",
        "Westland,1 2\nEastland,3 -1\n", "");
    const auto map = drawn.read();
    REQUIRE(map);
    CHECK(shared_arcs(*map) == std::vector{true, false, false});
}

TEST_CASE("a fault of the tables is refused with its file and line") {
    const auto refused = [](const std::string& arcs, const std::string& countries,
                            const std::string& waters) {
        const auto map = DrawnBaseMap(arcs, countries, waters).read();
        REQUIRE_FALSE(map);
        CHECK(map.error().code == RefusalCode::bad_data);
        return words(map.error().message);
    };
    const std::string arc = "1,10000 50000 0 1000\n";
    CHECK(refused("1,10000 50000 0\n", "", "").ends_with("arcs.csv:2: these are no points"));
    CHECK(refused("1,10000 95000\n", "", "").ends_with("arcs.csv:2: these are no points"));
    CHECK(refused("2,10000 50000\n", "", "").ends_with("arcs.csv:2: arcs are out of order"));
    CHECK(refused(arc, "Land,2\n", "")
              .ends_with("countries.csv:2: these are no rings of known arcs"));
    CHECK(refused(arc, "Land,0\n", "")
              .ends_with("countries.csv:2: these are no rings of known arcs"));
    CHECK(refused(arc, "Land\n", "")
              .ends_with("countries.csv:2: the row has not the fields of the header"));
    CHECK(refused(arc, "", "swamp,1 2\n").ends_with("waters.csv:2: a water is a lake or a river"));
    CHECK(read_base_map("/nowhere").error().code == RefusalCode::unreadable_file);
}

TEST_CASE("the base map that comes with verst has the land of its journeys") {
    const auto map = read_base_map(in_source_tree("stations/basemap"));
    REQUIRE_MESSAGE(map, words(map.error().message));
    const auto names = [&](std::string_view name) {
        for (const auto& country : map->countries) {
            if (country.name == name) return true;
        }
        return false;
    };
    for (const auto* name : {"Russia", "North Korea", "China", "Mongolia", "Vietnam"})
        CHECK_MESSAGE(names(name), name);
    // The rings close: each arc begins where the one before it ends.
    for (const auto& country : map->countries) {
        for (const auto& ring : country.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const auto& last = ring[i == 0 ? ring.size() - 1 : i - 1];
                const auto& arc = map->arcs[last.arc];
                const Position end = last.backwards ? arc.front() : arc.back();
                const auto& next = map->arcs[ring[i].arc];
                CHECK_MESSAGE(end == (ring[i].backwards ? next.back() : next.front()),
                              country.name);
            }
        }
    }
}

}  // namespace verst::base_map_test
