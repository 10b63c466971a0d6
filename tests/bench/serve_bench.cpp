// What an answer over HTTP takes, held against what the library takes to find it. The two take
// turns in one run: `ratio_to_library` does not hang on the machine. See docs/performance.md.

#include <chrono>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>

#include "command/serve_options.hpp"
#include "http/site.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/reader.hpp"
#include "verst/route/answer.hpp"

namespace verst {
namespace {

using Clock = std::chrono::steady_clock;

const Network& served_network() {
    static const Network loaded = std::move(load_network(VERST_SOURCE_DIR "/stations").value());
    return loaded;
}

const http::Site& site() {
    command::ServeBounds bounds;
    bounds.most_places = 500;
    static const http::Site made(
        http::Sources{&served_network(), refuse(RefusalCode::unreadable_file, "no maps here"),
                      refuse(RefusalCode::unreadable_file, "no directory")},
        bounds, {});
    return made;
}

http::HttpRequest route_request() {
    http::HttpRequest request;
    request.method = "GET";
    request.target = "/route?place=Pyongyang&place=Khasan&place=Vostochny&format=json";
    request.host = "127.0.0.1";
    return request;
}

void find_in_library() {
    RouteRequest request;
    const Gazetteer gazetteer(served_network());
    for (const char* name : {"Pyongyang", "Khasan", "Vostochny"})
        request.through.push_back(gazetteer.resolve(name).value());
    benchmark::DoNotOptimize(find_route(served_network(), request));
}

/// Takes turns with the library; `ask` is timed.
template <class Ask>
void against_library(benchmark::State& state, Ask ask) {
    Clock::duration of_library{};
    Clock::duration of_http{};
    for ([[maybe_unused]] auto _ : state) {
        const auto begun = Clock::now();
        find_in_library();
        const auto found = Clock::now();
        const http::SharedReply reply = ask();
        const auto answered = Clock::now();
        if (reply->status != 200) state.SkipWithError("it is not answered");
        of_library += found - begun;
        of_http += answered - found;
        state.SetIterationTime(std::chrono::duration<double>(answered - found).count());
    }
    state.counters["ratio_to_library"] = std::chrono::duration<double>(of_http).count() /
                                         std::chrono::duration<double>(of_library).count();
}

/// A question that was not asked before, in all but its words.
void route_over_http_anew(benchmark::State& state) {
    http::HttpRequest request = route_request();
    std::size_t number = 0;
    against_library(state, [&] {
        request.accept = std::to_string(++number);
        return site().answer(request, {});
    });
}

/// The same question again.
void route_over_http_again(benchmark::State& state) {
    const http::HttpRequest request = route_request();
    static_cast<void>(site().answer(request, {}));
    against_library(state, [&] { return site().answer_at_once(request); });
}

BENCHMARK(route_over_http_anew)->UseManualTime()->Unit(benchmark::kMicrosecond);
// An answer is found again so quickly that the library would be asked a million times beside it.
BENCHMARK(route_over_http_again)->UseManualTime()->Iterations(500)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace verst
