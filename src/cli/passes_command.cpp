#include <array>
#include <memory>
#include <optional>
#include <string>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/told_journey.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/prism.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/passes_json.hpp"

namespace verst::cli {

namespace {

struct PassesOptions {
    std::string journey;
    std::string place;
    std::optional<std::string> train;
};

struct PassesView {
    const Network& network;
    const PassesAnswer& answer;
    TextOptions options;
};

constexpr std::array passes_formats{
    Format<PassesView>{"text",
                       [](const PassesView& view) {
                           return passes_text(view.network, view.answer, view.options);
                       }},
    Format<PassesView>{
        "json", [](const PassesView& view) { return passes_json(view.network, view.answer); }},
    Format<PassesView>{"markdown",
                       [](const PassesView& view) {
                           return passes_markdown(view.network, view.answer, view.options);
                       }},
};

Result<Outcome> run_passes(CommandContext& context, const PassesOptions& options,
                           const Format<PassesView>& format) {
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto journey = find_journey(options.journey, network);
    if (!journey) return tl::unexpected(journey.error());
    warn_of(*journey);
    const auto place = station_argument(network, options.place);
    if (!place) return tl::unexpected(place.error());
    const auto least = least_times_of(network, *journey, options.train);
    if (!least) return tl::unexpected(least.error());
    const auto answer = passes(network, *journey, *least, *place);
    if (!answer) return tl::unexpected(answer.error());
    const bool can = !answer->passages.empty() || !answer->told.empty();
    return Outcome{format.render({network, *answer, context.text_options()}),
                   can ? status_of(answer->itinerary) : ExitStatus::not_yes};
}

}  // namespace

void add_passes_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<PassesOptions>();
    CLI::App& command = add_command(
        app, context, "passes", "When a train can have passed a place that no report names",
        "  verst passes 2023-09-russia Khabarovsk\n"
        "  verst passes my-journey.toml Ussuriysk --train express\n\n"
        "Exit status: 0 it can have; 1 it cannot, or the reports contradict each other; 2 the\n"
        "input is wrong; 3 no railway serves the place.");
    command.add_option("journey", options->journey, "a name or file, as for verst journey")
        ->option_text("JOURNEY")
        ->required();
    command.add_option("place", options->place, "the place")->option_text("PLACE")->required();
    command.add_option("--train", options->train, "which train of trains.toml it was")
        ->option_text("NAME");
    list_formats(command, passes_formats);
    command.callback([options, &context] {
        context.run(passes_formats, [&](const Format<PassesView>& format) {
            return run_passes(context, *options, format);
        });
    });
}

}  // namespace verst::cli
