#include "verst/render/journey_list.hpp"

#include <array>
#include <span>
#include <string>

#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst::command {

namespace {

using JourneyEntries = std::span<const JourneyEntry>;

constexpr std::array journey_list_formats{
    Format<JourneyEntries>{"text",
                           [](const JourneyEntries& list) { return journey_list_text(list); }},
    Format<JourneyEntries>{"json",
                           [](const JourneyEntries& list) { return journey_list_json(list); }},
    Format<JourneyEntries>{"csv",
                           [](const JourneyEntries& list) { return journey_list_csv(list); }},
    Format<JourneyEntries>{"markdown",
                           [](const JourneyEntries& list) { return journey_list_markdown(list); }},
};

Result<Response> list(const Call& call, const JourneyOptions& options,
                      const Format<JourneyEntries>& format) {
    if (options.name || options.until || options.sections || options.claims || options.train ||
        options.explain || options.routes)
        return refuse(RefusalCode::bad_argument, "--list goes with no other option of a journey");
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto entries = list_journeys(**loaded);
    Response outcome{format.render(entries)};
    for (const JourneyEntry& entry : entries) {
        if (entry.journey) continue;
        call.door.report(entry.journey.error(), {});
        outcome.status = ExitStatus::bad_input;
    }
    return outcome;
}

}  // namespace

Result<Response> run_journey_list(const Call& call, const JourneyOptions& options) {
    return in_format(journey_list_formats, call, options, list);
}

}  // namespace verst::command
