/// The tables that an image keeps: used where they fit, refused where they do not, never believed
/// where they are damaged.

#include "route/table/kept_tables.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "network/image_parts.hpp"
#include "route/drawn_network.hpp"
#include "route/opened_image.hpp"
#include "route/random_network.hpp"
#include "route/router_parts.hpp"
#include "source_tree.hpp"
#include "verst/network/image_file.hpp"
#include "verst/network/reader.hpp"
#include "verst/route/kept_tables.hpp"
#include "words.hpp"

namespace verst::kept_tables_test {

using namespace verst::test;

namespace {

constexpr std::array metrics{Metric::rail, Metric::practical, Metric::time};

/// What a file of these bytes is answered when it is opened, without its name.
std::string refusal_of(const std::string& file) {
    const Opened opened(file);
    REQUIRE(!opened.result().has_value());
    const std::string message = words(opened.result().error().message);
    return message.substr(message.find(": ") + 2);
}

Network built_in() {
    auto network = load_network(in_source_tree("stations"));
    REQUIRE(network);
    return std::move(*network);
}

/// Asks a table whatever can be asked.
void ask_all(const Network& network, const WayTable& table) {
    std::vector<MarkedCost> costs;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        if (!network.on_rail(PlaceIndex(i))) continue;
        table.costs_to_all(PlaceIndex(i), costs);
        for (std::size_t k = 0; k < network.places().size(); ++k) {
            if (i == k || !network.on_rail(PlaceIndex(k))) continue;
            CHECK(table.between(PlaceIndex(i), PlaceIndex(k)).cost >= 0);
            (void)table.way(PlaceIndex(i), PlaceIndex(k));
        }
    }
}

}  // namespace

TEST_CASE("an image keeps a table for each metric, and routers answer by them as by their own") {
    const Network network = built_in();
    const Opened opened(image_with_tables(network));
    CHECK(check_kept_tables(opened.network()).has_value());
    std::vector<PlaceIndex> places;
    for (std::size_t i = 0; i < network.places().size(); i += 61) {
        if (network.on_rail(PlaceIndex(i))) places.emplace_back(i);
    }
    for (const Metric metric : metrics) {
        CAPTURE(metric_name(metric));
        const RouteIndex index(opened.network(), metric);
        const TrackUnder under(index, {});
        CHECK(kept_table(opened.network(), under.track, metric) != nullptr);
        const Router by_kept{RouteIndex(opened.network(), metric)};
        const Router by_own{RouteIndex(network, metric)};
        for (const PlaceIndex from : places) {
            CHECK(by_kept.costs(from, places) == by_own.costs(from, places));
            for (const PlaceIndex to : places) {
                if (from == to) continue;
                const auto kept = by_kept.find(std::array{from, to});
                const auto own = by_own.find(std::array{from, to});
                REQUIRE(kept.has_value() == own.has_value());
                if (kept) CHECK(same_sections(*kept, *own));
            }
        }
    }
}

TEST_CASE("an image without tables, and a network in memory, keep none") {
    const Network network = built_in();
    const Opened opened(image_bytes(network));
    for (const Network* const each : {&network, &opened.network()}) {
        const RouteIndex index(*each, Metric::rail);
        const TrackUnder under(index, {});
        CHECK(kept_table(*each, under.track, Metric::rail) == nullptr);
        CHECK(check_kept_tables(*each).has_value());
    }
}

