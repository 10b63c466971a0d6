#include "http/ask.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/toml_text.hpp"
#include "http/http_door.hpp"
#include "http/negotiation.hpp"
#include "http/openapi.hpp"
#include "http/posted.hpp"
#include "http/site.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/render.hpp"

namespace verst::http {

namespace {

using command::Command;
using command::Parameter;
using command::Request;

/// Fields that say more of an answer than its status does.
constexpr std::string_view exit_status_field = "Verst-Exit-Status";
constexpr std::string_view warnings_field = "Verst-Warnings";
constexpr std::string_view refused_lines_field = "Verst-Refused-Lines";
/// A field names so many lines, and then that there are more.
constexpr std::size_t most_lines_named = 100;

tl::unexpected<Refusal> of_shell_alone(std::string_view name) {
    return refuse(
        RefusalCode::bad_argument,
        fmt::format("{} is for the command line alone: over HTTP no file is named", name));
}

/// Parameters that HTTP has, none of them more often than it allows.
Result<void> check_parameters(const Command& command, const Request& request,
                              const command::ServeBounds& bounds) {
    for (const Parameter& parameter : command::all_parameters(command)) {
        const auto values = request.all(parameter.name);
        if (!is_served(parameter) && !values.empty()) return of_shell_alone(parameter.name);
        if (values.size() > bounds.most_places) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("{} is given {} times; this server takes {} at most",
                                      parameter.name, values.size(), bounds.most_places));
        }
    }
    return {};
}

/// Whether each line of the list is one value of the parameter, not a question of its own.
bool is_one_list(const Parameter& parameter) {
    return parameter.count.most == command::any_number && !parameter.joined;
}

Refusal list_too_long(std::size_t lines, std::size_t most) {
    return {RefusalCode::bad_argument,
            fmt::format("the list has {} places; this server takes {} at most",
                        whole_number(static_cast<double>(lines)),
                        whole_number(static_cast<double>(most))),
            {"verst matrix at a command line takes 10,000", "--max-places N is the bound"}};
}

/// What a request asks of a command, its body included.
struct Question {
    Request request;
    Posted posted;
};

/// Nothing, or the answer that says what is wrong with the request.
using Taken = std::optional<HttpReply>;

Taken given_twice(const Parameter& parameter) {
    return refusal_reply({RefusalCode::bad_argument,
                          fmt::format("the body says it: give no {} beside it", parameter.name),
                          {}},
                         400);
}

Taken take_list(const Parameter& parameter, const HttpRequest& http,
                const command::ServeBounds& bounds, Question& question) {
    std::string lines = http.body;
    if (http.content_type.starts_with("application/json")) {
        auto read = lines_of_json(http.body, bounds.most_depth);
        if (!read) return refusal_reply(read.error(), 400);
        lines = std::move(*read);
    }
    const std::size_t count = is_one_list(parameter) ? count_lines(lines) : 0;
    if (count > bounds.most_places)
        return refusal_reply(list_too_long(count, bounds.most_places), 413);
    question.request.add(parameter.name, "-");
    question.posted.lines = std::move(lines);
    return std::nullopt;
}

Taken take_body(const Command& command, const HttpRequest& http, const command::ServeBounds& bounds,
                Question& question) {
    const Parameter* list = list_parameter(command);
    const Parameter* stands_for = list != nullptr ? list : posted_journey_parameter(command);
    if (!question.request.all(stands_for->name).empty()) return given_twice(*stands_for);
    if (list != nullptr) return take_list(*list, http, bounds, question);
    if (auto wrong = journey_too_deep(http.body, bounds)) return wrong;
    question.request.add(stands_for->name, std::string(posted_journey_name));
    question.posted.journey = http.body;
    return std::nullopt;
}

Taken take(const Command& command, const Target& target, const HttpRequest& http,
           const command::ServeBounds& bounds, Question& question) {
    for (const auto& [name, value] : target.parameters) question.request.add(name, value);
    if (auto checked = check_parameters(command, question.request, bounds); !checked)
        return refusal_reply(checked.error(), 400);
    if (http.method == "POST") {
        if (auto wrong = take_body(command, http, bounds, question)) return wrong;
    }
    if (!question.request.all("format").empty()) return std::nullopt;
    const auto format = preferred_format(http.accept, command.formats);
    if (!format) return refusal_reply(unknown_format(http.accept, command.formats), 406);
    if (*format != command.formats.front()) question.request.add("format", std::string(*format));
    return std::nullopt;
}

unsigned status_of(const command::Response& response) {
    if (response.refusal) return http_status(response.refusal->code);
    switch (response.status) {
        case command::ExitStatus::answered:
        case command::ExitStatus::not_yes:
            return 200;
        case command::ExitStatus::bad_input:
            return 400;
        case command::ExitStatus::refused:
            return 422;
        case command::ExitStatus::output_failed:
        case command::ExitStatus::program_fault:
            return 500;
    }
    return 500;
}

/// "3, 17": the lines that could not be answered.
std::string refused_lines(const std::vector<HttpDoor::Reported>& reported) {
    std::string text;
    std::size_t named = 0;
    for (const auto& each : reported) {
        if (!each.where.starts_with("line ")) continue;
        if (++named > most_lines_named) return text + ", ...";
        if (!text.empty()) text += ", ";
        text += each.where.substr(std::string_view("line ").size());
    }
    return text;
}

/// What the command wrote and the rest, which is nearly always all.
std::string whole_text(const HttpDoor& door, command::Response& response) {
    if (door.text().empty()) return std::move(response.text);
    return door.text() + response.text;
}

void add_fields(HttpReply& reply, const command::Response& response, const HttpDoor& door) {
    reply.fields.emplace_back(exit_status_field, std::to_string(static_cast<int>(response.status)));
    if (!door.warnings().empty())
        reply.fields.emplace_back(warnings_field, std::to_string(door.warnings().size()));
    if (auto lines = refused_lines(door.reported()); !lines.empty())
        reply.fields.emplace_back(refused_lines_field, std::move(lines));
}

}  // namespace

std::optional<HttpReply> journey_too_deep(std::string_view toml,
                                          const command::ServeBounds& bounds) {
    const auto line = toml_line_deeper_than(toml, bounds.most_depth);
    if (!line) return std::nullopt;
    return refusal_reply({RefusalCode::bad_journey,
                          fmt::format("{}:{}: keys, lists and tables lie more than {} deep in each "
                                      "other",
                                      posted_journey_name, *line, bounds.most_depth),
                          {}},
                         413);
}

HttpReply ask(const Sources& sources, const command::ServeBounds& bounds, const Command& command,
              const Target& target, const HttpRequest& http, Deadline deadline) {
    Question question;
    if (auto wrong = take(command, target, http, bounds, question)) return std::move(*wrong);
    HttpDoor door(sources, question.posted, deadline);
    command::Response response = command::answer(command, question.request, door);
    HttpReply reply;
    reply.status = status_of(response);
    if (response.refusal && response.text.empty()) {
        reply = refusal_reply(*response.refusal, reply.status);
    } else {
        reply.media_type = command::media_type(response.format);
        reply.body = command::printable(whole_text(door, response), response.format, false);
    }
    add_fields(reply, response, door);
    reply.is_lasting = reply.status == 200 && http.method != "POST" && door.is_lasting();
    return reply;
}

}  // namespace verst::http
