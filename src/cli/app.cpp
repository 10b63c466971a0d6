#include "cli/app.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/shell_door.hpp"
#include "command/command.hpp"
#include "command/commands.hpp"
#include "command/common_parameters.hpp"
#include "command/help.hpp"
#include "verst/base/text.hpp"
#include "verst/base/version.hpp"
#include "verst/render/sentence.hpp"
#include "verst/render/table.hpp"

namespace verst::cli {

namespace {

using command::Command;
using command::Parameter;
using command::Request;
using command::Response;

bool is_flag(const Parameter& parameter) {
    return parameter.kind.type == command::ValueKind::Type::flag;
}

/// True if the argument is an option whose value is the next argument.
bool takes_next(std::string_view argument, const std::vector<Parameter>& parameters) {
    return std::ranges::any_of(parameters, [&](const Parameter& each) {
        if (each.argument || is_flag(each) || each.value_optional) return false;
        return argument == "--" + each.name ||
               (each.letter != 0 && argument == std::string{'-', each.letter});
    });
}

/// The position of the first argument that is neither an option nor an option's value, from `begin`
/// on. The count of arguments if there is none.
std::size_t word_position(std::span<const std::string> arguments, std::size_t begin,
                          const std::vector<Parameter>& parameters) {
    std::size_t i = begin;
    while (i < arguments.size() && arguments[i].starts_with('-') && arguments[i].size() > 1) {
        if (arguments[i] == "--") return arguments.size();
        if (takes_next(arguments[i], parameters)) ++i;
        ++i;
    }
    return std::min(i, arguments.size());
}

void erase_at(std::vector<std::string>& arguments, std::size_t position) {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(position));
}

/// What the words before the options ask for. The words are taken out of the arguments.
struct Named {
    const Command* command = nullptr;  ///< none: the program itself, or an unknown one
    std::string unknown;               ///< a word that names no command
    bool help = false;
};

Named take_command(std::vector<std::string>& arguments) {
    Named named;
    std::size_t position = word_position(arguments, 0, command::program_parameters());
    if (position < arguments.size() && arguments[position] == "help") {
        named.help = true;
        erase_at(arguments, position);
        position = word_position(arguments, position, command::program_parameters());
    }
    if (position == arguments.size()) return named;
    named.command = command::command_named(arguments[position]);
    if (named.command == nullptr) {
        named.unknown = arguments[position];
        return named;
    }
    erase_at(arguments, position);
    // "data check": a command of two words.
    position = word_position(arguments, position, command::all_parameters(*named.command));
    if (position == arguments.size()) return named;
    const auto* longer = command::command_named(named.command->name + ' ' + arguments[position]);
    if (longer != nullptr) {
        named.command = longer;
        erase_at(arguments, position);
    }
    return named;
}

/// Scripts that asked for JSON get the refusal of a bad command line as JSON too, though the
/// command line was never parsed to its end.
std::string_view format_of_refusal(std::span<const std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--format=json") return "json";
        if (arguments[i] == "--format" && i + 1 < arguments.size() && arguments[i + 1] == "json")
            return "json";
    }
    return "text";
}

std::string version_text(ShellDoor& door) {
    const auto network = door.network();
    const std::string data =
        network ? fmt::format("network edition {}\n{}{}", (*network)->edition(),
                              paragraph((*network)->name()), (*network)->directory())
                : "no network: " + in_unit(network.error().message, LengthUnit::km);
    return fmt::format("verst {}\n{}\n", version(), data);
}

/// CLI11's messages hold arguments as they came.
std::string shown_message(std::string_view message) { return message_part(message, 200); }

Refusal bad_command_line(const Command& command, const std::string& message) {
    return {RefusalCode::bad_argument, message, {"usage: " + usage(command)}};
}

/// An option that came without its value, by the name with which CLI11's message begins.
Refusal bad_option(const Command& command, const std::vector<Parameter>& parameters,
                   const CLI::ParseError& error) {
    const std::string_view message = error.what();
    const std::string_view name = message.substr(0, message.find(':'));
    for (const Parameter& each : parameters) {
        if (each.argument || name != "--" + each.name) continue;
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) break;
        return bad_command_line(command, is_flag(each)
                                             ? fmt::format("--{} takes no value", each.name)
                                             : fmt::format("--{} needs a value: --{} {}", each.name,
                                                           each.name, each.value));
    }
    return bad_command_line(command, shown_message(message));
}

/// CLI11's view of the parameters of one command, and what it finds.
class CommandLine {
  public:
    CommandLine(const Command& command, std::vector<Parameter> parameters)
        : command_(command), parameters_(std::move(parameters)) {
        app_.allow_extras();
        for (const Parameter& each : parameters_) add(each);
    }

