#include "verst/journey/journey_routes.hpp"

#include "cli/journey_modes.hpp"
#include "cli/told_journey.hpp"
#include "verst/render/journey_routes_json.hpp"
#include "verst/render/journey_routes_text.hpp"

namespace verst::cli {

namespace {

Result<Outcome> ways(CommandContext& context, const JourneyOptions& options) {
    if (options.explains || options.sections || options.claims || !options.figure.empty()) {
        return refuse(RefusalCode::bad_argument,
                      "--routes does not go with --explain, --sections, --claims or --figure");
    }
    const auto told = told_journey(context, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const auto routes = journey_routes(*told->network, *answer, told->least);
    if (!routes) return tl::unexpected(routes.error());
    return Outcome{context.json() ? journey_routes_json(*told->network, *answer, *routes)
                                  : journey_routes_text(*told->network, *answer, *routes,
                                                        context.text_options()),
                   status_of(answer->itinerary)};
}

}  // namespace

void run_journey_routes(CommandContext& context, const JourneyOptions& options) {
    context.run([&] { return ways(context, options); });
}

}  // namespace verst::cli
