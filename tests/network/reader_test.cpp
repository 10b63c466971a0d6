#include "verst/network/reader.hpp"

#include <doctest/doctest.h>

#include "faults.hpp"
#include "small_directory.hpp"

namespace verst::reader_test {

TEST_CASE("a sound directory is read whole") {
    const SmallDirectory directory("sound");
    const auto report = check_network(directory.path());
    CHECK(faults_of(report).empty());
    REQUIRE(report.network);
    const Network& network = *report.network;
    CHECK(network.edition() == "1");
    CHECK(network.places().size() == 5);
    CHECK(network.sections().size() == 3);
    const Place& beta = network[*network.find_place("beta")];
    CHECK(beta.name_native == "Бета");
    CHECK(beta.uncertainty_km == doctest::Approx(0.1));
    CHECK(beta.file == "places/facts.csv");
    CHECK(beta.file_line == 3);
    CHECK(network.sections()[0].gauges.gauges_mm() == std::vector<int>{1520});
    CHECK(network.sections()[2].gauges.gauges_mm() == std::vector<int>{1435, 1520});
    CHECK_MESSAGE(network.sections()[2].country == "CN",
                  "a section lies in the country of its end that is no border");
    CHECK(network.access_of(*network.find_place("works")).size() == 1);
    CHECK(network.crossing_at(*network.find_place("gamma")) != nullptr);
    CHECK_FALSE(network.on_rail(*network.find_place("works")));
}

TEST_CASE("all faults are reported at once, each with file, line and field") {
    const SmallDirectory directory("faults");
    directory.write("places/facts.csv",
                    SmallDirectory::places_header +
                        "alpha,station,Alpha,,,RU,143,30,100,,Europe/Moscow,,test,\n"
                        "alpha,stop,Beta,,,RU,50,abc,100,,Europe/Moscow,,test,\n"
                        "gamma,border,Gamma,,,russia,50,30.36,100,,Europe/Moscow,,nobody,\n"
                        "delta,station,,,,CN,50,30.48,100,,,,test,\n"
                        "short,row\n");
    directory.write("lines/main.csv", SmallDirectory::points_header +
                                          "alpha,10,origin,,0,,0\n"
                                          "beta,5,printed,test,9.8,,0\n"
                                          "gamma,30,printed,nobody,9.1,,0\n"
                                          "delta,,printed,test,8.0,,0\n");
    const auto report = read_network(directory.path());
    CHECK_FALSE(report.network);
    const auto faults = faults_of(report);
    expect(faults, "places/facts.csv:2: lat: 143 is out of range");
    expect(faults, "places/facts.csv:3: id: duplicate id \"alpha\"");
    expect(faults, "places/facts.csv:3: kind: \"stop\" is none of");
    expect(faults, "places/facts.csv:3: lon: \"abc\" is not a number");
    expect(faults, "places/facts.csv:4: country: ");
    expect(faults, "places/facts.csv:4: source: \"nobody\" is no id of sources.csv");
    expect(faults, "places/facts.csv:5: name: is empty");
    expect(faults, "places/facts.csv:5: tz: is empty");
    expect(faults, "places/facts.csv:6: 2 fields where the header has 14");
    expect(faults, "lines/main.csv:3: place: unknown place \"beta\"");
    expect(faults, "lines/main.csv:4: post_source: ");
    expect(faults, "lines/main.csv:5: track_km: the chainage does not increase");
    expect(faults, "lines/main.csv:5: post_km: is empty though");
    expect(faults, "access.csv:2: site: unknown place \"works\"");
}

TEST_CASE("a post that runs backwards is named") {
    const SmallDirectory directory("backwards");
    directory.write(
        "lines/main.csv",
        SmallDirectory::points_header +
            "alpha,10,printed,test,,,0\nbeta,5,printed,test,,,0\ngamma,30,printed,test,,,0\n"
            "delta,,,,,,0\n");
    expect(faults_of(read_network(directory.path())),
           "lines/main.csv:3: post_km: the chainage does not increase");
}

TEST_CASE("files that are missing, empty, binary or cut off are named") {
    const SmallDirectory directory("files");
    directory.remove("borders.csv");
    directory.write("access.csv", "");
    directory.write("attributes.csv", std::string("line,from\0to", 12));
    directory.write("sources.csv", "id,licence,citation\ntest,fact,\"never closed\n");
    directory.write("edition.toml", "name = \n");
    const auto faults = faults_of(read_network(directory.path()));
    expect(faults, "borders.csv: ");
    expect(faults, "access.csv: is empty");
    expect(faults, "attributes.csv: ");
    expect(faults, "sources.csv:2: a quoted field that is never closed");
    expect(faults, "edition.toml:1: ");
}

TEST_CASE("columns that are missing or unknown are named") {
    const SmallDirectory directory("columns");
    directory.write("access.csv", "site,station,mode,km,uncertainty_km,confidence,remark\n");
    const auto faults = faults_of(read_network(directory.path()));
    expect(faults, "access.csv:1: note: this column is missing");
    expect(faults, "access.csv:1: \"remark\": no such column");
}

TEST_CASE("loading refuses a directory that is none, and lists the faults of a bad one") {
    const auto missing = load_network("/no/such/directory");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == RefusalCode::unreadable_file);