    /// The request; or nothing where help is asked for.
    Result<std::optional<Request>> parse(std::vector<std::string> arguments) {
        std::ranges::reverse(arguments);  // as CLI11 wants them
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return std::nullopt;
        } catch (const CLI::ParseError& error) {
            return tl::unexpected(bad_option(command_, parameters_, error));
        }
        auto extras = app_.remaining();
        for (const std::string& extra : extras) {
            if (extra == "--") break;
            if (extra.starts_with('-') && extra.size() > 1)
                return tl::unexpected(command::unknown_option(command_, extra));
        }
        std::erase(extras, "--");
        if (!extras.empty()) {
            return tl::unexpected(bad_command_line(
                command_, verst::in_quotes(extras.front()) + " is one argument too many"));
        }
        return request();
    }

  private:
    void add(const Parameter& parameter) {
        if (parameter.name == "help") return;  // CLI11 has its own
        std::string flags = parameter.name;
        if (!parameter.argument) {
            flags = "--" + parameter.name;
            if (parameter.letter != 0) flags = fmt::format("-{},{}", parameter.letter, flags);
        }
        const auto keep = [](const CLI::results_t& /*results*/) { return true; };
        CLI::Option* option =
            is_flag(parameter) ? app_.add_flag(flags) : app_.add_option(flags, keep);
        if (!is_flag(parameter)) {
            const bool is_list = parameter.argument && parameter.count.most > 1;
            if (is_list) {
                option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
            } else if (parameter.value_optional) {
                option->expected(0, 1);
            } else if (!parameter.argument) {
                option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(false);
            }
        }
        options_[parameter.name] = option;
    }

    [[nodiscard]] Request request() const {
        Request request;
        for (const Parameter& each : parameters_) {
            const auto found = options_.find(each.name);
            if (found == options_.end() || found->second->count() == 0) continue;
            if (is_flag(each)) {
                request.add(each.name, found->second->results().back());
                continue;
            }
            for (const std::string& value : found->second->results()) request.add(each.name, value);
        }
        return request;
    }

    const Command& command_;
    std::vector<Parameter> parameters_;
    CLI::App app_;
    std::map<std::string, CLI::Option*> options_;
};

ExitStatus print(ShellDoor& door, std::string text) {
    return door.finish(Response{.text = std::move(text), .format = "text"});
}

ExitStatus print_refusal(ShellDoor& door, Refusal refusal, std::string_view format) {
    return door.finish(command::refused(std::move(refusal), format));
}

/// The options of the door itself; what cannot be read is refused with the rest of the request.
command::ShellOptions shell_options(const Request& request) {
    return command::shell_parameters().read(request).value_or(command::ShellOptions{});
}

ExitStatus run_command(const Command& command, const std::vector<std::string>& arguments,
                       std::span<const std::byte> image) {
    CommandLine line(command, command::all_parameters(command));
    const auto request = line.parse(arguments);
    if (!request) {
        ShellDoor door({});
        return print_refusal(door, request.error(), format_of_refusal(arguments));
    }
    if (!*request) {
        ShellDoor door({});
        return print(door, help(command));
    }
    ShellDoor door(shell_options(**request), image);
    if (auto checked = door.check_output(); !checked)
        return print_refusal(door, std::move(checked.error()), "text");
    return door.finish(answer(command, **request, door));
}

/// Without a command: help, or the version.
ExitStatus run_program(const std::vector<std::string>& arguments,
                       std::span<const std::byte> image) {
    const Command program{
        .name = "", .summary = {}, .examples = {}, .formats = {"text"}, .body = {}};
    CommandLine line(program, command::program_parameters());
    const auto request = line.parse(arguments);
    if (!request) {
        ShellDoor door({});
        return print_refusal(door, request.error(), format_of_refusal(arguments));
    }
    ShellDoor door(*request ? shell_options(**request) : command::ShellOptions{}, image);
    if (!*request) return print(door, command::program_help());
    if (!(*request)->all("version").empty()) return print(door, version_text(door));
    write_message(command::program_help());
    return ExitStatus::bad_input;
}

}  // namespace

ExitStatus run(int argc, const char* const* argv, std::span<const std::byte> image) {
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    const std::string_view format = format_of_refusal(arguments);
    const Named named = take_command(arguments);
    if (!named.unknown.empty()) {
        ShellDoor door({});
        return print_refusal(door, command::unknown_command(named.unknown), format);
    }
    if (named.help) {
        ShellDoor door({});
        return print(door,
                     named.command != nullptr ? help(*named.command) : command::program_help());
    }
    return named.command != nullptr ? run_command(*named.command, arguments, image)
                                    : run_program(arguments, image);
}

}  // namespace verst::cli
