#include "verst/journey/journey_routes.hpp"

#include <array>

#include "cli/formats.hpp"
#include "cli/journey_modes.hpp"
#include "cli/told_journey.hpp"
#include "verst/render/journey_routes_json.hpp"
#include "verst/render/journey_routes_text.hpp"

namespace verst::cli {

namespace {

struct RoutesView {
    const Network& network;
    const JourneyAnswer& answer;
    const JourneyRoutes& routes;
    TextOptions options;
};

constexpr std::array routes_formats{
    Format<RoutesView>{"text",
                       [](const RoutesView& view) {
                           return journey_routes_text(view.network, view.answer, view.routes,
                                                      view.options);
                       }},
    Format<RoutesView>{"json",
                       [](const RoutesView& view) {
                           return journey_routes_json(view.network, view.answer, view.routes);
                       }},
};

Result<Outcome> ways(CommandContext& context, const JourneyOptions& options,
                     const Format<RoutesView>& format) {
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
    return Outcome{format.render({*told->network, *answer, *routes, context.text_options()}),
                   status_of(answer->itinerary)};
}

}  // namespace

void run_journey_routes(CommandContext& context, const JourneyOptions& options) {
    context.run(routes_formats,
                [&](const Format<RoutesView>& format) { return ways(context, options, format); });
}

}  // namespace verst::cli
