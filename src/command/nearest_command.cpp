#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/places_on_track.hpp"
#include "command/rendered.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/nearest.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_nearest = 10'000;

struct NearestOptions {
    std::string place;
    std::size_t count = 0;
    bool every_kind = false;
    Metric by = Metric::practical;
    Snap snap;
    ConstraintOptions constraints;
};

Result<Response> run_nearest(const Call& call, const NearestOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto from = Gazetteer(**loaded).resolve(options.place);
    if (!from) return tl::unexpected(from.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    PlacesOnTrack places(**loaded);
    const auto start = places.put(options.snap, *from);
    if (!start) return tl::unexpected(start.error());
    const Network& network = places.network();
    const auto answer = nearest(network, {*start, options.count, options.every_kind, options.by,
                                          *constraints, options.snap.km});
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, *answer);
}

}  // namespace

Command nearest_command() {
    Parameters<NearestOptions> parameters;
    parameters
        .add(Parameter{.name = "place",
                       .value = "A",
                       .sentence = "what the places are to be near to",
                       .count = {1, 1},
                       .argument = true},
             Text{Completion::place}, &NearestOptions::place)
        .add(Parameter{.name = "limit",
                       .letter = 'n',
                       .value = "N",
                       .sentence = "how many places each list has",
                       .otherwise = "10"},
             WholeNumber{1, most_nearest}, &NearestOptions::count)
        .add(Parameter{.name = "all", .sentence = "halts, junctions and border points too"}, Flag{},
             &NearestOptions::every_kind)
        .include(metric_parameter(), &NearestOptions::by)
        .include(snap_parameter(), &NearestOptions::snap)
        .include(constraint_parameters(), &NearestOptions::constraints);
    return {.name = "nearest",
            .summary = "The places nearest by rail, beside the nearest in a straight line",
            .examples = {"verst nearest Khasan", "verst nearest Vladivostok -n 5 --by time",
                         "verst nearest 43.1,131.9 --all --format csv",
                         "verst nearest Khasan --only country:RU"},
            .formats = formats_of<NearestAnswer>(),
            .body = answering<NearestAnswer>(parameters, run_nearest)};
}

}  // namespace verst::command
