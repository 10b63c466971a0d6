#include <array>
#include <span>
#include <utility>
#include <vector>

#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/overview.hpp"
#include "verst/render/overview_json.hpp"
#include "verst/render/overview_text.hpp"

namespace verst::command {

namespace {

struct OverviewView {
    const Network& network;
    std::span<const JourneyOverview> journeys;
    TextOptions options;
};

constexpr std::array overview_formats{
    Format<OverviewView>{
        "text",
        [](const OverviewView& view) { return overview_text(view.journeys, view.options); }},
    Format<OverviewView>{"json",
                         [](const OverviewView& view) { return overview_json(view.journeys); }},
    Format<OverviewView>{"markdown",
                         [](const OverviewView& view) {
                             return overview_markdown(view.network, view.journeys, view.options);
                         }},
};

/// --all: a line for each journey of the catalogue; those that cannot be told are reported.
Result<Response> all(const Call& call, const JourneyOptions& options,
                     const Format<OverviewView>& format) {
    if (options.name || options.list || options.until || options.sections || options.claims ||
        options.explain || options.routes)
        return refuse(RefusalCode::bad_argument, "--all goes with --train, --units and --format");
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Catalogue known = read_catalogue(call.door, network);
    ExitStatus status = known.complete ? ExitStatus::answered : ExitStatus::bad_input;
    std::vector<JourneyOverview> lines;
    for (const Journey& journey : known.journeys) {
        const auto least = least_times_of(network, journey, options.train);
        if (!least) return tl::unexpected(least.error());
        auto line = overview(network, journey, known.journeys, &*least);
        if (!line) {
            call.door.report(line.error(), journey.name);
            status = ExitStatus::bad_input;
            continue;
        }
        if (line->contradicted && status == ExitStatus::answered) status = ExitStatus::not_yes;
        lines.push_back(std::move(*line));
    }
    return Response{format.render({network, lines, call.text_options()}), status};
}

}  // namespace

Result<Response> run_journey_overview(const Call& call, const JourneyOptions& options) {
    return in_format(overview_formats, call, options, all);
}

}  // namespace verst::command
