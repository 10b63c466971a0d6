/// The search graphs that an image keeps: routers answer by them as by their own, and never use one
/// that is damaged.

#include "route/kept_graphs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "route/drawn_network.hpp"
#include "route/opened_image.hpp"
#include "route/random_network.hpp"
#include "route/route_index.hpp"
#include "verst/network/network_builder.hpp"
#include "verst/route/kept_graphs.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::kept_graphs_test {

using namespace verst::test;

namespace {

/// Knows every image.
class Believer final : public CheckedImages {
  public:
    [[nodiscard]] bool knows(const FileState& /*file*/) override { return true; }
    void found_sound(const FileState& /*file*/, const Network& /*network*/) override {}
};

/// Whether what routers search in lies in the image.
bool uses_kept_graph(const Network& network, Metric metric) {
    const RouteIndex index(network, metric);
    const SearchGraph& graph = index.parts().graph({});
    const auto image = std::as_bytes(std::span(&network.image(), 1));
    const auto edges = std::as_bytes(graph.csr().all_edges());
    const auto stretches = std::as_bytes(graph.stretches().all());
    const auto lies_in_it = [&](std::span<const std::byte> bytes) {
        return std::less_equal()(image.data(), bytes.data()) &&
               std::less()(bytes.data(), image.data() + network.image().head.bytes);
    };
    return lies_in_it(edges) && lies_in_it(stretches);
}

/// Visits the columns of kept stretches for those who bend them.
class RowsOf {
  public:
    explicit RowsOf(const Network& network) {
        auto stretches = kept_stretches(network);
        REQUIRE(stretches != nullptr);
        Stretches::columns(*stretches, *this);
    }
    template <class Record>
    void operator()(const RecordColumn<Record>& column) {
        if constexpr (std::is_same_v<Record, StretchEnd>) ends = column.all();
        if constexpr (std::is_same_v<Record, StretchPoint>) {
            if (within.empty()) within = column.all();
        }
        if constexpr (std::is_same_v<Record, std::uint32_t>) {
            if (nodes_by_place.empty()) nodes_by_place = column.all();
        }
    }

    std::span<const StretchEnd> ends;
    std::span<const StretchPoint> within;
    std::span<const std::uint32_t> nodes_by_place;
};

/// The same file with one row of a column another, under right checksums.
template <class Record>
std::string with_row(const std::string& file, const Network& opened, const Record& row,
                     const Record& other) {
    std::string bent = file;
    const auto at =
        reinterpret_cast<const char*>(&row) - reinterpret_cast<const char*>(&opened.image());
    std::memcpy(bent.data() + at, &other, sizeof other);
    seal(bent);
    return bent;
}

std::size_t part_count(std::string& file) {
    const auto& parts = image_in(file).contents.parts;
    return static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const ImagePart& part) { return part.bytes > 0; }));
}

/// The routes between all stations are those of another network's router.
void check_same_routes(const Network& network, const RandomNetwork& random, Metric metric) {
    const Router by_kept(network, metric, {});
    const Router by_own(random.net.network(), metric, {});
    for (const PlaceIndex from : random.stations) {
        for (const PlaceIndex to : random.stations) {
            if (from == to) continue;
            const auto kept = by_kept.find(std::array{from, to});
            const auto own = by_own.find(std::array{from, to});
            REQUIRE(kept.has_value() == own.has_value());
            if (kept) CHECK(same_sections(*kept, *own));
        }
    }
}

void search_all(const Network& network, const RandomNetwork& random) {
    for (const Metric metric : kept_metrics) {
        const Router router(network, metric, {});
        for (const PlaceIndex to : random.stations) {
            if (to != random.stations.front())
                (void)router.find(std::array{random.stations.front(), to});
        }
    }
}

}  // namespace

TEST_CASE("routes by kept graphs are those of graphs that are made, checked or believed") {
    Dice dice(1835);
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        std::string file = image_with_graphs(random.net.network());
        CHECK(part_count(file) == 1 + kept_metrics.size());
        Believer believer;
        for (CheckedImages* const checked :
             {static_cast<CheckedImages*>(nullptr), static_cast<CheckedImages*>(&believer)}) {
            const Opened opened(file, checked);
            CHECK(has_safe_graphs(opened.network()));
            CHECK(check_kept_graphs(opened.network()).has_value());
            for (const Metric metric : kept_metrics) {
                CHECK(uses_kept_graph(opened.network(), metric));
                check_same_routes(opened.network(), random, metric);
            }
        }
    }
}

TEST_CASE("a network in memory and an image without graphs keep none") {
    Dice dice(1836);
    const RandomNetwork random = random_network(dice);
    const Opened opened(image_bytes(random.net.network()));
    for (const Network* const each : {&random.net.network(), &opened.network()}) {
        CHECK(kept_stretches(*each) == nullptr);
        CHECK(has_safe_graphs(*each));
        CHECK(check_kept_graphs(*each).has_value());
        CHECK_FALSE(uses_kept_graph(*each, Metric::practical));
    }
}

TEST_CASE(
    "a graph of wrong figures under right checksums is passed over, or searched without harm") {
    Dice dice(1837);
    std::size_t safe = 0;
    for (int i = 0; i < 40; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const auto sound = image_with_graphs(random.net.network());
        for (int k = 0; k < 20; ++k) {
            auto file = sound;
            const std::size_t first = image_in(file).contents.network_bytes;
            for (std::size_t n = 1 + dice.below(4); n > 0; --n) {
                const std::size_t at = first + dice.below((file.size() - first) / 4 - 1) * 4;
                const auto value = static_cast<std::uint32_t>(
                    dice.one_in(2) ? dice.below(16) : dice.below(1U << 31U) * 2);
                std::memcpy(file.data() + at, &value, sizeof value);
            }
            seal(file);
            const Opened opened(file);
            if (!opened.result()) continue;  // of bytes between two parts
            search_all(opened.network(), random);
            // What is called safe is believed later.
            if (!has_safe_graphs(opened.network())) continue;
            ++safe;
            Believer believer;
            search_all(Opened(file, &believer).network(), random);
        }
    }
    CHECK(safe > 0);
}

