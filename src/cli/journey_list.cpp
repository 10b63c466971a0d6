#include "verst/render/journey_list.hpp"

#include <array>
#include <span>
#include <string>

#include "cli/formats.hpp"
#include "cli/journey_modes.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/render/journey_csv.hpp"
#include "verst/render/journey_json.hpp"

namespace verst::cli {

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

Result<Outcome> list(CommandContext& context, const JourneyOptions& options,
                     const Format<JourneyEntries>& format) {
    if (options.name || options.until || options.sections || options.claims || options.train ||
        options.explains || options.routes)
        return refuse(RefusalCode::bad_argument, "--list stands alone");
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto entries = list_journeys(**loaded);
    Outcome outcome{format.render(entries)};
    for (const JourneyEntry& entry : entries) {
        if (entry.journey) continue;
        report(entry.journey.error());
        outcome.status = ExitStatus::bad_input;
    }
    return outcome;
}

}  // namespace

void run_journey_list(CommandContext& context, const JourneyOptions& options) {
    context.run(journey_list_formats, [&](const Format<JourneyEntries>& format) {
        return list(context, options, format);
    });
}

}  // namespace verst::cli
