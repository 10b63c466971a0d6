#pragma once

#include <CLI/CLI.hpp>

#include "cli/command_context.hpp"

namespace verst::cli {

/// Adds --data, --format, --units and --output. Every command has them, and so has the program
/// itself, before the command.
void add_common_options(CLI::App& app, CommonOptions& options);

/// An option that may be given several times, each time with one value.
CLI::Option* add_repeatable_option(CLI::App& app, const std::string& flags,
                                   std::vector<std::string>& values,
                                   const std::string& description);

/// --full: all of the answer as text, not its summary.
void add_full_option(CLI::App& command, CommandContext& context);

/// A subcommand with the common options, a help text and examples: each line of `examples` is a
/// command line.
CLI::App& add_command(CLI::App& app, CommandContext& context, const std::string& name,
                      const std::string& description, const std::string& examples);

/// Says in the command's help which formats its answer can be had in.
template <class Formats>
void list_formats(CLI::App& command, const Formats& formats) {
    command.get_option("--format")->description(format_list(format_names(formats)));
}

// One file per command: <name>_command.cpp. Each adds its subcommand, which runs while the command
// line is parsed and leaves its answer with the context.
void add_alternatives_command(CLI::App& app, CommandContext& context);
void add_check_command(CLI::App& app, CommandContext& context);
void add_data_command(CLI::App& app, CommandContext& context);
void add_distance_command(CLI::App& app, CommandContext& context);
void add_find_command(CLI::App& app, CommandContext& context);
void add_journey_command(CLI::App& app, CommandContext& context);
void add_line_command(CLI::App& app, CommandContext& context);
void add_matrix_command(CLI::App& app, CommandContext& context);
void add_passes_command(CLI::App& app, CommandContext& context);
void add_place_command(CLI::App& app, CommandContext& context);
void add_reach_command(CLI::App& app, CommandContext& context);
void add_route_command(CLI::App& app, CommandContext& context);
void add_where_command(CLI::App& app, CommandContext& context);

}  // namespace verst::cli
