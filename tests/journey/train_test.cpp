#include "verst/journey/train.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/drawn_network.hpp"
#include "verst/network/network_builder.hpp"
#include "words.hpp"

namespace verst::train_test {

namespace {

/// A directory with one file, trains.toml, and a small network that says it is from there.
class TrainsFile {
  public:
    explicit TrainsFile(const std::string& text) {
        std::string pattern = (std::filesystem::temp_directory_path() / "verst-XXXXXX").string();
        directory_ = ::mkdtemp(pattern.data());
        std::ofstream(directory_ / "trains.toml") << text;
    }
    TrainsFile(const TrainsFile&) = delete;
    TrainsFile& operator=(const TrainsFile&) = delete;
    ~TrainsFile() { std::filesystem::remove_all(directory_); }

    [[nodiscard]] Result<TrainTable> read() const {
        NetworkBuilder builder;
        builder.directory = directory_.string();
        return read_trains(std::move(builder).build().value());
    }

    /// The faults without the directory.
    [[nodiscard]] std::vector<std::string> faults() const {
        const auto table = read();
        if (table) return {};
        std::vector<std::string> faults;
        for (const std::string& hint : words(table.error().hints)) {
            faults.push_back(hint.substr(directory_.string().size() + 1));
        }
        return faults;
    }

  private:
    std::filesystem::path directory_;
};

const LineClass& class_of(const TrainTable& table, std::string_view line) {
    const Network& network = built_in_network();
    const LineClass* found = table.class_of(network[network.find_line(line).value()]);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("the trains that come with verst: the armoured train first, an express, a freight") {
    const auto table = read_trains(built_in_network());
    REQUIRE(table.has_value());
    REQUIRE(table->trains.size() == 3);
    CHECK(table->trains[0].id == "armoured");
    CHECK(table->trains[0].usual_kmh == 60);
    for (const Train& train : table->trains) CHECK_FALSE(train.source.empty());
    for (const LineClass& each : table->classes) CHECK_FALSE(each.source.empty());
}

TEST_CASE("every line has a class, and no class is slower than its lines ordinarily are") {
    const auto table = read_trains(built_in_network()).value();
    for (const Line& line : built_in_network().lines()) {
        CAPTURE(line.id);
        const LineClass* of = table.class_of(line);
        REQUIRE(of != nullptr);
        CHECK(of->max_kmh >= 1.2 * line.typical_kmh);
    }
    CHECK(class_of(table, "pyongra").id == "dprk");
    CHECK(class_of(table, "bam").id == "bam");
    CHECK(class_of(table, "transsib").id == "main");
    CHECK(class_of(table, "khasan").id == "secondary");
    CHECK(class_of(table, "khasan-tumangang").id == "border");
}

TEST_CASE("a train goes no faster than itself or the line") {
    const Network& network = built_in_network();
    const auto table = read_trains(network).value();
    const auto on_lines = train_on_lines(network, table, *table.find("armoured"));
    const auto kmh = [&](std::string_view line) {
        return on_lines.credible_kmh[network.find_line(line)->value()];
    };
    CHECK(kmh("transsib") == 120);
    CHECK(kmh("pyongra") == 70);
    CHECK(kmh("khasan") == 80);
}

TEST_CASE("a train is found by its id, its names, and what a journey file says of it") {
    const auto table = read_trains(built_in_network()).value();
    CHECK(table.find("armoured")->id == "armoured");
    CHECK(table.find("Armored Train")->id == "armoured");
    CHECK(table.find("armoured train; 21 carriages, two pilot engines")->id == "armoured");
    CHECK(table.find("EXPRESS")->id == "express");
    CHECK(table.find("a donkey cart") == nullptr);
    CHECK(table.find("") == nullptr);
}

TEST_CASE("a directory without the file has one train, as fast as an express everywhere") {
    const auto net = test::Drawing("A-B").line("main", "AB", test::posts({10})).make();
    const auto table = read_trains(net.network());
    REQUIRE(table.has_value());
    REQUIRE(table->trains.size() == 1);
    CHECK(table->trains[0].id == "any");
    const auto on_lines = train_on_lines(net.network(), *table, table->trains[0]);
    CHECK(on_lines.credible_kmh == std::vector<double>{160});
}

TEST_CASE("every fault of the file is told, with its line and key") {
    const TrainsFile file(R"([[line_class]]
id = "a"
name = "A"
max_kmh = 0
lines = ["nowhere"]
electrified = "perhaps"
source = "me"
[[line_class]]
id = "a"
name = "A"
max_kmh = 50
tracks = 0
speed = 3
[[train]]
id = "t"
name = "T"
usual_kmh = 60
max_kmh = 50
source = "me"
)");
    CHECK(file.faults() ==
          std::vector<std::string>{
              "trains.toml:1: max_kmh: a speed above 0 and at most 1000 km/h is expected",
              "trains.toml:5: lines: no line has the id \"nowhere\"",
              "trains.toml:6: electrified: \"perhaps\" is neither yes nor no",
              "trains.toml:8: tracks: a number of tracks is expected, 1 or more",
              "trains.toml:8: source: is missing",
              "trains.toml:9: id: \"a\" is given twice",
              "trains.toml:13: unknown key \"speed\"",
              "trains.toml:14: max_kmh: is less than usual_kmh",
          });
}

TEST_CASE("a file without trains, or that is no TOML, is refused") {
    CHECK(TrainsFile("").faults() ==
          std::vector<std::string>{"trains.toml:1: train: at least one [[train]] is needed"});
    CHECK(TrainsFile("[[train]\n").faults().size() == 1);
    const auto refused = TrainsFile("x = 1\n").read();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == RefusalCode::bad_data);
}

}  // namespace verst::train_test
