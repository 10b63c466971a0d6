#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/distance_batch.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/distance_json.hpp"
#include "verst/render/distance_text.hpp"
#include "verst/route/answer.hpp"

namespace verst::cli {

namespace {

struct DistanceOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::string snap;
};

Result<Outcome> run_distance(CommandContext& context, const DistanceOptions& options) {
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    const bool batch = options.places.size() == 1 && options.places.front() == "-";
    if (!batch && options.places.size() != 2) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("two places are wanted, here are {}", options.places.size()),
                      {"verst distance - reads pairs of places from standard input"});
    }
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    if (batch) return distance_batch(context, network, *constraints, *snap_km);

    const Gazetteer gazetteer(network);
    const auto from = gazetteer.resolve(options.places[0]);
    if (!from) return tl::unexpected(from.error());
    const auto to = gazetteer.resolve(options.places[1]);
    if (!to) return tl::unexpected(to.error());
    const auto answer = distance(network, *from, *to, *constraints, *snap_km);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{context.json() ? distance_json(network, *answer)
                                  : distance_text(network, *answer, context.text_options())};
}

}  // namespace

void add_distance_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<DistanceOptions>();
    CLI::App& command = add_command(
        app, context, "distance", "How far from A to B: straight, northward, by rail",
        "  verst distance Vladivostok Vostochny\n"
        "  verst distance 43.1,131.9 Хасан --units mi\n"
        "  verst distance Moscow Vladivostok --only line:transsib --only line:moscow-link\n"
        "  verst distance Pyongyang Moscow --avoid country:CN\n"
        "  printf 'Pyongyang\\tKhasan\\n' | verst distance - --format json");
    command
        .add_option("places", options->places,
                    "each a name, an id, a code or LAT,LON; - reads pairs")
        ->option_text("A B")
        ->required();
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_constraint_options(command, options->constraints);
    command.callback(
        [options, &context] { context.run([&] { return run_distance(context, *options); }); });
}

}  // namespace verst::cli
