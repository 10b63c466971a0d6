#include "command/command.hpp"
#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/journey_modes.hpp"

namespace verst::command {

namespace {

Parameters<JourneyOptions> journey_parameters() {
    Parameters<JourneyOptions> parameters;
    parameters
        .add(Parameter{.name = "journey",
                       .value = "NAME|FILE",
                       .sentence = "a name from --list, or a file that ends in .toml or has a /",
                       .more = "Without it, the journey of September 2023.",
                       .argument = true},
             Text{Completion::journey}, &JourneyOptions::name)
        .add(Parameter{.name = "list", .sentence = "which journeys there are"}, Flag{},
             &JourneyOptions::list)
        .add(Parameter{.name = "all",
                       .sentence = "a line for each of them: days, kilometres, speeds, claims"},
             Flag{}, &JourneyOptions::all)
        .add(Parameter{.name = "new",
                       .sentence = "write a journey file that explains itself, to begin with"},
             Flag{}, &JourneyOptions::writes_new)
        .add(Parameter{.name = "check", .sentence = "only check the file: its faults and warnings"},
             Flag{}, &JourneyOptions::checks)
        .add(Parameter{.name = "until",
                       .value = "DATE",
                       .sentence = "only what had been published by the end of this day"},
             Day{}, &JourneyOptions::until)
        .add(Parameter{.name = "sections", .sentence = "csv: its sections instead of its legs"},
             Flag{}, &JourneyOptions::sections)
        .add(Parameter{.name = "claims", .sentence = "csv: its claims instead of its legs"}, Flag{},
             &JourneyOptions::claims)
        .include(figure_parameter(), &JourneyOptions::figure)
        .include(train_parameter(), &JourneyOptions::train)
        .add(Parameter{.name = "explain",
                       .value = "PLACE",
                       .sentence = "what follows from what, at a place or everywhere",
                       .value_optional = true},
             Text{Completion::place}, &JourneyOptions::explain)
        .add(Parameter{.name = "routes",
                       .sentence = "which ways the reports leave possible, and what excludes the "
                                   "others"},
             Flag{}, &JourneyOptions::routes)
        .include(constraint_parameters(), &JourneyOptions::constraints);
    return parameters;
}

/// What is asked of the journeys: without a word of it, the account of one.
Result<Response> run_journey_mode(const Call& call, const JourneyOptions& options) {
    if (options.writes_new) return run_journey_new(call, options);
    if (options.checks) return run_journey_check(call, options);
    if (options.all) return run_journey_overview(call, options);
    if (options.list) return run_journey_list(call, options);
    if (options.routes) return run_journey_routes(call, options);
    if (options.explain) return run_journey_explain(call, options);
    return run_journey(call, options);
}

}  // namespace

Command journey_command() {
    return {.name = "journey",
            .summary = "A journey told in dated reports: its legs, days, and claims",
            .examples = {"verst journey", "verst journey --full", "verst journey --list",
                         "verst journey --all", "verst journey 2019-02-hanoi",
                         "verst journey --until 2023-09-17", "verst journey --explain Ussuriysk",
                         "verst journey 2019-02-hanoi --routes",
                         "verst journey --new -o my-journey.toml",
                         "verst journey --check my-journey.toml",
                         "verst journey my-journey.toml --train express --format json",
                         "verst journey --format html -o journey.html",
                         "verst journey --format svg --figure graph -o graph.svg"},
            .notes =
                "Without a name: the journey of September 2023. docs/journey-format.md tells "
                "how a\njourney is written down.\n"
                "Exit status: 0 it is reconstructed, even if its claims fail; 1 its "
                "reports\ncontradict each other; 2 the file is wrong.",
            .formats = journey_format_names(),
            .body = body(journey_parameters(), run_journey_mode)};
}

}  // namespace verst::command
