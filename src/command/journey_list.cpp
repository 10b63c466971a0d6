#include <utility>

#include "command/journey_modes.hpp"
#include "command/rendered.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

Result<Response> run_journey_list(const Call& call, const JourneyOptions& options) {
    if (auto known = check_format<JourneyList>(call); !known)
        return tl::unexpected(std::move(known.error()));
    if (options.name || options.until || options.sections || options.claims || options.train ||
        options.explain || options.routes)
        return refuse(RefusalCode::bad_argument, "--list goes with no other option of a journey");
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto entries = list_journeys(**loaded);
    auto response = rendered(call, JourneyList{entries});
    if (!response) return response;
    for (const JourneyEntry& entry : entries) {
        if (entry.journey) continue;
        call.door.report(in_unit(entry.journey.error(), call.presentation.unit), {});
        response->status = ExitStatus::bad_input;
    }
    return response;
}

}  // namespace verst::command
