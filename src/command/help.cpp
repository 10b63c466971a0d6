#include "command/help.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "command/commands.hpp"
#include "command/common_parameters.hpp"
#include "verst/render/table.hpp"

namespace verst::command {

namespace {

constexpr std::size_t left_width = 26;

/// An option or command, and what it is for.
std::string help_row(const std::string& left, const std::string& right) {
    std::string out = "  " + left;
    out.resize(std::max(out.size() + 1, left_width), ' ');
    return out + paragraph(right, left_width).substr(left_width);
}

/// "practical, shortest, geodesic or time"
std::string in_a_row(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

std::string values_text(const ValueKind& kind) {
    switch (kind.type) {
        case ValueKind::Type::choice:
            return in_a_row(kind.choices);
        case ValueKind::Type::number:
        case ValueKind::Type::whole_number:
            return bounds_text(kind);
        case ValueKind::Type::flag:
        case ValueKind::Type::text:
        case ValueKind::Type::day:
            return "";
    }
    return "";
}

std::string rows_of(const std::vector<Parameter>& parameters) {
    std::string rows;
    for (const ParameterGroup& group : grouped(parameters)) {
        rows += '\n' + group.heading + ":\n";
        for (const Parameter& parameter : group.parameters)
            rows += help_row(synopsis(parameter), description(parameter));
    }
    return rows;
}

std::string examples_of(const std::vector<std::string>& examples) {
    std::string text = "\nExamples:\n";
    for (const std::string& example : examples) text += "  " + example + '\n';
    return text;
}

Parameter help_parameter() {
    return {.name = "help", .letter = 'h', .sentence = "show this help", .kind = Flag().kind()};
}

}  // namespace

std::string description(const Parameter& parameter) {
    std::string text = parameter.sentence;
    if (!parameter.from_input.empty()) text += "; - " + parameter.from_input;
    if (const std::string values = values_text(parameter.kind); !values.empty())
        text += ": " + values;
    if (!parameter.otherwise.empty()) text += fmt::format(" (default {})", parameter.otherwise);
    if (!parameter.argument && parameter.count.most > 1) text += " (repeatable)";
    return text;
}

std::string synopsis(const Parameter& parameter) {
    if (parameter.argument) return parameter.value;
    std::string text;
    if (parameter.letter != 0) text += fmt::format("-{},", parameter.letter);
    text += "--" + parameter.name;
    if (parameter.value.empty()) return text;
    return text + (parameter.value_optional ? " [" + parameter.value + "]" : " " + parameter.value);
}

std::vector<ParameterGroup> grouped(const std::vector<Parameter>& parameters) {
    std::vector<ParameterGroup> groups{{"Arguments", {}}, {"Options", {}}};
    for (const Parameter& parameter : parameters) {
        std::string heading = parameter.group;
        if (heading.empty()) heading = parameter.argument ? "Arguments" : "Options";
        auto group = std::ranges::find(groups, heading, &ParameterGroup::heading);
        if (group == groups.end()) group = groups.insert(groups.end(), {heading, {}});
        group->parameters.push_back(parameter);
    }
    std::erase_if(groups, [](const ParameterGroup& group) { return group.parameters.empty(); });
    return groups;
}

std::vector<Parameter> program_parameters() {
    std::vector<Parameter> all{help_parameter(),
                               {.name = "version",
                                .sentence = "the versions of program and network",
                                .kind = Flag().kind()}};
    for (Parameter& each : presentation_parameters({"text", "json"}).list()) {
        if (each.name == "format") each.kind.choices.emplace_back("what else the command has");
        all.push_back(std::move(each));
    }
    for (Parameter& each : shell_parameters().list()) all.push_back(std::move(each));
    return all;
}

std::string help(const Command& command) {
    std::vector<Parameter> parameters = all_parameters(command);
    parameters.insert(parameters.begin(), help_parameter());
    std::string text = command.summary + "\n\nUsage: " + usage(command) + '\n';
    text += rows_of(parameters);
    text += examples_of(command.examples);
    if (!command.notes.empty()) text += '\n' + command.notes + '\n';
    return text;
}

std::string program_help() {
    std::string text =
        fmt::format("{}\n\nUsage: verst COMMAND [ARGUMENTS] [OPTIONS]\n", program_summary);
    text += "\nCommands:\n";
    for (const Command& each : commands()) {
        if (!each.hidden) text += help_row(each.name, each.summary);
    }
    text += rows_of(program_parameters());
    text += examples_of(program_examples());
    return text + "\nverst COMMAND --help says more about a command.\n";
}

const std::vector<std::string>& program_examples() {
    static const std::vector<std::string> examples{
        "verst distance Vladivostok Vostochny", "verst route Pyongyang Khasan Vostochny",
        "verst journey", "verst check \"Vostochny is more than 1,000 km north of Vladivostok\""};
    return examples;
}

}  // namespace verst::command
