// What the library's own steps take: run with ./dev bench. Compare ratios, not times.

#include <array>

#include <benchmark/benchmark.h>

#include "verst/network/gazetteer.hpp"
#include "verst/network/reader.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/router.hpp"

namespace verst {

namespace {

const Network& network() {
    static const Network loaded = std::move(load_network(VERST_SOURCE_DIR "/stations").value());
    return loaded;
}

NamedPoint point(const char* name) { return Gazetteer(network()).resolve(name).value(); }

void load(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(load_network(VERST_SOURCE_DIR "/stations"));
}
BENCHMARK(load)->Unit(benchmark::kMicrosecond);

void resolve_latin_name(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(point("Komsomolsk on Amur"));
}
BENCHMARK(resolve_latin_name)->Unit(benchmark::kMicrosecond);

void resolve_cyrillic_name(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(point("Комсомольск-на-Амуре"));
}
BENCHMARK(resolve_cyrillic_name)->Unit(benchmark::kMicrosecond);

void make_router(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(Router(network(), Metric::rail));
}
BENCHMARK(make_router)->Unit(benchmark::kMicrosecond);

void shortest_route(benchmark::State& state) {
    const Router router(network(), Metric::rail);
    const std::array ends{*point("moscow-yaroslavsky").place, *point("vladivostok").place};
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(router.shortest(ends));
}
BENCHMARK(shortest_route)->Unit(benchmark::kMicrosecond);

void whole_route_answer(benchmark::State& state) {
    RouteRequest request;
    request.through = {point("Pyongyang"), point("Khasan"), point("Vostochny")};
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(find_route(network(), request));
}
BENCHMARK(whole_route_answer)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace verst
