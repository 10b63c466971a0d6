#include "http/openapi.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "command/commands.hpp"
#include "command/help.hpp"
#include "verst/base/version.hpp"
#include "verst/render/render.hpp"

namespace verst::http {

namespace {

using command::Command;
using command::Parameter;
using command::ValueKind;
using Json = nlohmann::ordered_json;

Json number_schema(const ValueKind& kind, std::string_view type) {
    Json schema{{"type", type}, {"minimum", kind.least}, {"maximum", kind.most}};
    if (type == "integer") {
        schema["minimum"] = static_cast<std::size_t>(kind.least);
        schema["maximum"] = static_cast<std::size_t>(kind.most);
    }
    return schema;
}

Json value_schema(const ValueKind& kind) {
    switch (kind.type) {
        case ValueKind::Type::flag:
            return {{"type", "boolean"}};
        case ValueKind::Type::number:
            return number_schema(kind, "number");
        case ValueKind::Type::whole_number:
            return number_schema(kind, "integer");
        case ValueKind::Type::choice:
            return {{"type", "string"}, {"enum", kind.choices}};
        case ValueKind::Type::day:
            return {{"type", "string"}, {"format", "date"}};
        case ValueKind::Type::text:
            return {{"type", "string"}};
    }
    return {{"type", "string"}};
}

/// The default as its type has it.
Json default_of(const Parameter& parameter) {
    const bool is_number = parameter.kind.type == ValueKind::Type::number ||
                           parameter.kind.type == ValueKind::Type::whole_number;
    return is_number ? Json::parse(parameter.otherwise) : Json(parameter.otherwise);
}

Json schema_of(const Parameter& parameter) {
    Json schema = value_schema(parameter.kind);
    if (!parameter.otherwise.empty()) schema["default"] = default_of(parameter);
    if (parameter.count.most < 2 || parameter.joined) return schema;
    Json list{{"type", "array"}, {"items", std::move(schema)}};
    if (parameter.count.least > 0) list["minItems"] = parameter.count.least;
    if (parameter.count.most < command::any_number) list["maxItems"] = parameter.count.most;
    return list;
}

Json parameter_json(const Parameter& parameter) {
    std::string text = command::description(parameter);
    if (!parameter.more.empty()) text += ". " + parameter.more;
    Json described{{"name", parameter.name},
                   {"in", "query"},
                   {"description", text},
                   {"required", parameter.count.least > 0},
                   {"schema", schema_of(parameter)},
                   {"allowEmptyValue", parameter.value_optional}};
    // At a command line its value stands without its name.
    if (parameter.argument) described["x-argument"] = true;
    return described;
}

Json refusal_response(std::string_view what) {
    return {{"description", what},
            {"content",
             {{"application/json", {{"schema", {{"$ref", "#/components/schemas/Refusal"}}}}}}}};
}

Json answer_response(const Command& command) {
    Json content = Json::object();
    for (const std::string_view format : command.formats) {
        const std::string media(command::media_type(format));
        content[media] = {
            {"schema",
             {{"type", format_traits(format).syntax == Syntax::json ? "object" : "string"}}}};
    }
    return {{"description", "The answer, byte for byte as the command line prints it."},
            {"headers",
             {{"Verst-Exit-Status",
               {{"description",
                 "The exit status of the command: 0, or 1 where the answer is not "
                 "yes."},
                {"schema", {{"type", "integer"}}}}}}},
            {"content", std::move(content)}};
}

Json responses(const Command& command) {
    return {{"200", answer_response(command)},
            {"400", refusal_response("What was asked cannot be read, or is ambiguous.")},
            {"404", refusal_response("Nothing is called so: a place, a line, a journey.")},
            {"422", refusal_response("What was asked is clear, and there is no answer: no route.")},
            {"503", refusal_response("The answer took too long.")}};
}

std::string operation_id(const Command& command, std::string_view before) {
    std::string id = std::string(before) + command.name;
    std::ranges::replace(id, ' ', '_');
    return id;
}

std::string examples_text(const Command& command) {
    std::string text = "At a command line:\n";
    for (const std::string& example : command.examples) text += "\n    " + example;
    if (!command.notes.empty()) text += "\n\n" + command.notes;
    return text;
}

Json operation(const Command& command, std::string_view id_prefix,
               const Parameter* left_out = nullptr) {
    Json parameters = Json::array();
    for (const Parameter& parameter : command::all_parameters(command)) {
        if (!is_served(parameter)) continue;
        if (left_out != nullptr && parameter.name == left_out->name) continue;
        parameters.push_back(parameter_json(parameter));
    }
    return {{"operationId", operation_id(command, id_prefix)},
            {"summary", command.summary},
            {"description", examples_text(command)},
            {"parameters", std::move(parameters)},
            {"responses", responses(command)}};
}

Json body_json(const Command& command) {
    if (list_parameter(command) == nullptr) {
        return {{"description", "A journey file: docs/journey-format.md."},
                {"required", true},
                {"content", {{"application/toml", {{"schema", {{"type", "string"}}}}}}}};
    }
    return {
        {"description",
         "A list: as text one to a line, the places of a pair with a tab between them; or JSON."},
        {"required", true},
        {"content",
         {{"text/plain", {{"schema", {{"type", "string"}}}}},
          {"application/json", {{"schema", {{"type", "array"}}}}}}}};
}

Json path_json(const Command& command) {
    Json path{{"get", operation(command, "")}};
    const Parameter* posted = list_parameter(command);
    if (posted == nullptr) posted = posted_journey_parameter(command);
    if (posted == nullptr) return path;
    path["post"] = operation(command, "post_", posted);
    path["post"]["requestBody"] = body_json(command);
    return path;
}

Json text_path(std::string_view id, std::string_view summary, std::string_view media) {
    return {{"get",
             {{"operationId", id},
              {"summary", summary},
              {"responses",
               {{"200",
                 {{"description", summary},
                  {"content", {{std::string(media), {{"schema", {{"type", "string"}}}}}}}}}}}}}};
}

Json refusal_schema() {
    const Json text{{"type", "string"}};
    const Json suggestion{
        {"type", "object"}, {"required", Json::array({"kind"})}, {"properties", {{"kind", text}}}};
    return {{"type", "object"},
            {"required", {"refusal"}},
            {"properties",
             {{"refusal",
               {{"type", "object"},
                {"required", {"code", "message", "hints"}},
                {"properties",
                 {{"code", text},
                  {"message", text},
                  {"hints", {{"type", "array"}, {"items", text}}},
                  {"suggestions", {{"type", "array"}, {"items", suggestion}}}}}}}}}};
}

}  // namespace

std::string path_of(const Command& command) {
    std::string path = '/' + command.name;
    std::ranges::replace(path, ' ', '/');
    return path;
}

bool is_served(const Command& command) {
    // One that cannot be asked without naming a file is for those who have files.
    const bool needs_file =
        std::ranges::any_of(command.body.parameters, [](const Parameter& parameter) {
            return parameter.count.least > 0 && !is_served(parameter);
        });
    return command.scope == command::Scope::everywhere && !needs_file;
}

bool is_served(const Parameter& parameter) { return parameter.scope == command::Scope::everywhere; }

const Parameter* list_parameter(const Command& command) {
    const auto found = std::ranges::find_if(
        command.body.parameters,
        [](const Parameter& parameter) { return !parameter.from_input.empty(); });
    return found == command.body.parameters.end() ? nullptr : &*found;
}

const Parameter* posted_journey_parameter(const Command& command) {
    const auto found =
        std::ranges::find_if(command.body.parameters, [](const Parameter& parameter) {
            return parameter.kind.completion == command::Completion::journey;
        });
    return found == command.body.parameters.end() ? nullptr : &*found;
}

std::string openapi_json() {
    Json paths = Json::object();
    for (const Command& command : command::commands()) {
        if (is_served(command) && !command.hidden) paths[path_of(command)] = path_json(command);
    }
    paths["/healthz"] = text_path("healthz", "Says ok while the server answers.", "text/plain");
    paths["/metrics"] =
        text_path("metrics", "What the server has done, for Prometheus.", "text/plain");
    const Json document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "verst"},
          {"version", version()},
          {"description", std::string(command::program_summary) +
                              ". Each path is a command of the command line, its parameters are "
                              "the options; the bytes are the same."},
          {"license", {{"name", "MIT"}, {"identifier", "MIT"}}}}},
        {"servers", {{{"url", "/"}}}},
        // Nobody is asked who they are.
        {"security", Json::array()},
        {"paths", std::move(paths)},
        {"components", {{"schemas", {{"Refusal", refusal_schema()}}}}}};
    return document.dump(2) + '\n';
}

}  // namespace verst::http
