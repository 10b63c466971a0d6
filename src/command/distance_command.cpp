#include <string>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/distance_batch.hpp"
#include "command/formats.hpp"
#include "command/rendered.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/answer.hpp"

namespace verst::command {

namespace {

struct DistanceOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    Metric by = Metric::practical;
    double snap_km = 0;
};

/// `verst distance -` reads pairs.
bool is_batch_of_pairs(const DistanceOptions& options) {
    return options.places.size() == 1 && options.places.front() == "-";
}

Result<Response> distance_lines(const Call& call, const DistanceOptions& options,
                                const RowFormat<DistanceAnswer>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    return distance_batch(call, Router(**loaded, options.by, *constraints), options.snap_km,
                          format);
}

Result<Response> distance_of_two(const Call& call, const DistanceOptions& options) {
    if (auto known = check_format<DistanceAnswer>(call); !known)
        return tl::unexpected(std::move(known.error()));
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
    return rendered(call, network, *answer);
}

Result<Response> run_distance(const Call& call, const DistanceOptions& options) {
    return is_batch_of_pairs(options)
               ? in_format(row_formats<DistanceAnswer>(), call, options, distance_lines)
               : distance_of_two(call, options);
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
            .formats = formats_of<DistanceAnswer>(),
            .body = body(parameters, run_distance)};
}

}  // namespace verst::command
