// What answers from tables take, held against plain `dijkstra_shortest_paths` with early exit on
// the graph of all places, for the same pairs in the same run: ./dev bench
// --benchmark_filter=table. See docs/performance.md. Networks: the built-in one, and the files of
// OpenStreetMap that are there.

#include <array>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/all_places.hpp"
#include "osm/osm_files.hpp"
#include "route/route_index.hpp"
#include "route/router_parts.hpp"
#include "route/table/way_table.hpp"
#include "source_tree.hpp"
#include "verst/network/image_file.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/network_of_import.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

/// Of the processor's time that this thread took: what else runs on the machine does not count.
struct ThreadClock {
    static std::chrono::nanoseconds now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
};

constexpr std::array table_networks{"", "russia-rail.osm.pbf", "real/cologne-railway.osm.pbf"};

/// A network, with pairs of its places by chance, and the searches and tables of one metric.
struct TableCase {
    Network network;
    RouteIndex rail{network, Metric::rail};
    RouteIndex practical{network, Metric::practical};
    TrackUnder rail_track{rail, {}};
    TrackUnder practical_track{practical, {}};
    std::unique_ptr<const WayTable> by_rail;
    std::unique_ptr<const WayTable> by_practical;
    Router router{rail};
    AllPlaces all_places{network};
    std::vector<PlaceIndex> stations;
    std::vector<std::pair<PlaceIndex, PlaceIndex>> pairs;

    explicit TableCase(Network of) : network(std::move(of)) {
        by_rail = WayTable::make(network, rail_track.track);
        by_practical = WayTable::make(network, practical_track.track);
        for (std::size_t i = 0; i < network.places().size(); ++i) {
            if (network.on_rail(PlaceIndex(i))) stations.emplace_back(i);
        }
        std::minstd_rand random(1857);
        constexpr std::size_t count = 2000;
        while (pairs.size() < count) {
            const PlaceIndex from = stations[random() / 7 % stations.size()];
            const PlaceIndex to = stations[random() / 7 % stations.size()];
            if (from != to) pairs.emplace_back(from, to);
        }
    }
    TableCase(const TableCase&) = delete;
};

std::optional<Network> table_network(const std::string& name) {
    if (name.empty()) {
        auto built_in = open_network(in_source_tree("stations"));
        return built_in ? std::optional(std::move(*built_in)) : std::nullopt;
    }
    if (!has_osm_file(name)) return std::nullopt;
    const auto read = import_osm({osm_file(name)}, {});
    if (!read) return std::nullopt;
    auto made = network_of(*read, "bench");
    return made ? std::optional(std::move(*made)) : std::nullopt;
}

/// Null where the file is not there.
TableCase* table_case(benchmark::State& state) {
    static std::array<std::unique_ptr<TableCase>, table_networks.size()> made;
    const auto which = static_cast<std::size_t>(state.range(0));
    if (!made.at(which)) {
        if (auto network = table_network(table_networks.at(which)))
            made.at(which) = std::make_unique<TableCase>(std::move(*network));
    }
    const std::string name = table_networks.at(which);
    state.SetLabel(name.empty() ? "built-in" : name);
    if (!made.at(which) || !made.at(which)->by_rail || !made.at(which)->by_practical) {
        state.SkipWithError("no such file");
        return nullptr;
    }
    return made.at(which).get();
}

/// Times the work on all pairs, and the yardstick on a share of them in turn.
template <class Work>
void table_against_dijkstra(benchmark::State& state, std::size_t share, Work work) {
    TableCase* of = table_case(state);
    if (of == nullptr) return;
    constexpr std::size_t yardsticks = 20;
    std::chrono::duration<double> of_work{0};
    std::chrono::duration<double> of_dijkstra{0};
    std::size_t works = 0;
    std::size_t searches = 0;
    std::size_t next = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto begin = ThreadClock::now();
        for (std::size_t i = 0; i < yardsticks; ++i) {
            const auto& [from, to] = of->pairs[(next + i) % of->pairs.size()];
            benchmark::DoNotOptimize(of->all_places.search(from, to));
        }
        const auto middle = ThreadClock::now();
        for (std::size_t i = 0; i < share; ++i) {
            const auto& [from, to] = of->pairs[(next + i) % of->pairs.size()];
            work(*of, from, to);
        }
        const auto end = ThreadClock::now();
        next = (next + yardsticks) % of->pairs.size();
        searches += yardsticks;
        works += share;
        of_dijkstra += middle - begin;
        of_work += end - middle;
        state.SetIterationTime(std::chrono::duration<double>(end - middle).count());
    }
    const double per_work = of_work.count() / static_cast<double>(works);
    const double per_search = of_dijkstra.count() / static_cast<double>(searches);
    constexpr double ns_per_s = 1e9;
    state.counters["ns"] = per_work * ns_per_s;
    state.counters["times_faster"] = per_search / per_work;
    state.counters["ratio_to_dijkstra"] = per_work / per_search;
}

