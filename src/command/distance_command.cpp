#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/distance_batch.hpp"
#include "command/formats.hpp"
#include "command/places_on_track.hpp"
#include "command/rendered.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/point_report.hpp"
#include "verst/route/answer.hpp"

namespace verst::command {

namespace {

struct DistanceOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    Metric by = Metric::practical;
    Snap snap;
};

/// Where a coordinate lies on the railway, if it does.
std::optional<PointReport> track_of(const Network& network, const NamedPoint& point) {
    constexpr double beside_track_km = 1;
    if (point.place) return std::nullopt;
    auto report = report_on(network, point, beside_track_km);
    return report ? std::optional(std::move(*report)) : std::nullopt;
}

/// `verst distance -` reads pairs.
bool is_batch_of_pairs(const DistanceOptions& options) {
    return options.places.size() == 1 && options.places.front() == "-";
}

Result<Response> distance_lines(const Call& call, const DistanceOptions& options,
                                const RowFormat<DistanceAnswer>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    if (options.snap.to_track) {
        return refuse(RefusalCode::bad_argument, "--snap track does not go with a list of pairs",
                      {"verst matrix takes a list of places with --snap track"});
    }
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    return distance_batch(call, Router(**loaded, options.by, *constraints), options.snap.km,
                          format);
}

Result<Response> distance_of_two(const Call& call, const DistanceOptions& options) {
    if (auto known = check_format<DistanceAnswer>(call); !known)
        return tl::unexpected(std::move(known.error()));
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());

    std::vector<NamedPoint> points;
    for (const std::string& text : options.places) {
        auto point = Gazetteer(**loaded).resolve(text);
        if (!point) return tl::unexpected(std::move(point.error()));
        points.push_back(std::move(*point));
    }
    PlacesOnTrack places(**loaded);
    if (auto put = places.put(options.snap, points); !put)
        return tl::unexpected(std::move(put.error()));
    const Network& network = places.network();
    const Router router(network, options.by, *constraints);
    auto answer = distance(router, points[0], points[1], options.snap.km);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    answer->from_track = track_of(**loaded, points[0]);
    answer->to_track = track_of(**loaded, points[1]);
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
        .include(snap_parameter(), &DistanceOptions::snap)
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
