#include <span>
#include <utility>
#include <vector>

#include "command/journey_modes.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/overview.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

namespace {

/// --all: a line for each journey of the catalogue; those that cannot be told are reported.
Result<Response> all(const Call& call, const JourneyOptions& options) {
    if (auto known = check_format<JourneyOverviews>(call); !known)
        return tl::unexpected(std::move(known.error()));
    if (options.name || options.list || options.until || options.sections || options.claims ||
        options.explain || options.routes)
        return refuse(RefusalCode::bad_argument, "--all goes with --train, --units and --format");
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Catalogue known = read_catalogue(call, network);
    ExitStatus status = known.complete ? ExitStatus::answered : ExitStatus::bad_input;
    std::vector<JourneyOverview> lines;
    for (const Journey& journey : known.journeys) {
        const auto least = least_times_of(network, journey, options.train);
        if (!least) return tl::unexpected(least.error());
        auto line = overview(network, journey, known.journeys, &*least);
        if (!line) {
            call.door.report(in_unit(line.error(), call.presentation.unit), journey.name);
            status = ExitStatus::bad_input;
            continue;
        }
        if (line->contradicted && status == ExitStatus::answered) status = ExitStatus::not_yes;
        lines.push_back(std::move(*line));
    }
    return rendered(call, network, JourneyOverviews{lines}, status);
}

}  // namespace

Result<Response> run_journey_overview(const Call& call, const JourneyOptions& options) {
    return all(call, options);
}

}  // namespace verst::command
