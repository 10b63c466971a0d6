#include "verst/journey/journey_routes.hpp"

#include "command/journey_modes.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"

namespace verst::command {

namespace {

Result<Response> ways(const Call& call, const JourneyOptions& options) {
    if (auto known = check_format<WaysOfJourney>(call); !known)
        return tl::unexpected(std::move(known.error()));
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
    return rendered(call, *told->network, WaysOfJourney{*answer, *routes},
                    status_of(answer->itinerary));
}

}  // namespace

Result<Response> run_journey_routes(const Call& call, const JourneyOptions& options) {
    return ways(call, options);
}

}  // namespace verst::command
