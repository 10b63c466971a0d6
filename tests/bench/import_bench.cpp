// What an import takes, as a multiple of reading the same file with libosmium alone: ./dev bench
// --benchmark_filter=import. The files are not part of verst (tests/osm/osm_files.hpp): without
// them nothing is measured.

#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>
#include <osmium/builder/osm_object_builder.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/writer.hpp>
#include <osmium/memory/buffer.hpp>
#include <osmium/osm.hpp>

#include "osm/osm_files.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network_builder.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/network_of_import.hpp"
#include "verst/route/answer.hpp"

namespace verst {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Every object of a file, and nothing done with it.
std::size_t read_alone(const fs::path& file) {
    osmium::io::Reader reader(file.string(), osmium::osm_entity_bits::nwr);
    std::size_t objects = 0;
    while (const osmium::memory::Buffer buffer = reader.read()) {
        for (const auto& object : buffer.select<osmium::OSMObject>())
            objects += object.id() != 0 ? 1U : 0U;
    }
    reader.close();
    return objects;
}

/// Import, and a route between two of its stations.
void import_and_route(const fs::path& file) {
    const auto import = import_osm({file}, {});
    const auto network = network_of(*import, "");
    RouteRequest request;
    request.metric = Metric::rail;
    const Gazetteer gazetteer(*network);
    request.through = {*gazetteer.resolve("esr:980003"), *gazetteer.resolve("esr:970406")};
    benchmark::DoNotOptimize(find_route(*network, request));
}

/// The file so many times over, each copy two degrees farther south, under ids of its own.
fs::path copies_of(const fs::path& file, int count) {
    fs::path made =
        fs::temp_directory_path() / ("verst-bench-" + std::to_string(count) + ".osm.pbf");
    osmium::io::Writer writer(made.string(), osmium::io::overwrite::allow);
    constexpr std::int64_t ids_of_copy = 1'000'000'000'000;
    for (const auto kind : {osmium::osm_entity_bits::node, osmium::osm_entity_bits::way}) {
        for (int copy = 0; copy < count; ++copy) {
            const auto id = [&](std::int64_t old) { return old + copy * ids_of_copy; };
            osmium::io::Reader reader(file.string(), kind);
            while (osmium::memory::Buffer buffer = reader.read()) {
                for (auto& object : buffer.select<osmium::OSMObject>()) {
                    object.set_id(id(object.id()));
                    if (object.type() == osmium::item_type::node) {
                        auto& node = static_cast<osmium::Node&>(object);
                        const osmium::Location at = node.location();
                        node.set_location({at.lon(), at.lat() - 2.0 * copy});
                    } else {
                        for (auto& ref : static_cast<osmium::Way&>(object).nodes())
                            ref.set_ref(id(ref.ref()));
                    }
                }
                writer(std::move(buffer));
            }
        }
    }
    writer.close();
    return made;
}

fs::path russia() { return osm_file("russia-rail.osm.pbf"); }

/// The two in turn, so that a busy machine slows both alike.
void compare(benchmark::State& state, const fs::path& file) {
    double reading_s = 0;
    double importing_s = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto begin = Clock::now();
        benchmark::DoNotOptimize(read_alone(file));
        const auto middle = Clock::now();
        import_and_route(file);
        reading_s += std::chrono::duration<double>(middle - begin).count();
        importing_s += seconds_since(middle);
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["reading_ms"] = reading_s / runs * 1000;
    state.counters["import_ms"] = importing_s / runs * 1000;
    state.counters["ratio_to_reading"] = importing_s / reading_s;
}

void import_russia(benchmark::State& state) {
    if (!has_osm_file("russia-rail.osm.pbf")) return state.SkipWithError("the file is not there");
    compare(state, russia());
}
BENCHMARK(import_russia)->Unit(benchmark::kMillisecond)->Iterations(10);

/// `growth`: its time over ten times that of a tenth.
void import_ten_copies(benchmark::State& state) {
    if (!has_osm_file("russia-rail.osm.pbf")) return state.SkipWithError("the file is not there");
    const fs::path tenfold = copies_of(russia(), 10);
    double one_s = 0;
    double ten_s = 0;
    for ([[maybe_unused]] auto _ : state) {
        auto begin = Clock::now();
        benchmark::DoNotOptimize(import_osm({russia()}, {}));
        one_s += seconds_since(begin);
        begin = Clock::now();
        benchmark::DoNotOptimize(import_osm({tenfold}, {}));
        ten_s += seconds_since(begin);
    }
    state.counters["ten_copies_ms"] = ten_s / static_cast<double>(state.iterations()) * 1000;
    state.counters["growth"] = ten_s / (10 * one_s);
    fs::remove(tenfold);
}
BENCHMARK(import_ten_copies)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A hundred thousand stations with names of two words of one to four syllables, and Cyrillic ones.
const Network& many_stations() {
    static const Network network = [] {
        constexpr const char* syllables[] = {"ka", "ro",  "shi", "no", "vo",  "mel", "ta",  "gra",
                                             "lu", "ber", "sko", "dy", "pol", "an",  "zhe", "ri"};
        NetworkBuilder builder;
        builder.name = "bench";
        std::uint32_t random = 1;
        const auto next = [&](std::uint32_t below) {
            random = random * 1664525U + 1013904223U;
            return (random >> 8U) % below;
        };
        constexpr int count = 100'000;
        for (int i = 0; i < count; ++i) {
            std::string name;
            for (std::uint32_t words = 1 + next(2); words > 0; --words) {
                if (!name.empty()) name += ' ';
                for (std::uint32_t left = 2 + next(3); left > 0; --left)
                    name += syllables[next(std::size(syllables))];
            }
            draft::Place place;
            place.id = builder.keep("s" + std::to_string(i));
            place.name = builder.keep(name);
            place.position = {50 + i % 300 / 30.0, 20 + std::floor(i / 300.0) / 10.0};
            builder.places.push_back(place);
        }
        return std::move(std::move(builder).build().value());
    }();
    return network;
}

/// A name with a slip of the pen: every name is compared.
void find_in_100_000(benchmark::State& state) {
    const Gazetteer gazetteer(many_stations());
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(gazetteer.search("Karoshino Grabr", 10));
}
BENCHMARK(find_in_100_000)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace verst
