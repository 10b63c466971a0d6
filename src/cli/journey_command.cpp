#include <memory>

#include "cli/commands.hpp"
#include "cli/journey_modes.hpp"
#include "cli/picture_choice.hpp"

namespace verst::cli {

void add_journey_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<JourneyOptions>();
    CLI::App& command = add_command(
        app, context, "journey", "A journey told in dated reports: its legs, days, and claims",
        "  verst journey\n"
        "  verst journey --full\n"
        "  verst journey --list\n"
        "  verst journey --all\n"
        "  verst journey 2019-02-hanoi\n"
        "  verst journey --until 2023-09-17\n"
        "  verst journey --explain Ussuriysk\n"
        "  verst journey 2019-02-hanoi --routes\n"
        "  verst journey --new -o my-journey.toml\n"
        "  verst journey --check my-journey.toml\n"
        "  verst journey my-journey.toml --train express --format json\n"
        "  verst journey --format html -o journey.html\n"
        "  verst journey --format svg --figure graph -o graph.svg\n\n"
        "Without a name: the journey of September 2023. docs/journey-format.md tells how a\n"
        "journey is written down.\n"
        "Exit status: 0 it is reconstructed, whatever becomes of its claims; 1 its reports\n"
        "contradict each other; 2 the file is wrong.");
    command
        .add_option("journey", options->name,
                    "a name from --list, or a file that ends in .toml or has a /")
        ->option_text("NAME|FILE");
    command.add_flag("--list", options->list, "which journeys there are");
    command.add_flag("--all", options->all,
                     "a line for each of them: days, kilometres, speeds, claims");
    command.add_flag("--new", options->writes_new,
                     "write a journey file that explains itself, to begin with");
    command.add_flag("--check", options->checks, "only check the file: its faults and warnings");
    command
        .add_option("--until", options->until,
                    "only what had been published by the end of this day")
        ->option_text("DATE");
    command.add_flag("--sections", options->sections, "csv: its sections instead of its legs");
    command.add_flag("--claims", options->claims, "csv: its claims instead of its legs");
    add_full_option(command, context);
    add_figure_option(command, options->figure);
    command.add_option("--train", options->train, "which train of trains.toml it was")
        ->option_text("NAME");
    const auto* explain =
        command.add_option("--explain", options->explain, "what follows from what, there or all")
            ->option_text("[PLACE]")
            ->expected(0, 1);
    command.add_flag("--routes", options->routes,
                     "which ways the reports leave possible, and what excludes the others");
    add_constraint_options(command, options->constraints);
    list_journey_formats(command);
    command.callback([options, explain, &context] {
        options->explains = explain->count() > 0;
        if (options->writes_new)
            run_journey_new(context, *options);
        else if (options->checks)
            run_journey_check(context, *options);
        else if (options->all)
            run_journey_overview(context, *options);
        else if (options->list)
            run_journey_list(context, *options);
        else if (options->routes)
            run_journey_routes(context, *options);
        else if (options->explains)
            run_journey_explain(context, *options);
        else
            run_journey(context, *options);
    });
}

}  // namespace verst::cli
