/// Where a train must change direction: at junctions drawn for it, and at those of the corridor.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/drawn_way.hpp"
#include "verst/route/features.hpp"

namespace verst::reversal_test {

using namespace verst::test;

namespace {

/// The places where a way reverses, in its order: "CE".
std::string reversals(const DrawnNetwork& net, std::string_view way) {
    std::string at;
    for (const Reversal& reversal : features(net.network(), net.steps(way)).reversals) {
        at += net.network()[reversal.at].id;
    }
    return at;
}

/// The main line west to east, a branch that joins heading west, and a longer way round from the
/// branch to the east.
DrawnNetwork branch_heading_west(double round_km) {
    return Drawing(R"(
         W---J---E
            /   /
           B---R
    )")
        .line("main", "WJE", posts({30, 30}))
        .line("branch", "BJ", posts({30}))
        .line("round", "BRE", posts({round_km / 2, round_km / 2}))
        .junction('J', {"W", "EB"})
        .make();
}

}  // namespace

TEST_CASE("two sides: on to the other side, but reversing on the same") {
    const auto net = branch_heading_west(80);
    CHECK(reversals(net, "WJE") == "");
    CHECK(reversals(net, "WJB") == "");
    CHECK(reversals(net, "BJW") == "");
    CHECK(reversals(net, "BJE") == "J");
    CHECK(reversals(net, "EJB") == "J");
    const auto found = features(net.network(), net.steps("BJE"));
    REQUIRE(found.reversals.size() == 1);
    CHECK(found.reversals[0].next_step == 1);
    CHECK(found.reversals[0].at_km == doctest::Approx(30));
    CHECK(found.stop_h == reversal_stop_h);
}

TEST_CASE("a triangle can be passed any way, a terminus only by reversing") {
    const auto triangle = Drawing(R"(
         A---J---B
              \
               C
    )")
                              .line("main", "AJB", posts({30, 30}))
                              .line("branch", "JC", posts({30}))
                              .junction('J', {"A", "B", "C"})
                              .make();
    for (const std::string_view way : {"AJB", "BJC", "CJA", "AJC"}) {
        CHECK(reversals(triangle, way) == "");
    }
    CHECK(reversals(triangle, "AJA") == "J");

    const auto terminus = Drawing(R"(
         A---T
            /
           B
    )")
                              .line("west", "AT", posts({30}))
                              .line("south", "BT", posts({30}))
                              .junction('T', {"AB"})
                              .make();
    CHECK(reversals(terminus, "ATB") == "T");
    CHECK(reversals(terminus, "BTA") == "T");
}

TEST_CASE("no reversal where tracks join end-on, nor where nothing is known") {
    const auto net = Drawing(R"(
         A---B---C---D
              \
               E
    )")
                         .line("main", "ABCD", posts({30, 30, 30}))
                         .line("branch", "BE", posts({30}))
                         .make();
    CHECK(reversals(net, "ABCD") == "");
    CHECK(reversals(net, "EBA") == "");
    CHECK(reversals(net, "EBCD") == "");
}

TEST_CASE("there and back reverses, at a via place too") {
    const auto net = branch_heading_west(80);
    const auto route = search(net, "WEW");
    REQUIRE(route);
    CHECK(net.path(*route) == "WJEJW");
    const auto found = features(net.network(), route->steps);
    REQUIRE(found.reversals.size() == 1);
    CHECK(found.reversals[0].at == net.place('E'));
    CHECK(found.reversals[0].at_km == doctest::Approx(60));
}

TEST_CASE("by time the router pays for a reversal, and goes round where that is quicker") {
    // 60 km and a stop of 0.75 h take as long as 105 km.
    for (const double round_km : {104.0, 106.0}) {
        const auto net = branch_heading_west(round_km);
        CHECK(way(net, "BE", Metric::rail) == "BJE");
        CHECK(way(net, "BE", Metric::time) == (round_km < 105 ? "BRE" : "BJE"));
        CHECK(way(net, "EB", Metric::time) == (round_km < 105 ? "ERB" : "EJB"));
        CHECK(way(net, "BW", Metric::time) == "BJW");
    }
}

TEST_CASE("by time the direction goes along through a via place") {
    // At J the train from B stands facing west: on to E it must reverse, or go back and round.
    const auto near_round = branch_heading_west(40);
    CHECK(way(near_round, "BJE", Metric::time) == "BJE");
    CHECK(features(near_round.network(), search(near_round, "BJE", Metric::time)->steps)
              .reversals.size() == 1);
    // From M, within the line, back to W or on to E: a change of direction is what differs.
    const auto net = Drawing(R"(
         W--M--E
          \   /
           '-R
    )")
                         .line("main", "WME", posts({30, 30}))
                         .line("round", "WRE", posts({20, 30}))
                         .make();
    CHECK(way(net, "WMW", Metric::rail) == "WMW");
    CHECK(way(net, "WMW", Metric::time) == "WMW");  // 30 km and 0.75 h against 80 km
    const auto fast = Drawing(R"(
         W--M--E
          \   /
           '-R
    )")
                          .line("main", "WME", posts({30, 10}))
                          .line("round", "WRE", posts({20, 30}))
                          .make();
    // 60 km against 30 km and 0.75 h: the round trip, and either way about is as good.
    const auto round_trip = way(fast, "WMW", Metric::time);
    CHECK((round_trip == "WMERW" || round_trip == "WREMW"));
}

TEST_CASE("by time a train reverses in mid-line where a station has but one end") {
    // A switchback: no lines join there, and still every train must reverse.
    const auto net = Drawing(R"(
         A---S---B
          \     /
           '-R-'
    )")
                         .line("main", "ASB", posts({30, 30}))
                         .line("round", "ARB", posts({40, 40}))
                         .junction('S', {"AB"})
                         .make();
    CHECK(reversals(net, "ASB") == "S");
    CHECK(way(net, "AB", Metric::rail) == "ASB");
    CHECK(way(net, "AB", Metric::time) == "ARB");  // 80 km against 60 km and 0.625 h
}

namespace {

std::string built_in_reversals(std::initializer_list<std::string_view> through) {
    const Network& network = built_in_network();
    std::vector<PlaceIndex> stations;
    for (const std::string_view id : through) stations.push_back(network.find_place(id).value());
    const auto route = Router(network, Metric::rail).shortest(stations);
    REQUIRE(route);
    std::string at;
    for (const Reversal& reversal : features(network, route->steps).reversals) {
        at += (at.empty() ? "" : " ") + std::string(network[reversal.at].id);
    }
    return at;
}

}  // namespace

TEST_CASE("the corridor's junctions, as stations/README.md has them") {
    CHECK(built_in_reversals({"khasan", "vladivostok"}) == "");
    CHECK(built_in_reversals({"khasan", "artyom-primorsky-1"}) == "");
    CHECK(built_in_reversals({"komsomolsk-on-amur", "artyom-primorsky-1"}) == "");
    CHECK(built_in_reversals({"khasan", "ussuriysk"}) == "");
    CHECK(built_in_reversals({"khasan", "khabarovsk-1"}) == "");
    CHECK(built_in_reversals({"grodekovo", "vladivostok"}) == "");
    CHECK(built_in_reversals({"grodekovo", "khabarovsk-1"}) == "ussuriysk");
    CHECK(built_in_reversals({"khasan", "ussuriysk", "vladivostok"}) == "ussuriysk");
}

}  // namespace verst::reversal_test
