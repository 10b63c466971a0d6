/// The search graphs that an image keeps: routers answer by them as by their own, and never use one
/// that is damaged.

#include "route/kept_graphs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "route/opened_image.hpp"
#include "route/random_network.hpp"
#include "route/route_index.hpp"
#include "verst/route/kept_graphs.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst::kept_graphs_test {

using namespace verst::test;

namespace {

/// Knows every image, and takes down what it is told.
class Believer final : public CheckedImages {
  public:
    [[nodiscard]] bool knows(const FileState& /*file*/) override { return true; }
    void found_sound(const FileState& /*file*/, const Network& /*network*/) override {}
};

bool uses_kept_graph(const Network& network, Metric metric) {
    const RouteIndex index(network, metric);
    const auto& parts = index.parts();
    return parts.kept_stretches != nullptr &&
           kept_graph(network, parts.stretches, metric, usual_form(metric, parts.drawn_track));
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
            for (const Metric metric : kept_metrics) {
                const Router router(opened.network(), metric, {});
                for (const PlaceIndex to : random.stations) {
                    if (to != random.stations.front())
                        (void)router.find(std::array{random.stations.front(), to});
                }
            }
        }
    }
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
