#include <array>
#include <string>

#include "command/commands.hpp"
#include "command/formats.hpp"
#include "command/manual.hpp"

namespace verst::command {

namespace {

struct ManualOptions {
    std::string name;
    bool list = false;
};

constexpr std::array manual_formats{
    Format<std::string>{"text", [](const std::string& page) { return page; }}};

/// The names of all pages, one on each line.
std::string page_names() {
    std::string names = "verst\n";
    for (const Command& each : commands()) {
        if (!each.hidden) names += manual_name(each) + '\n';
    }
    return names;
}

Result<Response> run_man(const Call& /*call*/, const ManualOptions& options,
                         const Format<std::string>& format) {
    if (options.list) return Response{format.render(page_names())};
    if (options.name.empty() || options.name == "verst")
        return Response{format.render(program_manual_page())};
    for (const Command& each : commands()) {
        if (options.name == each.name || options.name == manual_name(each))
            return Response{format.render(manual_page(each))};
    }
    return tl::unexpected(unknown_command(options.name));
}

}  // namespace

Command man_command() {
    Parameters<ManualOptions> parameters;
    parameters
        .add(Parameter{.name = "name",
                       .value = "COMMAND",
                       .sentence = "the command, or nothing for that of verst itself",
                       .count = {0, any_number},
                       .argument = true,
                       .joined = true},
             Text{Completion::command}, &ManualOptions::name)
        .add(Parameter{.name = "list", .sentence = "the names of all pages"}, Flag{},
             &ManualOptions::list);
    return {.name = "man",
            .summary = "A page of the manual, for man",
            .examples = {"verst man route > verst-route.1", "verst man --list"},
            .formats = format_names(manual_formats),
            .body = body(parameters, manual_formats, run_man),
            .scope = Scope::shell,
            .hidden = true};
}

}  // namespace verst::command
