#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <doctest/doctest.h>

#include "imported_search.hpp"
#include "osm/rail_extract.hpp"
#include "osm_files.hpp"
#include "small_map.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/network_of_import.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::osm_real_files_test {

namespace {

struct Piece {
    double km = 0;
};
using Unreduced = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Piece>;

/// Every node of a file and every piece of track between two, measured with GeographicLib: what the
/// reduced network is compared with.
struct UnreducedTrack {
    explicit UnreducedTrack(const RailExtract& extract) {
        std::vector<std::pair<std::size_t, std::size_t>> ends;
        std::vector<Piece> pieces;
        for (const OsmWay& way : extract.ways) {
            const auto nodes = extract.nodes_of(way);
            for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
                const double km = geodesic_km(extract.node_table.position(nodes[i]),
                                              extract.node_table.position(nodes[i + 1]));
                ends.emplace_back(nodes[i], nodes[i + 1]);
                ends.emplace_back(nodes[i + 1], nodes[i]);
                pieces.insert(pieces.end(), 2, {km});
            }
        }
        graph = Unreduced(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                          pieces.begin(), extract.node_table.size());
        for (const OsmNode& node : extract.nodes) {
            if (const auto number = extract.node_table.find(node.id)) vertex_of[node.id] = *number;
        }
    }

    [[nodiscard]] std::vector<double> km_from(std::size_t vertex) const {
        std::vector<double> km(boost::num_vertices(graph));
        boost::dijkstra_shortest_paths(graph, vertex,
                                       boost::weight_map(boost::get(&Piece::km, graph))
                                           .distance_map(boost::make_iterator_property_map(
                                               km.begin(), boost::get(boost::vertex_index, graph)))
                                           .distance_inf(ImportedSearch::unreachable));
        return km;
    }

    Unreduced graph;
    std::unordered_map<std::int64_t, std::size_t> vertex_of;  ///< by number of a node with tags
};

const Import* russia() {
    static const std::optional<Import> import = []() -> std::optional<Import> {
        if (!has_osm_file("russia-rail.osm.pbf")) return std::nullopt;
        auto made = import_osm({osm_file("russia-rail.osm.pbf")}, {});
        REQUIRE(made);
        return std::move(*made);
    }();
    return import ? &*import : nullptr;
}

std::vector<std::uint32_t> stations_of(const ImportedNetwork& network) {
    std::vector<std::uint32_t> stations;
    for (std::uint32_t p = 0; p < network.places.size(); ++p) {
        const PlaceKind kind = network.places[p].kind;
        if (kind == PlaceKind::station || kind == PlaceKind::halt) stations.push_back(p);
    }
    return stations;
}

std::uint32_t place_of(const ImportedNetwork& network, std::string_view code) {
    const auto place = std::ranges::find(network.places, code, &ImportedPlace::codes);
    REQUIRE_MESSAGE(place != network.places.end(), std::string(code));
    return static_cast<std::uint32_t>(place - network.places.begin());
}

}  // namespace

TEST_CASE("russia-rail: reduced, it is as long between stations as over every node of the file") {
    const Import* import = russia();
    if (import == nullptr) return;
    const ImportedNetwork& network = import->network;
    const std::vector<std::filesystem::path> files{osm_file("russia-rail.osm.pbf")};
    const TrackSelection selection;
    const auto extract = read_rail_extract(files, selection);
    REQUIRE(extract);
    const UnreducedTrack whole(*extract);
    const auto stations = stations_of(network);
    // What people are told: by searches at first, then by tables.
    const auto finished = network_of(*import, "");
    REQUIRE(finished);
    const Router router(*finished, Metric::rail);
    std::mt19937 random(20260810);
    std::size_t compared = 0;
    double worst = 0;
    for (int i = 0; i < 12; ++i) {
        const std::uint32_t from = stations[random() % stations.size()];
        const auto unreduced_km =
            whole.km_from(whole.vertex_of.at(network.places[from].osm.number));
        const ImportedSearch search(network, from, true);
        for (int k = 0; k < 500; ++k) {
            const std::uint32_t to = stations[random() % stations.size()];
            const double expected_km =
                unreduced_km[whole.vertex_of.at(network.places[to].osm.number)];
            const double km = search.km(to);
            const auto told = router.costs(PlaceIndex(from), std::array{PlaceIndex(to)}).front();
            REQUIRE(told.has_value() == (expected_km != ImportedSearch::unreachable));
            // Refused are exactly those that lie in different parts.
            REQUIRE((km == ImportedSearch::unreachable) ==
                    (expected_km == ImportedSearch::unreachable));
            if (km == ImportedSearch::unreachable || to == from) continue;
            ++compared;
            for (const double found_km : {km, *told})
                worst = std::max(worst, std::abs(found_km - expected_km) / expected_km);
        }
    }
    CHECK(compared > 4000);
    CHECK(worst < 1e-4);
}

