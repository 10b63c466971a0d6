#include "command/command.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/shell_quoting.hpp"
#include "network/edit_distance.hpp"
#include "network/nearest_words.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/refusal_json.hpp"
#include "verst/render/render.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

namespace {

std::string in_words(std::size_t number) {
    static constexpr std::array words{"none", "one", "two", "three", "four", "five", "six"};
    return number < words.size() ? words.at(number) : fmt::format("{}", number);
}

bool is_list(const Parameter& parameter) { return parameter.count.most > 1 && !parameter.joined; }

tl::unexpected<Refusal> miscounted(const Command& command, const std::string& message,
                                   const Parameter& parameter) {
    std::vector<Hint> hints{"usage: " + usage(command)};
    if (!parameter.from_input.empty())
        hints.emplace_back(fmt::format("verst {} - {}", command.name, parameter.from_input));
    return refuse(RefusalCode::bad_argument, message, std::move(hints));
}

Result<void> check_count(const Command& command, const Parameter& parameter,
                         const std::vector<std::string>& values) {
    const auto& [least, most] = parameter.count;
    const std::size_t given = values.size();
    if (!parameter.from_input.empty() && given == 1 && values.front() == "-") return {};
    if (parameter.joined && given > 0) return {};
    if (given >= least && given <= most) return {};
    if (is_list(parameter)) {
        const std::size_t needed = given < least ? least : most;
        return miscounted(command,
                          fmt::format("{} needs {}{} {}{}; got {}", command.name,
                                      least == most ? "" : "at least ", in_words(needed),
                                      parameter.noun, needed == 1 ? "" : "s", in_words(given)),
                          parameter);
    }
    if (given == 0) {
        return miscounted(command,
                          parameter.argument
                              ? shown_name(parameter) + " is missing"
                              : fmt::format("--{} {} is missing", parameter.name, parameter.value),
                          parameter);
    }
    return refuse(RefusalCode::bad_argument,
                  fmt::format("{} is given {} times; give it once", shown_name(parameter), given));
}

/// Names that are parameters, each with as many values as it takes.
Result<void> check_request(const Command& command, const Request& request) {
    const auto parameters = all_parameters(command);
    for (const auto& [name, value] : request.values()) {
        if (std::ranges::find(parameters, name, &Parameter::name) == parameters.end())
            return tl::unexpected(unknown_option(command, "--" + name));
    }
    for (const Parameter& parameter : parameters) {
        auto counted = check_count(command, parameter, request.all(parameter.name));
        if (!counted) return counted;
    }
    return {};
}

std::string_view format_wanted(const Command& command, const Request& request) {
    return request.last("format", command.formats.front());
}

}  // namespace

std::vector<Parameter> all_parameters(const Command& command) {
    std::vector<Parameter> all = command.body.parameters;
    const auto append = [&](std::vector<Parameter> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
    };
    append(presentation_parameters(command.formats).list());
    append(shell_parameters().list());
    return all;
}

std::string usage(const Command& command) {
    std::string usage = "verst " + command.name;
    for (const Parameter& parameter : command.body.parameters) {
        if (!parameter.argument) continue;
        usage += parameter.count.least > 0 ? " " + parameter.value : " [" + parameter.value + "]";
    }
    for (const Parameter& parameter : command.body.parameters) {
        if (parameter.argument || parameter.count.least == 0) continue;
        usage += fmt::format(" --{} {}", parameter.name, parameter.value);
    }
    return usage + " [OPTIONS]";
}

Refusal unknown_option(const Command& command, std::string_view shown) {
    const auto parameters = all_parameters(command);
    std::vector<std::string_view> names{"help"};
    for (const Parameter& parameter : parameters) {
        if (!parameter.argument) names.push_back(parameter.name);
    }
    const std::string_view name =
        shown.substr(std::min(shown.find_first_not_of('-'), shown.size()));
    std::string message = fmt::format("there is no option {}", message_part(shown));
    const std::size_t most_apart = std::max<std::size_t>(1, name.size() / 3);
    for (const std::string& near : nearest_words(name, names)) {
        const bool is_like = edit_distance(name, near, most_apart) <= most_apart ||
                             (name.size() > 1 && near.starts_with(name));
        if (!is_like) continue;
        message += fmt::format("; did you mean --{}?", near);
        break;
    }
    return {RefusalCode::bad_argument,
            message,
            {fmt::format("verst {}{}--help lists the options", command.name,
                         command.name.empty() ? "" : " ")}};
}

Response refused(Refusal refusal, std::string_view format, LengthUnit unit) {
    Response response;
    response.format = format;
    response.unit = unit;
    response.status = exit_status(refusal.code);
    if (format == "json") response.text = refusal_json(refusal);
    response.refusal = std::move(refusal);
    return response;
}

Response answer(const Command& command, const Request& request, Door& door) {
    if (auto checked = check_request(command, request); !checked)
        return refused(std::move(checked.error()), format_wanted(command, request));
    const auto presentation = presentation_parameters(command.formats).read(request);
    if (!presentation) return refused(presentation.error(), format_wanted(command, request));
    const Call call{door, *presentation, command_line(command, request)};
    auto response = command.body.run(call, request);
    if (!response)
        return refused(std::move(response.error()), presentation->format, presentation->unit);
    if (response->format.empty()) response->format = presentation->format;
    return std::move(*response);
}

std::string printable(std::string text, std::string_view format, bool to_terminal) {
    auto other = made_printable(text, format, to_terminal);
    return other ? std::move(*other) : std::move(text);
}

std::optional<std::string> made_printable(std::string_view text, std::string_view format,
                                          bool to_terminal) {
    if (format == "image" || is_harmless(text)) return std::nullopt;
    switch (format_traits(format).syntax) {
        case Syntax::binary:
            return std::nullopt;
        case Syntax::json:
            return terminal_json(text);
        case Syntax::csv:
            return to_terminal ? std::optional(terminal_text(text)) : std::nullopt;
        case Syntax::markup:
            return terminal_markup(text);
        case Syntax::text:
            break;
    }
    // Only a terminal is sent bold letters: TextOptions::colour.
    return terminal_text(text, to_terminal ? Bold::kept : Bold::removed);
}

std::string_view media_type(std::string_view format) { return format_traits(format).media_type; }

std::string command_line(const Command& command, const Request& request) {
    std::string text = "verst " + command.name;
    const auto parameters = all_parameters(command);
    for (const Parameter& parameter : parameters) {
        if (!parameter.argument) continue;
        for (const std::string& value : request.all(parameter.name))
            text += ' ' + shell_quoted(value);
    }
    for (const Parameter& parameter : parameters) {
        if (parameter.argument || parameter.scope == Scope::destination) continue;
        for (const std::string& value : request.all(parameter.name)) {
            text += " --" + parameter.name;
            if (parameter.kind.type == ValueKind::Type::flag || value.empty()) continue;
            text += (value.starts_with('-') ? '=' : ' ') + shell_quoted(value);
        }
    }
    return text;
}

}  // namespace verst::command
