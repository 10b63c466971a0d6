#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/distance_batch.hpp"
#include "cli/metric_option.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/distance_csv.hpp"
#include "verst/render/distance_geo.hpp"
#include "verst/render/distance_json.hpp"
#include "verst/route/answer.hpp"

namespace verst::cli {

namespace {

struct DistanceOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::string by;
    std::string snap;
};

struct DistanceView {
    const Network& network;
    const DistanceAnswer& answer;
    TextOptions options;
};

constexpr std::array distance_formats{
    Format<DistanceView>{"text",
                         [](const DistanceView& view) {
                             return distance_text(view.network, view.answer, view.options);
                         }},
    Format<DistanceView>{
        "json", [](const DistanceView& view) { return distance_json(view.network, view.answer); }},
    Format<DistanceView>{
        "geojson",
        [](const DistanceView& view) { return geojson(distance_geo(view.network, view.answer)); }},
    Format<DistanceView>{
        "gpx",
        [](const DistanceView& view) { return gpx(distance_geo(view.network, view.answer)); }},
    Format<DistanceView>{
        "kml",
        [](const DistanceView& view) { return kml(distance_geo(view.network, view.answer)); }},
    Format<DistanceView>{
        "csv", [](const DistanceView& view) { return distance_csv(view.network, view.answer); }},
    Format<DistanceView>{"markdown",
                         [](const DistanceView& view) {
                             return distance_markdown(view.network, view.answer, view.options);
                         }},
};

/// `verst distance -` reads pairs.
bool is_batch(const DistanceOptions& options) {
    return options.places.size() == 1 && options.places.front() == "-";
}

Result<Outcome> run_batch(CommandContext& context, const DistanceOptions& options,
                          const Format<DistanceRowView>& format) {
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    return distance_batch(context, Router(**loaded, *metric, *constraints), *snap_km, format);
}

Result<Outcome> run_distance(CommandContext& context, const DistanceOptions& options,
                             const Format<DistanceView>& format) {
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    if (options.places.size() != 2) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("two places are wanted, here are {}", options.places.size()),
                      {"verst distance - reads pairs of places from standard input"});
    }
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());

    const Gazetteer gazetteer(network);
    const auto from = gazetteer.resolve(options.places[0]);
    if (!from) return tl::unexpected(from.error());
    const auto to = gazetteer.resolve(options.places[1]);
    if (!to) return tl::unexpected(to.error());
    const Router router(network, *metric, *constraints);
    const auto answer = distance(router, *from, *to, *snap_km);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network, *answer, context.text_options()})};
}

}  // namespace

void add_distance_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<DistanceOptions>();
    CLI::App& command =
        add_command(app, context, "distance", "How far from A to B: straight, northward, by rail",
                    "  verst distance Vladivostok Vostochny\n"
                    "  verst distance 43.1,131.9 Хасан --units mi\n"
                    "  verst distance Moscow Vladivostok --by shortest\n"
                    "  verst distance Pyongyang Moscow --avoid country:CN\n"
                    "  printf 'Pyongyang\\tKhasan\\n' | verst distance - --format json");
    command
        .add_option("places", options->places,
                    "each a name, an id, a code or LAT,LON; - reads pairs")
        ->option_text("A B")
        ->required();
    add_metric_option(command, options->by);
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_constraint_options(command, options->constraints);
    list_formats(command, distance_formats);
    command.callback([options, &context] {
        if (is_batch(*options)) {
            context.run(distance_row_formats, [&](const Format<DistanceRowView>& format) {
                return run_batch(context, *options, format);
            });
        } else {
            context.run(distance_formats, [&](const Format<DistanceView>& format) {
                return run_distance(context, *options, format);
            });
        }
    });
}

}  // namespace verst::cli