    const SmallDirectory directory("refusal");
    directory.write(
        "access.csv",
        "site,station,mode,km,uncertainty_km,confidence,note\nworks,nowhere,sea,6,1,C,\n");
    const auto bad = load_network(directory.path());
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == RefusalCode::bad_data);
    CHECK(bad.error().hints.size() == 2);
}

TEST_CASE("a refusal carries every fault: it was cut off twice, and hid how many there were") {
    const SmallDirectory directory("many");
    std::string rows = "site,station,mode,km,uncertainty_km,confidence,note\n";
    for (int i = 0; i < 30; ++i) rows += "works,nowhere,road,6,1,C,\n";
    directory.write("access.csv", rows);
    const auto bad = load_network(directory.path());
    REQUIRE_FALSE(bad);
    CHECK(bad.error().hints.size() == 30);
}

TEST_CASE("the check finds what loading lets pass") {
    const SmallDirectory directory("check");
    // 0.12 degrees of longitude at 50 north are 8.6 km, 0.24 are 17.2 km.
    directory.write("lines/main.csv",
                    SmallDirectory::points_header +
                        "alpha,0,origin,,,,0\nbeta,7,printed,test,,,0\ngamma,24,printed,test,,,0\n"
                        "delta,33,printed,test,,,0\n");
    directory.write("places/facts.csv",
                    SmallDirectory::places_header +
                        "alpha,station,Alpha,,,RU,50,30,100,,Europe/Moscow,esr:1,test,\n"
                        "beta,station,Beta,,,RU,50,30.12,100,,Europe/Atlantis,esr:1,test,\n"
                        "gamma,border,Gamma,,,RU,50,30.36,100,,Europe/Moscow,,test,\n"
                        "delta,station,Delta,,,KP,50,30.48,100,,Asia/Shanghai,,test,\n"
                        "lost,halt,Lost,,,RU,50,31,100,,Europe/Moscow,,test,\n"
                        "works,site,Works,,,RU,50.05,30,500,2,Europe/Moscow,,test,\n");
    CHECK(read_network(directory.path()).network);
    const auto report = check_network(directory.path());
    CHECK(report.network);
    const auto faults = faults_of(report);
    expect(faults, "places/facts.csv:3: tz: unknown time zone \"Europe/Atlantis\"");
    expect(faults, "places/facts.csv:3: codes: esr:1 is already the code of alpha");
    expect(faults, "places/facts.csv:6: id: lost is on no line");
    expect(faults,
           "lines/main.csv:3: post_km: rail length 7.0 km from alpha is shorter than the straight "
           "line, 8.6 km");
    expect(faults, "borders.csv:2: to_country: delta lies in KP, not in CN");
    CHECK_MESSAGE(!has(faults, "lines/main.csv:4"),
                  "17.0 km for 17.2 is within the positions and 1 km");
}

}  // namespace verst::reader_test
