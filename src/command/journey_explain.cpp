#include <optional>

#include "command/arguments.hpp"
#include "command/journey_modes.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/prism.hpp"

namespace verst::command {

namespace {

/// A place that the account does not name is explained by what lies on either side of it.
Result<Response> explain(const Call& call, const JourneyOptions& options) {
    if (auto known = check_format<ExplainedJourney>(call); !known)
        return tl::unexpected(std::move(known.error()));
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const Network& network = *told->network;
    const ExitStatus status = status_of(answer->itinerary);
    if (options.explain->empty())
        return rendered(call, network, ExplainedJourney{*answer, std::nullopt}, status);
    const auto place = station_argument(network, *options.explain);
    if (!place) return tl::unexpected(place.error());
    const auto passed = passes(network, answer->journey, told->least, *place);
    if (!passed) return tl::unexpected(passed.error());
    if (!passed->told.empty())
        return rendered(call, network, ExplainedJourney{*answer, passed->station}, status);
    return rendered(call, network, *passed,
                    passed->passages.empty() ? ExitStatus::not_yes : status);
}

}  // namespace

Result<Response> run_journey_explain(const Call& call, const JourneyOptions& options) {
    return explain(call, options);
}

}  // namespace verst::command