/// Each pair ten times over, so that the searches between leave little trace: warm.
constexpr std::size_t warm = 20'000;

void table_distance(benchmark::State& state) {
    table_against_dijkstra(state, warm, [](const TableCase& of, PlaceIndex from, PlaceIndex to) {
        benchmark::DoNotOptimize(of.by_rail->between(from, to));
    });
}

void table_distance_practical(benchmark::State& state) {
    table_against_dijkstra(state, warm, [](const TableCase& of, PlaceIndex from, PlaceIndex to) {
        benchmark::DoNotOptimize(of.by_practical->between(from, to));
    });
}

void table_way(benchmark::State& state) {
    table_against_dijkstra(state, 500, [](const TableCase& of, PlaceIndex from, PlaceIndex to) {
        benchmark::DoNotOptimize(of.by_rail->way(from, to));
    });
}

void table_one_to_all(benchmark::State& state) {
    std::vector<MarkedCost> by_place;
    const auto ask = [&by_place](const TableCase& of, PlaceIndex from, PlaceIndex /*to*/) {
        of.by_rail->costs_to_all(from, by_place);
        benchmark::DoNotOptimize(by_place.data());
    };
    table_against_dijkstra(state, 100, ask);
}

/// The same with their rail lengths, by the practical way and as a list.
void table_one_to_all_practical(benchmark::State& state) {
    table_against_dijkstra(state, 10, [](const TableCase& of, PlaceIndex from, PlaceIndex /*to*/) {
        benchmark::DoNotOptimize(of.by_practical->from(from, of.stations));
    });
}

void table_first_route_under_a_ban(benchmark::State& state) {
    table_against_dijkstra(state, 20, [](const TableCase& of, PlaceIndex from, PlaceIndex to) {
        Constraints ban;
        ban.avoid.sections.push_back(of.network[from].sections[0]);
        benchmark::DoNotOptimize(Router(of.rail, ban).find(std::array{from, to}));
    });
}

void table_three_alternatives(benchmark::State& state) {
    table_against_dijkstra(state, 20, [](const TableCase& of, PlaceIndex from, PlaceIndex to) {
        benchmark::DoNotOptimize(of.router.alternatives(std::array{from, to}, 3));
    });
}

void table_preparation(benchmark::State& state) {
    TableCase* of = table_case(state);
    if (of == nullptr) return;
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(WayTable::make(of->network, of->rail_track.track));
    constexpr double bytes_per_mb = 1e6;
    state.counters["MB"] = static_cast<double>(of->by_rail->bytes()) / bytes_per_mb;
    state.counters["MB_practical"] = static_cast<double>(of->by_practical->bytes()) / bytes_per_mb;
}

void every_network(benchmark::internal::Benchmark* bench) {
    bench->DenseRange(0, table_networks.size() - 1)->ArgName("network")->UseManualTime();
}

BENCHMARK(table_distance)->Apply(every_network);
BENCHMARK(table_distance_practical)->Apply(every_network);
BENCHMARK(table_way)->Apply(every_network);
BENCHMARK(table_one_to_all)->Apply(every_network);
BENCHMARK(table_one_to_all_practical)->Apply(every_network);
BENCHMARK(table_first_route_under_a_ban)->Apply(every_network);
BENCHMARK(table_three_alternatives)->Apply(every_network);
BENCHMARK(table_preparation)
    ->DenseRange(0, table_networks.size() - 1)
    ->ArgName("network")
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace verst