TEST_CASE("russia-rail: official kilometres, within 0.3 %") {
    const Import* import = russia();
    if (import == nullptr) return;
    const ImportedNetwork& network = import->network;
    const auto km = [&](std::string_view from, std::string_view to) {
        return ImportedSearch(network, place_of(network, from), true).km(place_of(network, to));
    };
    constexpr std::string_view vladivostok = "esr:980003";
    constexpr std::string_view khabarovsk = "esr:970406";
    constexpr std::string_view ussuriysk = "esr:988306";
    constexpr std::string_view khasan = "esr:987002";
    CHECK(km(vladivostok, khabarovsk) == doctest::Approx(767).epsilon(0.003));
    CHECK(km(khasan, ussuriysk) == doctest::Approx(260).epsilon(0.003));
    CHECK(km(khabarovsk, ussuriysk) == doctest::Approx(655).epsilon(0.003));
    CHECK(import->report.components.size() == 11);
    CHECK(import->report.rail_km == doctest::Approx(79'952).epsilon(1e-5));
    CHECK(import->report.components.front().rail_km == doctest::Approx(77'332).epsilon(1e-5));
    CHECK(import->report.drawn_as_lines);
}

TEST_CASE("Cologne: no way makes a sharp turn, or turns round where there is no station") {
    if (!has_osm_file("real/cologne-railway.osm.pbf")) return;
    const auto import = import_osm({osm_file("real/cologne-railway.osm.pbf")}, {});
    REQUIRE(import);
    const ImportedNetwork& network = import->network;
    CHECK_FALSE(import->report.drawn_as_lines);
    const auto stations = stations_of(network);
    std::size_t ways = 0;
    std::size_t sharp = 0;
    for (const std::uint32_t from : stations) {
        const ImportedSearch search(network, from, true);
        for (const std::uint32_t to : stations) {
            if (from == to || search.km(to) == ImportedSearch::unreachable) continue;
            ++ways;
            // What a reader of a map would see: the points of the way, one after another.
            std::vector<Position> points;
            std::vector<std::uint32_t> at;
            for (const auto& step : search.way(to)) {
                const ImportedSection& section = network.sections[step.section];
                auto shape = network.shape(section);
                std::vector<Position> run(shape.begin(), shape.end());
                if (step.to_end == 0) std::ranges::reverse(run);
                // Runs join end to end: no train is lifted from one track to another.
                if (!points.empty()) REQUIRE(points.back() == run.front());
                for (std::size_t i = points.empty() ? 0 : 1; i < run.size(); ++i) {
                    points.push_back(run[i]);
                    const bool is_end = i + 1 == run.size();
                    at.push_back(is_end ? section.ends[step.to_end].place
                                        : std::numeric_limits<std::uint32_t>::max());
                }
            }
            for (std::size_t i = 1; i + 1 < points.size(); ++i) {
                const auto in = straight_line(points[i - 1], points[i]).azimuth_deg;
                const auto on = straight_line(points[i], points[i + 1]).azimuth_deg;
                if (!in || !on || angle_between_deg(*in, *on) <= 90) continue;
                const bool at_station = at[i] != std::numeric_limits<std::uint32_t>::max() &&
                                        network.places[at[i]].kind != PlaceKind::junction;
                sharp += at_station ? 0U : 1U;
            }
        }
    }
    CHECK(ways > 1500);
    CHECK(sharp == 0);

    // Found apart, over every node of the file, turning at stop positions only. Without any rule of
    // turning it is 24.8 km: there are no rails from the bridge of Messe/Deutz to the platforms
    // below.
    const auto number_of = [&](std::string_view name) {
        const ImportedPlace* place = place_named(network, name);
        REQUIRE(place != nullptr);
        return static_cast<std::uint32_t>(place - network.places.data());
    };
    const ImportedSearch from_west(network, number_of("Quadrath-Ichendorf"), true);
    CHECK(from_west.km(number_of("Köln Messe/Deutz (tief)")) ==
          doctest::Approx(25.984).epsilon(5e-4));
}

TEST_CASE("metros, trams and ferries give no railway, and say what they are") {
    const auto message = [](const std::string& name) -> std::string {
        if (!has_osm_file(name)) return "railway ferries";
        const auto import = import_osm({osm_file(name)}, {});
        REQUIRE_FALSE(import);
        CHECK(import.error().code == RefusalCode::bad_data);
        return words(import.error().message);
    };
    CHECK(message("real/osr-hamburg-hafen-ferry.osm.pbf").find("ferries") != std::string::npos);
    CHECK(message("real/osr-ajaccio-ferry.osm.pbf").find("ferries") != std::string::npos);
    CHECK(message("real/andorra.osm.pbf").find("railway") != std::string::npos);
    if (!has_osm_file("real/osr-london-northern-line.osm.pbf")) return;
    const auto london = import_osm({osm_file("real/osr-london-northern-line.osm.pbf")}, {});
    REQUIRE(london);
    for (const auto& track : london->network.tracks) CHECK(track.kind == "rail");
    CHECK(place_named(london->network, "Angel") == nullptr);
}

TEST_CASE("every hostile file is answered, whatever it holds") {
    struct Hostile {
        const char* file;
        const char* answer;  ///< part of the refusal; empty: it is imported
    };
    constexpr std::array files{
        Hostile{"00-control-valid-handmade", ""},
        Hostile{"01-empty-file", "the file is empty"},
        Hostile{"02-not-pbf-text", "cannot be read as OpenStreetMap data"},
        Hostile{"03-not-pbf-random-64k", "cannot be read as OpenStreetMap data"},
        Hostile{"04-header-only-no-data", "0 ways and 0 relations"},
        Hostile{"05-truncated-half", "cut off"},
        Hostile{"06-truncated-last-byte", "cut off"},
        Hostile{"07-truncated-in-first-4-bytes", "cut off"},
        Hostile{"08-flipped-001-bits", "failed to uncompress data"},
        Hostile{"08-flipped-016-bits", "failed to uncompress data"},
        Hostile{"08-flipped-256-bits", "failed to uncompress data"},
        Hostile{"09-trailing-garbage", "cannot be read as OpenStreetMap data"},
        Hostile{"10-blobheader-length-4GiB", "cannot be read as OpenStreetMap data"},
        Hostile{"11-blob-datasize-2GiB", "cannot be read as OpenStreetMap data"},
        Hostile{"12-raw_size-claims-2GiB", "cannot be read as OpenStreetMap data"},
        Hostile{"13-raw_size-claims-too-small", "failed to uncompress data"},
        Hostile{"14-raw_size-negative", "cannot be read as OpenStreetMap data"},
        Hostile{"15-zlib-bomb-31MiB-in-32KiB-zeros", "cannot be read as OpenStreetMap data"},
        Hostile{"16-zlib-bomb-1GiB-in-1MiB-over-blob-limit", "illegal blob size"},
        Hostile{"17-zlib-stream-corrupt", "failed to uncompress data"},
        Hostile{"18-unknown-required-feature", "TimeTravel"},
        Hostile{"19-blob-lzma-unsupported", "lzma"},
        Hostile{"20-no-header-block", "cannot be read as OpenStreetMap data"},
        Hostile{"30-way-refs-missing-nodes", ""},
        Hostile{"31-coords-out-of-range", "no length"},
        Hostile{"32-coords-overflow-int64", "0 ways and 0 relations"},
        Hostile{"33-string-index-out-of-range", "string id out of range"},
        Hostile{"34-keys-vals-different-length", ""},
        Hostile{"35-ways-0-1-and-repeated-nodes", ""},
        Hostile{"36-ways-before-nodes", ""},
        Hostile{"37-duplicate-node-ids-different-places", ""},
        Hostile{"38-negative-and-huge-ids", ""},
        Hostile{"39-invalid-utf8-and-control-chars-in-name", ""},
        Hostile{"40-name-1MiB", "overlong string"},
        Hostile{"41-zero-length-track-all-nodes-same-place", "no length"},
        Hostile{"42-antimeridian-track", ""},
        Hostile{"43-poles-track", ""},
        Hostile{"44-no-rail-only-highway", "1 way and 0 relations"},
        Hostile{"45-granularity-zero", "no length"},
        Hostile{"46-way-with-60000-nodes", ""},
    };
    for (const Hostile& hostile : files) {
        const std::string name = std::string("hostile/") + hostile.file + ".osm.pbf";
        if (!has_osm_file(name)) return;
        CAPTURE(name);
        const auto import = import_osm({osm_file(name)}, {});
        const std::string_view answer = hostile.answer;
        REQUIRE(import.has_value() == answer.empty());
        if (import) {
            CHECK(import->report.rail_km > 0);
            for (const ImportedLine& line : import->network.lines) {
                for (const char c : line.names.any()) CHECK(static_cast<unsigned char>(c) >= ' ');
            }
        } else {
            CHECK(import.error().code == RefusalCode::bad_data);
            CHECK(words(import.error().message).find(answer) != std::string::npos);
            CHECK(words(import.error().message).find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("compressed XML and PBF are read alike; a history is refused") {
    for (const char* name : {"real/moscow.osm.gz", "real/monaco.osm.gz", "real/krems.osm.gz"}) {
        if (!has_osm_file(name)) return;
        const auto import = import_osm({osm_file(name)}, {});
        REQUIRE(import);
        CHECK(import->report.stations > 0);
    }
    const auto history = import_osm({osm_file("real/libosmium-deleted_nodes.osh.pbf")}, {});
    REQUIRE_FALSE(history);
    CHECK(words(history.error().message).find("history") != std::string::npos);
}

}  // namespace verst::osm_real_files_test
