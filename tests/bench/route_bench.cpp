// What searches take, held against the same question put to plain `dijkstra_shortest_paths` with
// early exit on the graph of all places: run with ./dev bench --benchmark_filter=search. The two
// take turns in one run: `ratio_to_dijkstra` does not hang on the machine. See docs/performance.md.

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/all_places.hpp"
#include "verst/network/reader.hpp"
#include "verst/route/matrix.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

using Clock = std::chrono::steady_clock;

const Network& network() {
    static const Network loaded = std::move(load_network(VERST_SOURCE_DIR "/stations").value());
    return loaded;
}

PlaceIndex place(const char* id) { return network().find_place(id).value(); }

struct Pair {
    const char* from;
    const char* to;
};

constexpr Pair pairs[] = {
    {"moscow-yaroslavsky", "vladivostok"},
    {"pyongyang", "ledyanaya"},  // for Vostochny
    {"vladivostok", "khabarovsk-1"},
    {"beijing", "komsomolsk-on-amur"},
};

std::vector<PlaceIndex> ends(const benchmark::State& state) {
    const Pair& pair = pairs[state.range(0)];
    return {place(pair.from), place(pair.to)};
}

AllPlaces& all_places() {
    static AllPlaces made(network());
    return made;
}

/// Times the work, and the yardstick in turn with it.
template <class Work>
void against_dijkstra(benchmark::State& state, Work work) {
    const auto stations = ends(state);
    const Pair& pair = pairs[state.range(0)];
    state.SetLabel(std::string(pair.from) + " - " + pair.to);
    std::chrono::duration<double> of_work{0};
    std::chrono::duration<double> of_dijkstra{0};
    for ([[maybe_unused]] auto _ : state) {
        const auto begin = Clock::now();
        benchmark::DoNotOptimize(all_places().search(stations.front(), stations.back()));
        const auto middle = Clock::now();
        work(stations);
        const auto end = Clock::now();
        of_dijkstra += middle - begin;
        of_work += end - middle;
        state.SetIterationTime(std::chrono::duration<double>(end - middle).count());
    }
    state.counters["ratio_to_dijkstra"] = of_work / of_dijkstra;
}

const RouteIndex& index(Metric metric) {
    static const RouteIndex rail(network(), Metric::rail);
    static const RouteIndex time(network(), Metric::time);
    static const RouteIndex practical(network(), Metric::practical);
    if (metric == Metric::practical) return practical;
    return metric == Metric::time ? time : rail;
}

void search_dijkstra_all_places(benchmark::State& state) {
    against_dijkstra(state, [](const std::vector<PlaceIndex>& stations) {
        benchmark::DoNotOptimize(all_places().search(stations.front(), stations.back()));
    });
}

void search_route(benchmark::State& state) {
    const Router router(index(Metric::rail));
    against_dijkstra(state, [&](const std::vector<PlaceIndex>& stations) {
        benchmark::DoNotOptimize(router.find(stations));
    });
}

void search_route_by_time(benchmark::State& state) {
    const Router router(index(Metric::time));
    against_dijkstra(state, [&](const std::vector<PlaceIndex>& stations) {
        benchmark::DoNotOptimize(router.find(stations));
    });
}

/// After a ban on the section in the middle of the route: the router is made anew.
void search_route_after_a_ban(benchmark::State& state) {
    const auto best = Router(index(Metric::rail)).find(ends(state));
    Constraints ban;
    ban.avoid.sections = {best->steps[best->steps.size() / 2].section};
    against_dijkstra(state, [&](const std::vector<PlaceIndex>& stations) {
        benchmark::DoNotOptimize(Router(index(Metric::rail), ban).find(stations));
    });
}

/// The practical way in turn with the shortest: what the rule costs beside plain kilometres.
void search_practical(benchmark::State& state) {
    const Router practical(index(Metric::practical));
    const Router shortest(index(Metric::rail));
    const auto stations = ends(state);
    Clock::duration of_practical{};
    Clock::duration of_shortest{};
    const auto timed = [&](const Router& router) {
        const auto begin = Clock::now();
        benchmark::DoNotOptimize(router.find(stations));
        return Clock::now() - begin;
    };
    timed(practical);  // what is made once
    for ([[maybe_unused]] auto _ : state) {
        const auto one = timed(practical);
        of_shortest += timed(shortest);
        of_practical += one;
        state.SetIterationTime(std::chrono::duration<double>(one).count());
    }
    state.counters["ratio_to_shortest"] = std::chrono::duration<double>(of_practical).count() /
                                          std::chrono::duration<double>(of_shortest).count();
}

void search_one_to_all(benchmark::State& state) {
    const Router router(index(Metric::rail));
    std::vector<PlaceIndex> all;
    for (std::size_t i = 0; i < network().places().size(); ++i) all.emplace_back(i);
    against_dijkstra(state, [&](const std::vector<PlaceIndex>& stations) {
        benchmark::DoNotOptimize(router.costs(stations.front(), all));
    });
}

void search_three_alternatives(benchmark::State& state) {
    const Router router(index(Metric::rail));
    std::size_t found = 0;
    against_dijkstra(state, [&](const std::vector<PlaceIndex>& stations) {
        const auto ways = router.alternatives(stations, 3);
        found = ways->size() - 1;
    });
    state.counters["alternatives"] = static_cast<double>(found);
}

/// Rows of the square matrix of every tenth station, on one thread.
void search_matrix_rows(benchmark::State& state) {
    const Router router(index(Metric::rail));
    std::vector<PlaceIndex> stations;
    for (std::size_t i = 0; i < network().places().size(); i += 10) {
        if (network().on_rail(PlaceIndex(i))) stations.emplace_back(i);
    }
    std::size_t rows = 0;
    for ([[maybe_unused]] auto _ : state) {
        make_matrix(
            router, stations, [&](const MatrixRow&) { return ++rows > 0; }, 1);
    }
    state.counters["columns"] = static_cast<double>(stations.size());
    state.counters["rows_per_s"] =
        benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsRate);
}

void every_pair(benchmark::internal::Benchmark* bench) {
    bench->DenseRange(0, std::size(pairs) - 1)
        ->ArgName("pair")
        ->UseManualTime()
        ->Unit(benchmark::kMicrosecond);
}

BENCHMARK(search_dijkstra_all_places)->Apply(every_pair);
BENCHMARK(search_route)->Apply(every_pair);
BENCHMARK(search_route_by_time)->Apply(every_pair);
BENCHMARK(search_route_after_a_ban)->Apply(every_pair);
BENCHMARK(search_practical)->Apply(every_pair);
BENCHMARK(search_one_to_all)->Apply(every_pair);
BENCHMARK(search_three_alternatives)->Apply(every_pair);
BENCHMARK(search_matrix_rows)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace verst
