#include "verst/journey/journey_routes.hpp"

#include <array>

#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "command/told_journey.hpp"
#include "verst/render/journey_routes_json.hpp"
#include "verst/render/journey_routes_text.hpp"

namespace verst::command {

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

Result<Response> ways(const Call& call, const JourneyOptions& options,
                      const Format<RoutesView>& format) {
    if (options.explain || options.sections || options.claims || options.figure) {
        return refuse(RefusalCode::bad_argument,
                      "--routes does not go with --explain, --sections, --claims or --figure");
    }
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const auto routes = journey_routes(*told->network, *answer, told->least);
    if (!routes) return tl::unexpected(routes.error());
    return Response{format.render({*told->network, *answer, *routes, call.text_options()}),
                    status_of(answer->itinerary)};
}

}  // namespace

Result<Response> run_journey_routes(const Call& call, const JourneyOptions& options) {
    return in_format(routes_formats, call, options, ways);
}

}  // namespace verst::command