TEST_CASE("stretches in which an end or a place stands twice are not safe") {
    const auto net = Drawing("A---B---C---D").line("main", "ABCD", posts({40, 40, 40})).make();
    const std::string file = image_with_graphs(net.network());
    const Opened opened(file);
    REQUIRE(has_safe_graphs(opened.network()));
    const RowsOf rows(opened.network());
    REQUIRE(rows.ends.size() >= 2);
    const auto is_safe = [&](const auto& row, const auto& other) {
        const Opened bent(with_row(file, opened.network(), row, other));
        return has_safe_graphs(bent.network());
    };
    CHECK(is_safe(rows.ends[0], rows.ends[0]));
    CHECK_FALSE(is_safe(rows.ends[0], rows.ends[1]));
    const auto b = net.place('B').value();
    const auto a = net.place('A').value();
    CHECK_FALSE(is_safe(rows.within[b], StretchPoint{}));
    CHECK_FALSE(is_safe(rows.within[a], rows.within[b]));
    CHECK_FALSE(is_safe(rows.nodes_by_place[b], rows.nodes_by_place[a]));
    CHECK_FALSE(is_safe(rows.nodes_by_place[a], std::uint32_t{0}));
}

/// An end that stood twice left another without a row: its side was then any number, and routers
/// wrote beyond their vertices. Found by a review, in two parts bent together.
TEST_CASE("an end without a row of its own, with a side of any number, is not safe") {
    Dice dice(1839);
    for (int i = 0; i < 20; ++i) {
        const RandomNetwork random = random_network(dice);
        const std::string file = image_with_graphs(random.net.network());
        const Opened opened(file);
        const RowsOf rows(opened.network());
        for (std::size_t k = 1; k < rows.ends.size(); ++k) {
            const Opened bent(with_row(file, opened.network(), rows.ends[k], rows.ends[k - 1]));
            CHECK_FALSE(has_safe_graphs(bent.network()));
        }
    }
}

/// With 255 ends or more the last side had no vertex: routers wrote beyond their arrays.
TEST_CASE("a node may have more ends than sides can be numbered") {
    for (const std::size_t spokes : {254U, 255U, 256U, 300U}) {
        CAPTURE(spokes);
        std::vector<std::string> ids(spokes + 1);
        NetworkBuilder builder;
        for (std::size_t i = 0; i <= spokes; ++i) {
            ids[i] = "p" + std::to_string(i);
            draft::Place place;
            place.id = place.name = ids[i];
            place.position = {i == 0 ? 50.0 : 50.1, 0.01 * static_cast<double>(i)};
            builder.places.push_back(place);
            if (i == 0) continue;
            draft::Section section;
            section.a = PlaceIndex(0);
            section.b = PlaceIndex(i);
            section.rail_km = 100 + static_cast<double>(i);
            builder.sections.push_back(section);
        }
        const Network network = std::move(builder).build().value();
        const Opened opened(image_with_graphs(network));
        CHECK(has_safe_graphs(opened.network()));
        for (const Metric metric : kept_metrics) {
            for (const Network* const each : {&network, &opened.network()}) {
                const Router router(*each, metric, {});
                const auto route =
                    router.find(std::array{PlaceIndex(spokes - 1), PlaceIndex(spokes)});
                REQUIRE(route.has_value());
                CHECK(measure(*each, route->steps).rail_km ==
                      doctest::Approx(199 + 2 * static_cast<double>(spokes)));
            }
        }
    }
}

/// If this fails, and not by mistake: count `PartHead::meaning` up, and put the new checksums here.
/// Images of before are then searched by graphs that are made anew, not by figures of old.
TEST_CASE("the figures of kept graphs mean what they meant") {
    const auto net = Drawing(
                         "A---B---C---D\n"
                         "    |\n"
                         "    E---F")
                         .line("main", "ABCD", posts({40, 41, 42}))
                         .line("branch", "BEF", posts({10, 11}), {.gauges_mm = {1435}})
                         .make();
    std::string file = image_with_graphs(net.network());
    std::string checksums;
    for (const ImagePart& part : image_in(file).contents.parts) {
        if (part.bytes > 0)
            checksums += fmt::format("{} {:016x}\n", part.name.data(), part.checksum);
    }
    CHECK(checksums ==
          "stretches bf4c35d6768011cf\n"
          "graph shortest 00d66e08b1f515b7\n"
          "graph practical c9fc6821faee633e\n"
          "graph time d32f4ea8756a767d\n");
}

TEST_CASE("a bent graph is refused when it is checked, and one of other figures too") {
    Dice dice(1838);
    const RandomNetwork random = random_network(dice);
    std::string file = image_with_graphs(random.net.network());
    const ImagePart practical = image_in(file).contents.parts[2];
    CHECK(std::string(practical.name.data()) == "graph practical");
    file[practical.at + practical.bytes / 2] ^= 1;
    seal(file);
    const Opened opened(file);
    const auto refused = check_kept_graphs(opened.network());
    REQUIRE_FALSE(refused.has_value());
    CHECK(words(refused.error().message) ==
          "its part \"graph practical\" is not one of its network");
}

}  // namespace verst::kept_graphs_test
