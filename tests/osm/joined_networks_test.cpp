#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "network/credits.hpp"
#include "network/redraft.hpp"
#include "osm_files.hpp"
#include "small_map.hpp"
#include "verst/network/joined_network.hpp"
#include "verst/network/network.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/track_point.hpp"
#include "verst/osm/network_of_import.hpp"
#include "verst/route/router.hpp"

namespace verst::joined_networks_test {

namespace {

Network network_from(const std::string& name, const std::string& map) {
    const auto import = SmallMap(name, map).import();
    REQUIRE(import);
    auto network = network_of(*import, "");
    REQUIRE(network);
    return std::move(*network);
}

double km_between(const Network& network, std::string_view from, std::string_view to) {
    const auto a = network.find_place(from);
    const auto b = network.find_place(to);
    REQUIRE(a);
    REQUIRE(b);
    const auto route = Router(network, Metric::rail).find(std::array{*a, *b});
    REQUIRE(route);
    double km = 0;
    for (const RouteStep& step : route->steps) km += network[step.section].length.rail_km;
    return km;
}

/// Everything that a search or an answer looks at.
void check_same(const Network& one, const Network& other) {
    REQUIRE(one.places().size() == other.places().size());
    REQUIRE(one.sections().size() == other.sections().size());
    REQUIRE(one.lines().size() == other.lines().size());
    for (std::size_t i = 0; i < one.sections().size(); ++i) {
        const Section& a = one.sections()[i];
        const Section& b = other.sections()[i];
        CAPTURE(i);
        REQUIRE(a.a == b.a);
        REQUIRE(a.b == b.b);
        CHECK(a.length.rail_km == b.length.rail_km);
        CHECK(a.length.kind == b.length.kind);
        CHECK(a.length.weak == b.length.weak);
        CHECK(a.typical_kmh == b.typical_kmh);
        CHECK(a.gauges == b.gauges);
        CHECK(a.country == b.country);
        CHECK(a.side_at_a == b.side_at_a);
        CHECK(a.side_at_b == b.side_at_b);
        CHECK(one.shape_of(SectionIndex(i)) == other.shape_of(SectionIndex(i)));
        REQUIRE(a.on_lines.size() == b.on_lines.size());
        for (std::size_t k = 0; k < a.on_lines.size(); ++k) {
            CHECK(a.on_lines[k].line == b.on_lines[k].line);
            CHECK(a.on_lines[k].first_point == b.on_lines[k].first_point);
            CHECK(a.on_lines[k].gauges == b.on_lines[k].gauges);
            CHECK(a.on_lines[k].electrified == b.on_lines[k].electrified);
            CHECK(a.on_lines[k].tracks == b.on_lines[k].tracks);
            CHECK(a.on_lines[k].opened == b.on_lines[k].opened);
            CHECK(a.on_lines[k].post_km_at_a == b.on_lines[k].post_km_at_a);
            CHECK(a.on_lines[k].length.rail_km == b.on_lines[k].length.rail_km);
        }
    }
    CHECK(one.borders().size() == other.borders().size());
    CHECK(one.junctions().size() == other.junctions().size());
    CHECK(one.shutdowns().size() == other.shutdowns().size());
}

constexpr const char* west =
    "n 1 50.000 30.000 railway=station name=West uic_ref=2200001\n"
    "n 2 50.000 30.100 railway=station name=Middle uic_ref=2200002\n"
    "n 3 50.000 30.110\n"
    "w 1 1,2,3 railway=rail ref=7\n";
constexpr const char* east =
    "n 3 50.000 30.110\n"
    "n 12 50.0001 30.1000 railway=halt name=Mitte uic_ref=2200002\n"
    "n 4 50.000 30.200 railway=station name=East\n"
    "w 2 12,3,4 railway=rail ref=7\n";

}  // namespace

TEST_CASE("a network drafted again is the same network") {
    const Network& built_in = built_in_network();
    const auto again = redraft(built_in).build();
    REQUIRE(again);
    check_same(built_in, *again);
    const Network import = network_from("redraft", west);
    const auto import_again = redraft(import).build();
    REQUIRE(import_again);
    check_same(import, *import_again);
}

TEST_CASE("two imports are joined where stations have one code, and by objects of one id") {
    const Network a = network_from("join-west", west);
    const Network b = network_from("join-east", east);
    const auto both = joined(a, b);
    REQUIRE(both);
    CHECK(both->find_place("middle-n2"));
    CHECK_FALSE(both->find_place("mitte-n12"));
    CHECK((*both)[*both->find_place("middle-n2")].aliases.view().find("Mitte") !=
          std::string_view::npos);
    CHECK(km_between(*both, "west-n1", "east-n4") ==
          doctest::Approx(km_between(a, "west-n1", "middle-n2") + 7.17).epsilon(0.002));
    CHECK(both->credit() == osm_credit);
    // The other way round it is as long.
    const auto other = joined(b, a);
    REQUIRE(other);
    CHECK(km_between(*other, "west-n1", "east-n4") ==
          doctest::Approx(km_between(*both, "west-n1", "east-n4")).epsilon(1e-6));
}

// It was drawn to where the first network has the station: a kilometre and more off the track.
TEST_CASE(
    "track of the second network stays where it is, though the first has the station elsewhere") {
    const Network first =
        network_from("join-moved-first",
                     "n 1 50.000 30.000 railway=station name=West\n"
                     "n 2 50.000 30.100 railway=station name=Mid uic_ref=2200002\n"
                     "w 1 1,2 railway=rail\n");
    const Network second =
        network_from("join-moved-second",
                     "n 12 50.040 30.100 railway=station name=Mid uic_ref=2200002\n"
                     "n 13 50.042 30.107\n"
                     "n 14 50.040 30.114 railway=station name=East\n"
                     "w 2 12,13,14 railway=rail\n");
    const auto both = joined(first, second);
    REQUIRE(both);
    const auto mid = both->find_place("mid-n2");
    REQUIRE(mid);
    REQUIRE((*both)[*mid].sections.size() == 2);
    const auto track = both->track_of((*both)[*mid].sections[1]);
    REQUIRE(track.size() == 3);
    CHECK(track.front().lat_deg == doctest::Approx(50.04).epsilon(1e-6));
    // It is found there too, though both its places lie farther off than it is long.
    const auto near = nearest_on_track(*both, {50.042, 30.105}, 0.5);
    REQUIRE(near);
    CHECK(near->offset_km < 0.1);
}

TEST_CASE("straight track of the second network stays where it is, too") {
    const Network first =
        network_from("join-straight-first",
                     "n 1 50.000 30.000 railway=station name=West\n"
                     "n 2 50.000 30.100 railway=station name=Mid uic_ref=2200002\n"
                     "w 1 1,2 railway=rail\n");
    const Network second =
        network_from("join-straight-second",
                     "n 12 50.040 30.100 railway=station name=Mid uic_ref=2200002\n"
                     "n 14 50.040 30.200 railway=station name=East\n"
                     "w 2 12,14 railway=rail\n");
    const auto both = joined(first, second);
    REQUIRE(both);
    const auto near = nearest_on_track(*both, {50.040, 30.101}, 0.5);
    REQUIRE(near);
    CHECK(near->offset_km < 0.001);
}

TEST_CASE("a halt without a name takes that of the other network, in whatever order") {
    const char* const with_name =
        "n 4 50.000 30.100 railway=halt name=Middle\n"
        "n 5 50.000 30.200 railway=station name=East\n"
        "w 2 4,5 railway=rail\n";
    const Network named = network_from("join-named", with_name);
    const Network unnamed = network_from("join-unnamed",
                                         "n 3 50.000 30.000 railway=station name=West\n"
                                         "n 4 50.000 30.100 railway=halt\n"
                                         "w 1 3,4 railway=rail\n");
    for (const auto& both : {joined(named, unnamed), joined(unnamed, named)}) {
        REQUIRE(both);
        std::size_t middles = 0;
        for (const Place& place : both->places()) {
            if (place.name != "Middle") continue;
            ++middles;
            CHECK(place.aliases.view().find("halt") == std::string_view::npos);
        }
        CHECK(middles == 1);
    }
}

TEST_CASE("who is to be named for two networks: each once, with the dates of both") {
    const std::string a = std::string(osm_credit) + ", as of 2026-11-20";
    const std::string b = std::string(osm_credit) + ", as of 2026-11-02";
    CHECK(joined_credits(a, "") == a);
    CHECK(joined_credits(a, a) == a);
    CHECK(joined_credits(a, b) == std::string(osm_credit) + ", as of 2026-11-02, 2026-11-20");
    CHECK(joined_credits("Tables, edition 1 (CC-BY-4.0)", a) ==
          "Tables, edition 1 (CC-BY-4.0); " + a);
    CHECK(joined_credits(joined_credits(osm_credit, a), b) == joined_credits(a, b));
}

TEST_CASE("stations of different codes are two, however near they are") {
    const Network a = network_from("codes-a", west);
    const Network b = network_from("codes-b",
                                   "n 12 50.0001 30.1000 railway=station name=Other "
                                   "uic_ref=2200099\n"
                                   "n 4 50.01 30.200 railway=station name=East\n"
                                   "w 2 12,4 railway=rail\n");
    const auto both = joined(a, b);
    REQUIRE(both);
    CHECK(both->find_place("other-n12"));
    CHECK(both->find_place("middle-n2"));
}

TEST_CASE("a network joined with itself is itself") {
    const Network& built_in = built_in_network();
    const auto twice = joined(built_in, built_in);
    REQUIRE(twice);
    CHECK(twice->places().size() == built_in.places().size());
    CHECK(twice->sections().size() == built_in.sections().size());
}

TEST_CASE("the published kilometres of tables win over measured track of the same line") {
    if (!has_osm_file("russia-rail.osm.pbf")) return;
    const auto import = import_osm({osm_file("russia-rail.osm.pbf")}, {});
    REQUIRE(import);
    const auto russia = network_of(*import, "");
    REQUIRE(russia);
    const Network& built_in = built_in_network();
    const auto both = joined(built_in, *russia);
    REQUIRE(both);
    // Official: 767 km; the table's posts, not the 766.9 km of the trace.
    for (const auto& [from, to] :
         {std::pair{"khabarovsk-1", "vladivostok"}, std::pair{"khasan", "ussuriysk"}}) {
        CAPTURE(from);
        CHECK(km_between(*both, from, to) ==
              doctest::Approx(km_between(built_in, from, to)).epsilon(0.002));
    }
    // The way runs over the track of the import, with its shape.
    const auto route =
        Router(*both, Metric::rail)
            .find(std::array{*both->find_place("khasan"), *both->find_place("ussuriysk")});
    REQUIRE(route);
    std::size_t shaped = 0;
    double published_km = 0;
    double all_km = 0;
    for (const RouteStep& step : route->steps) {
        const Section& section = (*both)[step.section];
        shaped += section.shape.empty() ? 0U : 1U;
        all_km += section.length.rail_km;
        if (section.length.kind == LengthKind::published) published_km += section.length.rail_km;
    }
    CHECK(shaped > 5);
    CHECK(published_km > 0.9 * all_km);
}

}  // namespace verst::joined_networks_test
