// Which tracks join end-on at a place: junctions.csv.

#include <doctest/doctest.h>

#include "faults.hpp"
#include "route/drawn_network.hpp"
#include "small_directory.hpp"
#include "verst/network/junction.hpp"

namespace verst::junctions_test {

namespace {

const std::string header = "place,side_a,side_b,side_c,confidence,source,note\n";

}  // namespace

TEST_CASE("a train reverses between two neighbours of one side") {
    const auto net = test::Drawing(R"(
        A---B---C
             \
              D
    )")
                         .line("main", "ABC", test::posts({10, 10}))
                         .line("branch", "BD", test::posts({10}))
                         .junction('B', {"A", "CD"})
                         .make();
    const Network& network = net.network();
    const auto reverses = [&](char from, char at, char to) {
        return network.reverses(net.place(from), net.place(at), net.place(to));
    };
    CHECK_FALSE(reverses('A', 'B', 'C'));
    CHECK_FALSE(reverses('D', 'B', 'A'));
    CHECK(reverses('C', 'B', 'D'));
    CHECK(reverses('D', 'B', 'C'));
    CHECK_MESSAGE(reverses('A', 'B', 'A'), "back to where it came from, junction or not");
    CHECK(reverses('B', 'A', 'B'));
}

TEST_CASE("a triangle makes no train reverse, a terminus every one") {
    const auto net = test::Drawing("A B C D E")
                         .line("main", "ABC", test::posts({10, 10}))
                         .line("branch", "DB", test::posts({10}))
                         .line("other", "CE", test::posts({10}))
                         .junction('B', {"A", "C", "D"})
                         .junction('C', {"BE"})
                         .make();
    const Network& network = net.network();
    for (const char from : {'A', 'C', 'D'}) {
        for (const char to : {'A', 'C', 'D'}) {
            if (from != to)
                CHECK_FALSE(network.reverses(net.place(from), net.place('B'), net.place(to)));
        }
    }
    CHECK(network.reverses(net.place('B'), net.place('C'), net.place('E')));
}

TEST_CASE("a directory may do without junctions") {
    const SmallDirectory directory("no-junctions");
    const auto report = check_network(directory.path());
    CHECK(faults_of(report).empty());
    REQUIRE(report.network);
    CHECK(report.network->junctions().empty());
}

TEST_CASE("the sides of a junction are read") {
    const SmallDirectory directory("junctions");
    directory.write("junctions.csv",
                    header + "beta,alpha,gamma,,B,test,a note\ngamma, beta  delta ,,,A,test,\n");
    const auto report = check_network(directory.path());
    CHECK(faults_of(report).empty());
    REQUIRE(report.network);
    const auto place = [&](const char* id) { return report.network->find_place(id).value(); };
    REQUIRE(report.network->junctions().size() == 2);
    const Junction& beta = report.network->junctions()[0];
    CHECK(beta.place == place("beta"));
    REQUIRE(beta.sides.size() == 2);
    REQUIRE(beta.sides[0].size() == 1);
    CHECK(beta.sides[0].front() == place("alpha"));
    REQUIRE(beta.sides[1].size() == 1);
    CHECK(beta.sides[1].front() == place("gamma"));
    CHECK(beta.confidence == "B");
    CHECK(beta.note == "a note");
    CHECK(beta.file_line == 2);
    CHECK_FALSE(report.network->reverses(place("alpha"), place("beta"), place("gamma")));
    CHECK_MESSAGE(report.network->reverses(place("beta"), place("gamma"), place("delta")),
                  "both on the only side");
}

TEST_CASE("a junction that cannot be read is named") {
    const SmallDirectory directory("bad-junctions");
    directory.write("junctions.csv", header +
                                         "beta,alpha,gamma,,B,test,\n"
                                         "beta,gamma,alpha,,B,test,\n"
                                         "betta,alpha,gamma,,B,test,\n"
                                         "gamma,beta nowhere,delta,,D,test,\n"
                                         "alpha,beta beta,gamma,beta,C,nobody,\n"
                                         "delta,,gamma,,C,test,\n"
                                         "works,alpha,,beta,C,test,\n");
    const auto faults = faults_of(read_network(directory.path()));
    expect(faults, "junctions.csv:3: place: \"beta\" has a row already");
    expect(faults, "junctions.csv:4: place: unknown place \"betta\"");
    expect(faults, "junctions.csv:5: side_a: unknown place \"nowhere\"");
    expect(faults, "junctions.csv:5: confidence: \"D\" is none of: A, B, C");
    expect(faults, "junctions.csv:6: side_a: beta is named twice");
    expect(faults, "junctions.csv:6: side_c: beta is named twice");
    expect(faults, "junctions.csv:6: source: \"nobody\" is no id of sources.csv");
    expect(faults, "junctions.csv:7: side_a: is empty");
    expect(faults, "junctions.csv:8: side_b: is empty though there is a side_c");
    CHECK(faults.size() == 9);
}

TEST_CASE("the check compares the sides of a junction with the lines") {
    const SmallDirectory directory("wrong-junctions");
    directory.write("junctions.csv", header +
                                         "beta,alpha,delta,,B,test,\n"
                                         "gamma,delta,beta,,B,test,\n");
    CHECK(read_network(directory.path()).network);
    CHECK(faults_of(check_network(directory.path())) ==
          Faults{"junctions.csv:2: side_b: delta is next to beta on no line",
                 "junctions.csv:2: gamma is next to beta, but on no side of it"});
}

}  // namespace verst::junctions_test