TEST_CASE("a table that would be too large is not begun") {
    const Network network = built_in();
    const RouteIndex index(network, Metric::rail);
    const TrackUnder under(index, {});
    CHECK(WayTable::make(network, under.track, {.most_bytes = 100'000}) == nullptr);
    CHECK(WayTable::make(network, under.track, {.most_bytes = 100'000'000}) != nullptr);
}

TEST_CASE("a table that is kept stands for no other day, if other track was open") {
    // From end to end the spur is open on neither day: but as far as D on one, and C on the other.
    const auto net = Drawing("A---B---C---D---E")
                         .line("main", "AB", posts({40}))
                         .line("spur", "BCDE", posts({40, 40, 40}))
                         .attribute("spur", 'B', 'C', "opened", "1900")
                         .attribute("spur", 'C', 'D', "opened", "2000")
                         .attribute("spur", 'D', 'E', "opened", "2030")
                         .make();
    using namespace std::chrono;
    const CalendarDay now = local_days(year(2026) / 1 / 1);
    const CalendarDay then = local_days(year(1950) / 1 / 1);
    const Opened opened(image_with_tables(net.network(), now));
    CHECK(check_kept_tables(opened.network(), now).has_value());
    CHECK(check_kept_tables(opened.network(), local_days(year(2027) / 1 / 1)).has_value());
    const auto refused = check_kept_tables(opened.network(), then);
    REQUIRE(!refused.has_value());
    CHECK(words(refused.error().message) ==
          "its table of ways (shortest) is not one of its network");

    const std::vector<PlaceIndex> places = net.places("ABCDE");
    Constraints constraints;
    constraints.as_of = then;
    for (const Metric metric : metrics) {
        const Router by_kept(RouteIndex(opened.network(), metric), constraints);
        for (int i = 0; i < 20; ++i) {
            const auto costs = by_kept.costs(net.place('A'), places);
            CHECK(costs[2].has_value());
            CHECK_FALSE(costs[3].has_value());
        }
    }
}

TEST_CASE("the same network has the same image") {
    const Network network = built_in();
    CHECK(image_with_tables(network) == image_with_tables(network));
}

TEST_CASE("a way of more arcs than the graph has is none") {
    // Each link is twice the one before: one of 60 would be 2^60 arcs.
    std::vector<Elimination::Link> links{{0, 1, {}, 0, Elimination::none}};
    for (std::uint32_t i = 0; i < 60; ++i) links.push_back({0, 1, {}, i, i});
    std::vector<std::uint32_t> arcs;
    CHECK(Elimination::unpack(links, 4, 16, arcs));
    CHECK(arcs.size() == 16);
    CHECK_FALSE(Elimination::unpack(links, 60, 1000, arcs));
    CHECK(arcs.size() <= 1000);
}

TEST_CASE("a bent table is refused when it is checked, and not used by a router") {
    const Network network = built_in();
    auto file = image_with_tables(network);
    for (const ImagePart& part : image_in(file).contents.parts) {
        if (part.bytes > 0) file[part.at + part.bytes / 2] ^= 4;
    }
    const Opened opened(file);
    const auto refused = check_kept_tables(opened.network());
    REQUIRE(!refused.has_value());
    CHECK(words(refused.error().message) == "its table of ways (shortest) is damaged");
    for (const Metric metric : metrics) {
        const RouteIndex index(opened.network(), metric);
        const TrackUnder under(index, {});
        CHECK(kept_table(opened.network(), under.track, metric) == nullptr);
    }
}

TEST_CASE("an image with small tables is refused with any one bit bent") {
    Dice dice(1905);
    const auto sound = image_with_tables(random_network(dice).net.network());
    for (std::size_t at = 0; at < sound.size(); at += 1 + dice.below(16)) {
        auto bent = sound;
        bent[at] = static_cast<char>(bent[at] ^ (1 << dice.below(8)));
        CAPTURE(at);
        CHECK_FALSE(Opened(bent).result().has_value());
    }
}

TEST_CASE("the tables of another network are refused") {
    Dice dice(1891);
    const RandomNetwork one = random_network(dice);
    const RandomNetwork other = random_network(dice);
    std::string file = image_bytes(one.net.network());
    const auto others = image_with_tables(other.net.network());
    // Those of the other, behind the network of the one.
    const auto& from = *reinterpret_cast<const NetworkImage*>(others.data());
    for (const ImagePart& part : from.contents.parts) {
        if (part.bytes == 0) continue;
        add_part(file, part.name.data(), [&](std::string& to) {
            to += std::string_view(others).substr(part.at, part.bytes);
        });
    }
    {
        const Opened opened(file);
        const auto refused = check_kept_tables(opened.network());
        REQUIRE(!refused.has_value());
        CHECK(words(refused.error().message).ends_with("is not one of its network"));
    }
    for (ImagePart& part : image_in(file).contents.parts)
        part.network = from.contents.network_checksum;
    image_in(file).head.checksum = checksum_of_head(image_in(file));
    CHECK(refusal_of(file) == "is damaged: a part behind its network is one of another network");
}

TEST_CASE("a table of wrong figures under right checksums is refused, or asked without harm") {
    Dice dice(1916);
    for (int i = 0; i < 30; ++i) {
        CAPTURE(i);
        const RandomNetwork random = random_network(dice);
        const auto sound = image_with_tables(random.net.network());
        for (int k = 0; k < 20; ++k) {
            auto file = sound;
            const std::size_t first = image_in(file).contents.network_bytes;
            for (std::size_t n = 1 + dice.below(4); n > 0; --n) {
                const std::size_t at = first + dice.below((file.size() - first) / 4 - 1) * 4;
                const auto value = static_cast<std::uint32_t>(
                    dice.one_in(2) ? dice.below(64) : dice.below(1U << 31U) * 2);
                std::memcpy(file.data() + at, &value, sizeof value);
            }
            seal(file);
            const Opened opened(file);
            if (!opened.result()) continue;  // of bytes between two parts
            for (const Metric metric : metrics) {
                const RouteIndex index(opened.network(), metric);
                const TrackUnder under(index, {});
                if (const auto table = kept_table(opened.network(), under.track, metric))
                    ask_all(opened.network(), *table);
            }
        }
    }
}

TEST_CASE("parts of an image that do not lie one behind the other are refused") {
    Dice dice(1);
    const auto sound = image_with_tables(random_network(dice).net.network());
    const auto refusal = [&](auto bend) {
        auto file = sound;
        bend(image_in(file).contents);
        image_in(file).head.checksum = checksum_of_head(image_in(file));
        return refusal_of(file);
    };
    const char* const elsewhere = "is damaged: a part behind its network lies elsewhere";
    CHECK(refusal([](ImageContents& contents) { contents.parts[0].at += 64; }) == elsewhere);
    CHECK(refusal([](ImageContents& contents) { contents.parts[1].at = contents.parts[0].at; }) ==
          elsewhere);
    CHECK(refusal([](ImageContents& contents) { contents.parts[0].bytes = ~std::uint64_t{0}; }) ==
          elsewhere);
    CHECK(refusal([](ImageContents& contents) {
              *std::ranges::find(contents.parts, "ways time", [](const ImagePart& part) {
                  return std::string(part.name.data());
              }) = {};
          }) == "is damaged: it has a part without bytes, or bytes without a part");
}

}  // namespace verst::kept_tables_test
