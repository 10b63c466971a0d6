#include "cli/app.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/help_formatter.hpp"
#include "network/nearest_words.hpp"
#include "verst/base/text.hpp"
#include "verst/base/version.hpp"
#include "verst/render/table.hpp"

namespace verst::cli {

namespace {

struct Command {
    std::string_view name;
    void (*add)(CLI::App& app, CommandContext& context);
};

/// In the order in which the help lists them.
constexpr std::array commands{
    Command{"distance", add_distance_command}, Command{"find", add_find_command},
    Command{"route", add_route_command},       Command{"reach", add_reach_command},
    Command{"matrix", add_matrix_command},     Command{"alternatives", add_alternatives_command},
    Command{"journey", add_journey_command},   Command{"where", add_where_command},
    Command{"passes", add_passes_command},     Command{"check", add_check_command},
    Command{"line", add_line_command},         Command{"place", add_place_command},
    Command{"data", add_data_command},
};

const Command* find_command(std::string_view name) {
    const auto* found = std::find_if(commands.begin(), commands.end(),
                                     [&](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : found;
}

bool takes_value(std::string_view argument) {
    static constexpr std::array<std::string_view, 5> options{"--data", "--format", "--units",
                                                             "--output", "-o"};
    return std::find(options.begin(), options.end(), argument) != options.end();
}

/// The first argument that is neither an option nor an option's value: the command. The count of
/// arguments if there is none.
std::size_t command_position(std::span<const std::string> arguments) {
    std::size_t i = 0;
    while (i < arguments.size() && arguments[i].starts_with('-')) {
        if (takes_value(arguments[i])) ++i;
        ++i;
    }
    return std::min(i, arguments.size());
}

Refusal unknown_command(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Command& command : commands) names.push_back(command.name);
    std::vector<std::string> hints = nearest_words(name, names);
    hints.emplace_back("verst --help lists the commands");
    return {RefusalCode::bad_argument, "there is no command " + verst::in_quotes(name),
            std::move(hints)};
}

/// Scripts that asked for JSON get the refusal of a bad command line as JSON too, though the
/// command line was never parsed to its end.
bool asks_for_json(std::span<const std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--format=json") return true;
        if (arguments[i] == "--format" && i + 1 < arguments.size() && arguments[i + 1] == "json")
            return true;
    }
    return false;
}

std::string version_text(CommandContext& context) {
    const auto network = context.network();
    const std::string data =
        network ? fmt::format("network edition {}\n{}{}", (*network)->edition(),
                              paragraph((*network)->name()), (*network)->directory())
                : "no network: " + network.error().message;
    return fmt::format("verst {}\n{}\n", version(), data);
}

/// What CLI11 has to say, fit for a terminal whatever the arguments held.
Refusal bad_command_line(const CLI::ParseError& error, const std::string& program) {
    std::string message = verst::in_quotes(error.what(), 200);
    message = message.substr(1, message.size() - 2);
    return {
        RefusalCode::bad_argument, std::move(message), {fmt::format("try: {} --help", program)}};
}

}  // namespace

void add_common_options(CLI::App& app, CommonOptions& options) {
    static constexpr const char* group = "Options of every command";
    const auto add = [&](const char* flags, std::string& value, const char* kind,
                         const char* description) {
        app.add_option(flags, value, description)->option_text(kind)->group(group);
    };
    add("--data", options.data, "DIR", "another network directory (or VERST_DATA)");
    add("--format", options.format, "FORMAT", "text (default), json, or what the command knows");
    add("--units", options.units, "UNIT", "km (default), mi or versts; JSON is in km");
    add("-o,--output", options.output, "FILE", "write the answer to a new file");
    app.add_flag("--force", options.force, "replace the file if it exists")->group(group);
}

CLI::Option* add_repeatable_option(CLI::App& app, const std::string& flags,
                                   std::vector<std::string>& values,
                                   const std::string& description) {
    return app.add_option(flags, values, description)->allow_extra_args(false);
}

void add_full_option(CLI::App& command, CommandContext& context) {
    command.add_flag("--full", context.options.full, "text: all of the answer, not its summary");
}

CLI::App& add_command(CLI::App& app, CommandContext& context, const std::string& name,
                      const std::string& description, const std::string& examples) {
    CLI::App& command = *app.add_subcommand(name, description);
    command.group("Commands");
    add_common_options(command, context.options);
    command.get_option("--format")->description("text (default) or json");
    command.footer("Examples:\n" + examples);
    return command;
}

ExitStatus run(int argc, const char* const* argv) {
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    CommandContext context;
    context.options.arguments = arguments;
    CLI::App app("Route and distance calculator for rail journeys", "verst");
    app.formatter(std::make_shared<HelpFormatter>());

    std::size_t position = command_position(arguments);
    if (position < arguments.size() && arguments[position] == "help") {
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(position));
        arguments.emplace_back("--help");
        position = command_position(arguments);
    }
    const bool named = position < arguments.size();
    const Command* command = named ? find_command(arguments[position]) : nullptr;
    if (asks_for_json(arguments)) context.options.format = "json";
    if (named && command == nullptr) {
        context.finish(tl::unexpected(unknown_command(arguments[position])));
        return context.status();
    }

    add_common_options(app, context.options);
    bool version = false;
    app.add_flag("--version", version, "the versions of program and network");
    app.footer(
        "Examples:\n"
        "  verst distance Vladivostok Vostochny\n"
        "  verst route Pyongyang Khasan Vostochny\n"
        "  verst journey\n"
        "  verst check \"Vostochny is more than 1,000 km north of Vladivostok\"\n\n"
        "verst COMMAND --help says more about a command.");
    // Only the command that was named is set up; the help of the program lists them all.
    for (const Command& each : commands) {
        if (command == nullptr || &each == command) each.add(app, context);
    }

    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
        app.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        context.finish(Outcome{app.help()});
        return context.status();
    } catch (const CLI::ParseError& error) {
        const std::string program =
            command == nullptr ? "verst" : fmt::format("verst {}", command->name);
        context.finish(tl::unexpected(bad_command_line(error, program)));
        return context.status();
    }
    if (command == nullptr) {
        if (version) {
            context.finish(Outcome{version_text(context)});
        } else {
            write_message(app.help());
            return ExitStatus::bad_input;
        }
    }
    return context.status();
}

}  // namespace verst::cli
