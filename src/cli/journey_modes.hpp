#pragma once

#include <CLI/CLI.hpp>

#include "cli/command_context.hpp"
#include "cli/journey_options.hpp"

namespace verst::cli {

// What `verst journey` can be asked for, one file each. Each runs with the formats that it has and
// leaves its answer with the context.

/// One journey: its legs, days and claims.
void run_journey(CommandContext& context, const JourneyOptions& options);

/// Says in the help which formats that answer can be had in.
void list_journey_formats(CLI::App& command);

/// --list: which journeys there are.
void run_journey_list(CommandContext& context, const JourneyOptions& options);

/// --new: a file to begin with.
void run_journey_new(CommandContext& context, const JourneyOptions& options);

/// --check: whether a file is written well, and no more.
void run_journey_check(CommandContext& context, const JourneyOptions& options);

/// --all: a line for each of them.
void run_journey_overview(CommandContext& context, const JourneyOptions& options);

/// --explain [PLACE]: what follows from what.
void run_journey_explain(CommandContext& context, const JourneyOptions& options);

/// --routes: which ways the reports leave possible.
void run_journey_routes(CommandContext& context, const JourneyOptions& options);

}  // namespace verst::cli
