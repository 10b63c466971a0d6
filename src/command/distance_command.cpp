#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/distance_batch.hpp"
#include "command/formats.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/distance_csv.hpp"
#include "verst/render/distance_geo.hpp"
#include "verst/render/distance_json.hpp"
#include "verst/route/answer.hpp"

namespace verst::command {

namespace {

struct DistanceOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    Metric by = Metric::practical;
    double snap_km = 0;
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
bool is_batch_of_pairs(const DistanceOptions& options) {
    return options.places.size() == 1 && options.places.front() == "-";
}

Result<Response> distance_lines(const Call& call, const DistanceOptions& options,
                                const Format<DistanceRowView>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    return distance_batch(call, Router(**loaded, options.by, *constraints), options.snap_km,
                          format);
}

Result<Response> distance_of_two(const Call& call, const DistanceOptions& options,
                                 const Format<DistanceView>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());

    const Gazetteer gazetteer(network);
    const auto from = gazetteer.resolve(options.places[0]);
    if (!from) return tl::unexpected(from.error());
    const auto to = gazetteer.resolve(options.places[1]);
    if (!to) return tl::unexpected(to.error());
    const Router router(network, options.by, *constraints);
    const auto answer = distance(router, *from, *to, options.snap_km);
    if (!answer) return tl::unexpected(answer.error());
    return Response{format.render({network, *answer, call.text_options()})};
}

Result<Response> run_distance(const Call& call, const DistanceOptions& options) {
    return is_batch_of_pairs(options)
               ? in_format(distance_row_formats, call, options, distance_lines)
               : in_format(distance_formats, call, options, distance_of_two);
}

}  // namespace

Command distance_command() {
    Parameters<DistanceOptions> parameters;
    Parameter places = places_argument("A B", {2, 2}, "each a name, an id, a code or LAT,LON");
    places.from_input = "reads pairs of places from standard input";
    parameters.add(places, Text{Completion::place}, &DistanceOptions::places)
        .include(metric_parameter(), &DistanceOptions::by)
        .include(snap_parameter(), &DistanceOptions::snap_km)
        .include(constraint_parameters(), &DistanceOptions::constraints);
    return {.name = "distance",
            .summary = "How far from A to B: straight, northward, by rail",
            .examples = {"verst distance Vladivostok Vostochny",
                         "verst distance 43.1,131.9 Хасан --units mi",
                         "verst distance Moscow Vladivostok --by shortest",
                         "verst distance Pyongyang Moscow --avoid country:CN",
                         "printf 'Pyongyang\\tKhasan\\n' | verst distance - --format json"},
            .formats = format_names(distance_formats),
            .body = body(parameters, run_distance)};
}

}  // namespace verst::command
