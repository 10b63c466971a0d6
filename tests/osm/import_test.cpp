#include "verst/osm/import.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "imported_search.hpp"
#include "osm/countries.hpp"
#include "small_map.hpp"
#include "source_tree.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/track_point.hpp"
#include "verst/osm/network_of_import.hpp"
#include "words.hpp"

namespace verst::import_test {

namespace {

/// A line with two tracks from west to east (a and b), joined by a crossover behind the station:
///
///     1 ---- 2 (Alpha) ---- 3 --- 4 ---- 5 (Beta) ---- 6
///                            \ crossover
///     11 --- 12 ------------ 13 -14 ---- 15 ---------- 16
const std::string two_tracks =
    "n 1 50.0000 30.000\n"
    "n 2 50.0000 30.010 railway=station name=Alpha\n"
    "n 3 50.0000 30.020 railway=switch\n"
    "n 4 50.0000 30.030\n"
    "n 5 50.0000 30.040 railway=station name=Beta\n"
    "n 6 50.0000 30.050\n"
    "n 11 49.9999 30.000\n"
    "n 12 49.9999 30.0101\n"
    "n 13 49.9999 30.0195\n"
    "n 14 49.9999 30.0215 railway=switch\n"
    "n 15 49.9999 30.0401\n"
    "n 16 49.9999 30.050\n"
    "w 100 1,2,3,4,5,6 railway=rail gauge=1435 name=Main~line\n"
    "w 101 11,12,13,14,15,16 railway=rail gauge=1435 name=Main~line\n"
    "w 102 3,14 railway=rail gauge=1435 service=crossover\n";

std::uint32_t number_of(const ImportedNetwork& network, std::string_view name) {
    const ImportedPlace* place = place_named(network, name);
    REQUIRE(place != nullptr);
    return static_cast<std::uint32_t>(place - network.places.data());
}

double km_between(const ImportedNetwork& network, std::string_view a, std::string_view b) {
    return ImportedSearch(network, number_of(network, a), true).km(number_of(network, b));
}

}  // namespace

TEST_CASE("a station stands for every parallel track that passes it") {
    const SmallMap map("two-tracks", two_tracks);
    const auto import = map.import();
    REQUIRE(import);
    const ImportedNetwork& network = import->network;
    const ImportedPlace* alpha = place_named(network, "Alpha");
    REQUIRE(alpha != nullptr);
    CHECK(ends_at(network, *alpha) == 4);
    CHECK(import->report.stations == 2);
    CHECK_FALSE(import->report.drawn_as_lines);
    CHECK(alpha->id == "alpha-n2");
    const double along_km = geodesic_km({50, 30.010}, {50, 30.040});
    CHECK(km_between(network, "Alpha", "Beta") == doctest::Approx(along_km).epsilon(1e-6));
}

TEST_CASE("from one track of a station to the other a train goes by switches only") {
    const SmallMap map("no-hop", two_tracks);
    const auto import = map.import();
    REQUIRE(import);
    // Every way through a station leaves it by the track that it came on.
    const ImportedNetwork& network = import->network;
    std::vector<std::uint16_t> tracks;
    for (const ImportedSection& section : network.sections) {
        for (const auto& end : section.ends) {
            if (network.places[end.place].names.latin == "Alpha") tracks.push_back(end.track);
        }
    }
    std::ranges::sort(tracks);
    CHECK(tracks.size() == 4);
    CHECK(tracks[0] == tracks[1]);
    CHECK(tracks[2] == tracks[3]);
    CHECK(tracks[1] != tracks[2]);
}

TEST_CASE("a train turns at a station, never sharply at a switch") {
    // The branch leaves the line towards Alpha: from Beta to Gamma a train must turn round in
    // Alpha.
    const SmallMap map("sharp",
                       "n 1 50.000 30.000 railway=station name=Alpha\n"
                       "n 2 50.000 30.100\n"
                       "n 3 50.000 30.200 railway=station name=Beta\n"
                       "n 4 50.010 30.200\n"
                       "n 5 50.020 30.300 railway=station name=Gamma\n"
                       "n 9 50.000 29.990\n"
                       "w 1 9,1,2,3 railway=rail\n"
                       "w 2 2,4,5 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    const double there_km = km_between(import->network, "Alpha", "Beta");
    const double branch_km = km_between(import->network, "Alpha", "Gamma");
    CHECK(km_between(import->network, "Beta", "Gamma") ==
          doctest::Approx(there_km + branch_km).epsilon(1e-6));
}

// Cologne, from the west to Messe/Deutz (tief): 26.0 km, with a change of direction at
// Trimbornstrasse. Who takes the lower station to be on the bridge that passes 40 m from it
// gets 22.4.
TEST_CASE("a station below a bridge is not on the bridge: a train goes round to it") {
    //                       11
    //                       12 (Mid low)
    //     1 (West) --- 2 -- 3 (Mid) ----- 5 --- 6 (East)
    //                       13 -- 14 - 15 -/
    const SmallMap map("below",
                       "n 1 50.0000 30.0000 railway=station name=West\n"
                       "n 2 50.0000 30.0490\n"
                       "n 3 50.0000 30.0500 railway=stop name=Mid\n"
                       "n 4 50.0000 30.0510\n"
                       "n 5 50.0000 30.0700 railway=switch\n"
                       "n 6 50.0000 30.0800 railway=station name=East\n"
                       "n 11 50.0100 30.0502\n"
                       "n 12 50.0003 30.0502 railway=stop name=Mid~low\n"
                       "n 13 49.9950 30.0502\n"
                       "n 14 49.9940 30.0560\n"
                       "n 15 49.9999 30.0690\n"
                       "w 1 1,2 railway=rail\n"
                       "w 2 2,3,4 railway=rail bridge=yes layer=1\n"
                       "w 3 4,5,6 railway=rail\n"
                       "w 4 11,12,13,14,15,5 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    const double back_km = geodesic_km({50, 30.08}, {50, 30.07}) +
                           geodesic_km({50, 30.07}, {49.9999, 30.069}) +
                           geodesic_km({49.9999, 30.069}, {49.994, 30.056}) +
                           geodesic_km({49.994, 30.056}, {49.995, 30.0502}) +
                           geodesic_km({49.995, 30.0502}, {50.0003, 30.0502});
    CHECK(km_between(import->network, "East", "Mid low") == doctest::Approx(back_km).epsilon(1e-5));
    CHECK(km_between(import->network, "West", "Mid low") ==
          doctest::Approx(geodesic_km({50, 30}, {50, 30.08}) + back_km).epsilon(1e-5));
}

TEST_CASE("stations off the track are tied to it with their offset; those too far off are named") {
    const SmallMap map("offset",
                       "n 1 50.000 30.000\n"
                       "n 2 50.000 30.100\n"
                       "n 3 50.002 30.050 railway=halt name=Near\n"
                       "n 4 50.020 30.050 railway=station name=Far\n"
                       "w 1 1,2 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    const ImportedPlace* near = place_named(import->network, "Near");
    REQUIRE(near != nullptr);
    CHECK(near->kind == PlaceKind::halt);
    CHECK(near->offset_km == doctest::Approx(0.2225).epsilon(0.01));
    CHECK(place_named(import->network, "Far") == nullptr);
    REQUIRE(import->report.doubts.size() == 1);
    CHECK(import->report.doubts[0].count == 1);
    CHECK(import->report.doubts[0].examples == std::vector<std::string>{"Far (n4)"});
    // The tie does not lengthen the track.
    CHECK(import->report.rail_km == doctest::Approx(geodesic_km({50, 30}, {50, 30.1})));
}

TEST_CASE("stations are areas and stop positions too, and what is one station is one place") {
    const SmallMap map("areas",
                       "n 1 50.000 30.000\n"
                       "n 2 50.000 30.050 railway=stop public_transport=stop_position name=Beta\n"
                       "n 3 50.000 30.100 railway=stop name=Gamma~Hbf\n"
                       "n 4 50.0001 30.1001\n"
                       "n 5 50.000 30.150\n"
                       "n 20 50.001 30.048\n"
                       "n 21 50.001 30.052\n"
                       "n 22 50.0005 30.052\n"
                       "n 23 50.0005 30.048\n"
                       "n 30 50.0001 30.149 railway=station name=Delta uic_ref=2200001\n"
                       "n 31 50.0002 30.149 public_transport=stop_position name=Bus bus=yes\n"
                       "w 1 1,2,3,5 railway=rail\n"
                       "w 2 20,21,22,23,20 railway=station name=Beta wikidata=Q1\n"
                       "w 3 20,21,22,23,20 railway=station name=Metro station=subway\n");
    const auto import = map.import();
    REQUIRE(import);
    CHECK(import->report.stations == 3);
    const ImportedPlace* beta = place_named(import->network, "Beta");
    REQUIRE(beta != nullptr);
    CHECK(beta->id == "beta-w2");
    CHECK(beta->codes == "wikidata:Q1");
    CHECK(ends_at(import->network, *beta) == 2);
    CHECK(place_named(import->network, "Gamma Hbf") != nullptr);
    const ImportedPlace* delta = place_named(import->network, "Delta");
    REQUIRE(delta != nullptr);
    CHECK(delta->codes == "uic:2200001");
}

// London Charing Cross was two stations: one of its stops, and one of its node.
TEST_CASE("stop positions belong to a station by any of its present names") {
    const SmallMap map("stop-names",
                       "n 1 50.000 30.000\n"
                       "n 2 50.000 30.050 railway=stop name=London~Cross\n"
                       "n 3 50.000 30.100 railway=stop name=Old~Cross\n"
                       "n 4 50.000 30.150\n"
                       "n 8 50.001 30.049 railway=station name=Cross alt_name=Kings;London~Cross\n"
                       "n 9 50.001 30.099 railway=station name=New old_name=Old~Cross\n"
                       "w 1 1,2,3,4 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    CHECK(place_named(import->network, "London Cross") == nullptr);
    CHECK(place_named(import->network, "Cross") != nullptr);
    CHECK(place_named(import->network, "New") != nullptr);
    // What a station was called once may be another's name now.
    CHECK(place_named(import->network, "Old Cross") != nullptr);
}

TEST_CASE("a stop belongs to the station of its name, not to a nearer one that is called so too") {
    const SmallMap map("stop-own-name",
                       "n 1 50.000 30.000\n"
                       "n 2 50.000 30.050 railway=stop name=Foo\n"
                       "n 4 50.000 30.150\n"
                       "n 8 50.001 30.053 railway=station name=Bar alt_name=Foo\n"
                       "n 9 50.001 30.061 railway=station name=Foo\n"
                       "w 1 1,2,4 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    const auto network = network_of(*import, "");
    REQUIRE(network);
    const auto west = nearest_on_track(*network, {50.0, 30.04}, 0.1);
    REQUIRE(west);
    const Section& section = network->sections()[west->section.value()];
    CHECK(((*network)[section.a].name == "Foo" || (*network)[section.b].name == "Foo"));
}

TEST_CASE("names: Latin first, the native one beside it, no-break spaces as spaces") {
    const SmallMap map(
        "names",
        "n 1 50.000 30.000 railway=station name=Слюдянка\u00a0I name:en=Slyudyanka~I "
        "name:ko=슬류댠카 old_name=Слюдянка esr:user=931209\n"
        "n 2 50.000 30.100 railway=station name=Байкал\n"
        "n 3 50.000 30.200 railway=station\n"
        "w 1 1,2,3 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    const auto& places = import->network.places;
    const auto named = std::ranges::find(places, "Slyudyanka I",
                                         [](const auto& place) { return place.names.latin; });
    REQUIRE(named != places.end());
    CHECK(named->names.native == "Слюдянка I");
    CHECK(named->codes == "esr:931209");
    CHECK(std::ranges::find(named->names.others,
                            std::pair<std::string, std::string>("ko", "슬류댠카")) !=
          named->names.others.end());
    const ImportedPlace* baikal = place_named(import->network, "Байкал");
    REQUIRE(baikal != nullptr);
    CHECK(baikal->names.latin.empty());
    CHECK(baikal->id == "baikal-n2");
    CHECK(import->report.without_name == 1);
}

TEST_CASE("sections end where the track changes, and know what it is like") {
    const SmallMap map("attributes",
                       "n 1 50.000 30.000 railway=station name=Alpha\n"
                       "n 2 50.000 30.100\n"
                       "n 3 50.000 30.200 railway=station name=Beta\n"
                       "w 1 1,2 railway=rail gauge=1520 electrified=contact_line voltage=25000 "
                       "maxspeed=120\n"
                       "w 2 2,3 railway=rail gauge=1435;1520 electrified=no maxspeed=60\n");
    const auto import = map.import();
    REQUIRE(import);
    const ImportedNetwork& network = import->network;
    REQUIRE(network.sections.size() == 2);
    const auto track_of = [&](std::size_t i) { return network.tracks[network.sections[i].track]; };
    CHECK(track_of(0).gauges_mm == std::vector{1520});
    CHECK(track_of(0).electrified == "25kV");
    CHECK(network.sections[0].max_kmh == doctest::Approx(120));
    CHECK(track_of(1).gauges_mm == std::vector{1435, 1520});
    CHECK(track_of(1).electrified == "no");
}

TEST_CASE("lines are relations, else numbers, else names; a bridge's name is no line's") {
    const SmallMap map("lines",
                       "n 1 50.000 30.000 railway=station name=Alpha\n"
                       "n 2 50.000 30.100\n"
                       "n 3 50.000 30.200\n"
                       "n 4 50.000 30.300\n"
                       "n 5 50.000 30.400 railway=station name=Beta\n"
                       "w 1 1,2 railway=rail\n"
                       "w 2 2,3 railway=rail name=Left~line ref=12\n"
                       "w 3 3,4 railway=rail name=High~bridge bridge=yes ref=12\n"
                       "w 4 4,5 railway=rail name=Right~line\n"
                       "w 5 4,5 railway=rail name=Right~line service=siding\n"
                       "r 7 1:,2: type=route route=railway name=Trunk~line\n");
    const auto import = map.import();
    REQUIRE(import);
    std::vector<std::string> ids;
    for (const auto& line : import->network.lines) ids.push_back(line.id);
    CHECK(ids == std::vector<std::string>{"trunk-line-r7", "12-w3", "right-line-w4"});
}

TEST_CASE("a ring of track, and a loop, are sections with two ends") {
    const SmallMap map("ring",
                       "n 1 50.00 30.00\n"
                       "n 2 50.00 30.01\n"
                       "n 3 50.01 30.01\n"
                       "n 4 50.01 30.00\n"
                       "w 1 1,2,3,4,1 railway=rail\n");
    const auto import = map.import();
    REQUIRE(import);
    for (const auto& section : import->network.sections) {
        CHECK(section.ends[0].place != section.ends[1].place);
    }
    CHECK(import->report.rail_km == doctest::Approx(2 * geodesic_km({50, 30}, {50.01, 30}) +
                                                    geodesic_km({50, 30}, {50, 30.01}) +
                                                    geodesic_km({50.01, 30}, {50.01, 30.01})));
}

TEST_CASE("a border is where the track leaves a country of the extract") {
    const SmallMap map("border",
                       "n 1 50.0 30.0 railway=station name=Alpha\n"
                       "n 2 50.0 30.4 railway=station name=Beta\n"
                       "n 10 49 29\nn 11 49 30.1\nn 12 51 30.1\nn 13 51 29\n"
                       "n 14 49 31\nn 15 51 31\n"
                       "w 1 1,2 railway=rail\n"
                       "w 5 11,12\n"
                       "w 6 12,13,10,11\n"
                       "w 7 12,15,14,11\n"
                       "r 1 5:outer,6:outer type=boundary boundary=administrative admin_level=2 "
                       "ISO3166-1=LI\n"
                       "r 2 5:outer,7:outer type=boundary boundary=administrative admin_level=2 "
                       "ISO3166-1=AT\n");
    const auto import = map.import();
    REQUIRE(import);
    CHECK(import->report.borders == 1);
    CHECK(place_named(import->network, "Alpha")->country == "LI");
    CHECK(place_named(import->network, "Beta")->country == "AT");
    CHECK(place_named(import->network, "Beta")->zone == "Europe/Vienna");
    const auto border =
        std::ranges::find(import->network.places, PlaceKind::border, &ImportedPlace::kind);
    REQUIRE(border != import->network.places.end());
    CHECK(border->position.lon_deg == doctest::Approx(30.1));
}

TEST_CASE("without boundaries countries are those of the base map, where that is beyond doubt") {
    const std::string lines =
        "n 1 55.75 37.60 railway=station name=Moscow\n"
        "n 2 55.75 37.70 railway=station name=East\n"
        "w 1 1,2 railway=rail\n"
        // The Danube at Bratislava: three countries within a few kilometres.
        "n 3 48.10 17.05 railway=station name=Doubt\n"
        "n 4 48.10 17.10 railway=station name=Numbered uic_ref=5600001\n"
        "w 2 3,4 railway=rail\n";
    const SmallMap map("base-map", lines);
    ImportOptions options;
    options.base_map = in_source_tree("stations/basemap");
    const auto import = map.import(options);
    REQUIRE(import);
    CHECK(place_named(import->network, "Moscow")->country == "RU");
    CHECK(place_named(import->network, "Moscow")->zone.empty());  // Russia has many
    CHECK(place_named(import->network, "Doubt")->country.empty());
    CHECK(place_named(import->network, "Numbered")->country == "SK");
    CHECK(map.import()->network.places.front().country.empty());
}

TEST_CASE("the order of objects and of files does not matter; objects of one id are one") {
    std::vector<std::string> lines;
    std::istringstream in(two_tracks);
    for (std::string line; std::getline(in, line);) lines.push_back(line + "\n");
    std::string backwards;
    for (const std::string& line : lines) backwards.insert(0, line);
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < lines.size(); ++i) (i % 2 == 0 ? first : second) += lines[i];
    const SmallMap one("order-1", two_tracks);
    const SmallMap other("order-2", backwards);
    const SmallMap half("order-3", first + lines[1]);
    const SmallMap rest("order-4", second);
    const auto expected = one.import();
    REQUIRE(expected);
    for (const auto& files :
         std::vector<std::vector<std::filesystem::path>>{{other.path()},
                                                         {half.path(), rest.path()},
                                                         {rest.path(), half.path()},
                                                         {one.path(), other.path()}}) {
        const auto import = import_osm(files, {});
        REQUIRE(import);
        REQUIRE(import->network.places.size() == expected->network.places.size());
        REQUIRE(import->network.sections.size() == expected->network.sections.size());
        for (std::size_t i = 0; i < expected->network.places.size(); ++i) {
            CHECK(import->network.places[i].id == expected->network.places[i].id);
        }
        for (std::size_t i = 0; i < expected->network.sections.size(); ++i) {
            CHECK(import->network.sections[i].rail_km == expected->network.sections[i].rail_km);
        }
    }
}

// A file with a boundary is read three times, and two were announced: on a terminal the bar ran
// over its end, and the import was refused with "basic_string::_M_create".
TEST_CASE("progress is told of as much as was announced, never more") {
    for (const char* relation :
         {"", "r 9 5:outer type=boundary boundary=administrative admin_level=2\n"}) {
        CAPTURE(relation);
        const SmallMap map("progress", std::string("n 1 50 30\nn 2 50 31\nn 3 51 31\n"
                                                   "w 1 1,2 railway=rail\nw 5 1,2,3,1\n") +
                                           relation);
        std::uint64_t last = 0;
        std::uint64_t announced = 0;
        ImportOptions options;
        options.progress = [&](std::uint64_t done, std::uint64_t all) {
            CHECK(done >= last);
            CHECK(done <= all);
            CHECK((announced == 0 || announced == all));
            last = done;
            announced = all;
        };
        REQUIRE(map.import(options));
        CHECK(announced > 0);
    }
}

TEST_CASE("a country has a time zone where all its clocks show one time") {
    CountryZones zones;
    CHECK(zones.of("PL") == "Europe/Warsaw");
    // Büsingen has a zone of its own, and the same time.
    CHECK(zones.of("DE") == "Europe/Berlin");
    CHECK(zones.of("DE") == "Europe/Berlin");
    CHECK(zones.of("RU").empty());
    CHECK(zones.of("RU").empty());
    CHECK(zones.of("XX").empty());
}

TEST_CASE("what is no map with a railway is refused, with what is in it") {
    const auto refusal = [](const std::string& name, const std::string& text) {
        const auto path = std::filesystem::temp_directory_path() / name;
        std::ofstream(path) << text;
        const auto import = import_osm({path}, {});
        std::filesystem::remove(path);
        REQUIRE_FALSE(import);
        return import.error();
    };
    const Refusal trams =
        refusal("verst-a.osm", SmallMap::xml("n 1 50 30\nn 2 50 31\nw 1 1,2 railway=tram\n"));
    CHECK(words(trams.message).find("1 of them tram") != std::string::npos);
    CHECK(words(refusal("verst-b.osm", "").message).find("empty") != std::string::npos);
    // Cut in the middle of a tag, and between two objects.
    for (const std::size_t bytes : {40U, 84U}) {
        const std::string whole = SmallMap::xml("n 1 50 30\nn 2 50 31\nw 1 1,2 railway=rail\n");
        CHECK(words(refusal("verst-i.osm", whole.substr(0, bytes)).message).find("cut off") !=
              std::string::npos);
    }
    // A .osm.pbf within the length of its first block, and of its second: that was imported, as far
    // as it went.
    const std::string first_block("\0\0\0\x0d\x0a\x09OSMHeader\x18\x02\x10\0", 19);
    for (const std::string& whole : {std::string(), first_block}) {
        for (const std::size_t more : {1U, 3U}) {
            const Refusal cut = refusal("verst-j.osm.pbf", whole + std::string(more, '\0'));
            CHECK(words(cut.message)
                      .find(fmt::format("cut off (it ends within the length of a block, {} of 4",
                                        more)) != std::string::npos);
        }
    }
    CHECK(refusal("verst-c.osm", "<html>no</html>").code == RefusalCode::bad_data);
    CHECK(words(refusal("verst-d.txt", "x").message).find("by its name") != std::string::npos);
    CHECK(words(refusal("verst-e.osc", "<osmChange/>").message).find("changes") !=
          std::string::npos);
    CHECK(refusal("verst-f.osm.gz", "no gzip").code == RefusalCode::bad_data);
    CHECK(refusal("verst-g.osm.bz2", "no bzip2").code == RefusalCode::bad_data);
    const Refusal pointless =
        refusal("verst-h.osm", SmallMap::xml("n 1 50 30\nn 2 50 30\nw 1 1,2 railway=rail\n"));
    CHECK(words(pointless.message).find("no length") != std::string::npos);
    CHECK(import_osm({"/nowhere/x.osm.pbf"}, {}).error().code == RefusalCode::unreadable_file);
    CHECK(words(import_osm({"https://example.org/x.osm.pbf"}, {}).error().hints.front()) ==
          "Download it first; verst reads files.");
    const auto directory = import_osm({std::filesystem::temp_directory_path()}, {});
    CHECK(words(directory.error().message).find("directory") != std::string::npos);
}

}  // namespace verst::import_test
