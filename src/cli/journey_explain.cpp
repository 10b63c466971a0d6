#include <optional>

#include "cli/arguments.hpp"
#include "cli/journey_modes.hpp"
#include "cli/told_journey.hpp"
#include "verst/journey/prism.hpp"
#include "verst/render/explain_json.hpp"
#include "verst/render/explain_text.hpp"
#include "verst/render/passes_json.hpp"
#include "verst/render/passes_text.hpp"

namespace verst::cli {

namespace {

/// The moments at one place, or all. A place that the account does not name is explained by what
/// lies on either side of it.
Result<Outcome> explain(CommandContext& context, const JourneyOptions& options) {
    const auto told = told_journey(context, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const Network& network = *told->network;
    const ExitStatus status = status_of(answer->itinerary);
    const auto moments = [&](const std::optional<PlaceIndex>& place) {
        return Outcome{context.json()
                           ? explain_json(network, *answer, place)
                           : explain_text(network, *answer, place, context.text_options()),
                       status};
    };
    if (options.explain.empty()) return moments(std::nullopt);
    const auto place = station_argument(network, options.explain);
    if (!place) return tl::unexpected(place.error());
    const auto passed = passes(network, answer->journey, told->least, *place);
    if (!passed) return tl::unexpected(passed.error());
    if (!passed->told.empty()) return moments(passed->station);
    return Outcome{context.json() ? passes_json(network, *passed)
                                  : passes_text(network, *passed, context.text_options()),
                   passed->passages.empty() ? ExitStatus::not_yes : status};
}

}  // namespace

void run_journey_explain(CommandContext& context, const JourneyOptions& options) {
    context.run([&] { return explain(context, options); });
}

}  // namespace verst::cli
