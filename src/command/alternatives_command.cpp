#include <string>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/places_on_track.hpp"
#include "command/rendered.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/alternatives.hpp"

namespace verst::command {

namespace {

constexpr double most_stretch = 100;

struct AlternativesOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::size_t count = 0;
    Metric by = Metric::practical;
    Snap snap;
    Admissibility limits;
};

Result<AlternativesRequest> alternatives_request(const Network& network,
                                                 const AlternativesOptions& options) {
    AlternativesRequest request;
    request.metric = options.by;
    request.max_snap_km = options.snap.km;
    request.count = options.count;
    request.limits = options.limits;
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    request.constraints = std::move(*constraints);
    for (const std::string& text : options.places) {
        auto point = Gazetteer(network).resolve(text);
        if (!point) return tl::unexpected(std::move(point.error()));
        request.through.push_back(std::move(*point));
    }
    return request;
}

Result<Response> run_alternatives(const Call& call, const AlternativesOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    auto request = alternatives_request(**loaded, options);
    if (!request) return tl::unexpected(std::move(request.error()));
    PlacesOnTrack places(**loaded);
    if (auto put = places.put(options.snap, request->through); !put)
        return tl::unexpected(std::move(put.error()));
    const Network& network = places.network();
    const auto answer = find_alternatives(network, *request);
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, *answer);
}

}  // namespace

Command alternatives_command() {
    Parameters<AlternativesOptions> parameters;
    parameters
        .add(places_argument("A B [C...]", {2, any_number},
                             "two places or more, each a name, an id, a code or LAT,LON"),
             Text{Completion::place}, &AlternativesOptions::places)
        .add(Parameter{.name = "count",
                       .letter = 'n',
                       .value = "N",
                       .sentence = "how many ways at most, besides the best",
                       .otherwise = fmt::format("{}", default_alternatives)},
             WholeNumber{1, most_alternatives}, &AlternativesOptions::count)
        .include(metric_parameter(), &AlternativesOptions::by)
        .add(Parameter{.name = "sharing",
                       .value = "SHARE",
                       .sentence = "largest share of the best way's length that an alternative may "
                                   "have in common with ways before it",
                       .otherwise = "0.9"},
             Number{0, 1},
             [](AlternativesOptions& options) -> double& { return options.limits.sharing; })
        .add(Parameter{.name = "locality",
                       .value = "SHARE",
                       .sentence = "an alternative is the best way on each part of it that is this "
                                   "share of the best way's length",
                       .more = "This excludes detours.",
                       .otherwise = "0.2"},
             Number{0, 1},
             [](AlternativesOptions& options) -> double& { return options.limits.locality; })
        .add(Parameter{.name = "stretch",
                       .value = "FACTOR",
                       .sentence = "no part of an alternative is longer than this many times the "
                                   "best way between its ends",
                       .otherwise = "2"},
             Number{1, most_stretch},
             [](AlternativesOptions& options) -> double& { return options.limits.stretch; })
        .include(snap_parameter(), &AlternativesOptions::snap)
        .include(constraint_parameters(), &AlternativesOptions::constraints);
    return {.name = "alternatives",
            .summary = "The ways that really differ, through places in their order",
            .examples = {"verst alternatives Pyongyang Vladivostok",
                         "verst alternatives Pyongyang Khasan Vostochny -n 5 --by time",
                         "verst alternatives Moscow Vladivostok --avoid country:CN",
                         ("verst alternatives Vostochny Komsomolsk-on-Amur --sharing 0.95 "
                          "--stretch 3"),
                         "verst alternatives Moscow Vladivostok --format html -o ways.html"},
            .formats = formats_of<AlternativesAnswer>(),
            .body = answering<AlternativesAnswer>(parameters, run_alternatives)};
}

}  // namespace verst::command
