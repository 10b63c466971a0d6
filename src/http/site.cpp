#include "http/site.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "command/commands.hpp"
#include "http/ask.hpp"
#include "http/gzip.hpp"
#include "http/map_point.hpp"
#include "http/negotiation.hpp"
#include "http/openapi.hpp"
#include "http/page_assets.hpp"
#include "http/reply_head.hpp"
#include "http/target.hpp"
#include "render/page/page_style.hpp"
#include "verst/base/text.hpp"
#include "verst/render/refusal_json.hpp"

namespace verst::http {

namespace {

using command::Command;

/// Shorter bodies are sent as they are: a packet holds them anyway.
constexpr std::size_t least_gzip_bytes = 1000;

/// Some hundred pages, some thousand answers of one way.
constexpr std::size_t cache_bytes = std::size_t{16} << 20U;

HttpReply text_reply(std::string body) {
    HttpReply reply;
    reply.body = std::move(body);
    return reply;
}

std::string methods_of(const Command& command) {
    const bool posts =
        list_parameter(command) != nullptr || posted_journey_parameter(command) != nullptr;
    return posts ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
}

HttpReply method_refused(std::string allowed) {
    HttpReply reply =
        refusal_reply({RefusalCode::bad_argument, "this path takes " + allowed, {}}, 405);
    reply.fields.emplace_back("Allow", std::move(allowed));
    return reply;
}

HttpReply no_such_path(std::string_view path) {
    Refusal refusal{RefusalCode::bad_argument,
                    "there is nothing at " + verst::in_quotes(path),
                    {"/ is the page to ask from, /openapi.json lists what can be asked"}};
    return refusal_reply(refusal, 404);
}

/// The command that a path asks; null if there is none that HTTP has.
const Command* command_at(std::string_view path) {
    std::string name(path.substr(1));
    std::ranges::replace(name, '/', ' ');
    const Command* found = command::command_named(name);
    return found != nullptr && is_served(*found) ? found : nullptr;
}

/// What the server has besides commands.
bool is_own(std::string_view path) {
    constexpr std::array paths{std::string_view("/"),
                               std::string_view("/healthz"),
                               std::string_view("/metrics"),
                               std::string_view("/openapi.json"),
                               page_sheet_path,
                               page_script_path,
                               map_point_path};
    return std::ranges::find(paths, path) != paths.end();
}

/// A tag for what a body says. The hash of the standard library takes eight bytes at a time.
std::string tag_of(std::string_view body) {
    return fmt::format("{:016x}", std::hash<std::string_view>()(body));
}

/// What a browser may do with an answer that it shows: nothing that is not in it.
std::string policy_of(std::string_view media_type) {
    if (media_type.starts_with("text/html"))
        return page::content_policy() + "; frame-ancestors 'none'";
    if (media_type.starts_with("image/svg"))
        return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    return "default-src 'none'; frame-ancestors 'none'";
}

bool is_read(const HttpRequest& request) {
    return request.method == "GET" || request.method == "HEAD";
}

bool has_field(const HttpReply& reply, std::string_view name) {
    return std::ranges::any_of(reply.fields,
                               [&](const auto& field) { return field.first == name; });
}

/// What every answer has: who may read it, how long it holds, in how many bytes.
void dress(const HttpRequest& request, HttpReply& reply) {
    const bool reads = is_read(request);
    auto& fields = reply.fields;
    fields.emplace_back("X-Content-Type-Options", "nosniff");
    fields.emplace_back("Referrer-Policy", "no-referrer");
    if (!has_field(reply, "Content-Security-Policy"))
        fields.emplace_back("Content-Security-Policy", policy_of(reply.media_type));
    if (reads || request.method == "OPTIONS")
        fields.emplace_back("Access-Control-Allow-Origin", "*");
    if (reads) {
        fields.emplace_back("Access-Control-Expose-Headers",
                            "ETag, Verst-Exit-Status, Verst-Warnings, Verst-Refused-Lines");
    }
    if (!has_field(reply, "Cache-Control")) fields.emplace_back("Cache-Control", "no-cache");
    fields.emplace_back("Vary", "Accept, Accept-Encoding");
    if (reads && reply.status == 200) reply.tag = tag_of(reply.body);
    if (reply.body.size() >= least_gzip_bytes && takes_gzip(request.accept_encoding)) {
        if (auto packed = gzip(reply.body)) {
            reply.body = std::move(*packed);
            fields.emplace_back("Content-Encoding", "gzip");
            if (!reply.tag.empty()) reply.tag += "-gzip";
        }
    }
    if (reply.tag.empty()) return;
    reply.tag = '"' + reply.tag + '"';
    fields.emplace_back("ETag", reply.tag);
}

/// Without what the client has already, or did not ask for.
SharedReply shortened(const HttpRequest& request, SharedReply reply) {
    const bool is_head = request.method == "HEAD";
    const bool is_there = !reply->tag.empty() && names_tag(request.if_none_match, reply->tag);
    if (!is_head && !is_there) return reply;
    HttpReply shorter = *reply;
    shorter.is_head = is_head;
    if (is_there) {
        shorter.status = 304;
        shorter.body.clear();
        std::erase_if(shorter.fields,
                      [](const auto& field) { return field.first == "Content-Encoding"; });
    }
    return ready(std::move(shorter));
}

/// What makes two requests the same question.
std::string question_of(const HttpRequest& request) {
    return request.target + '\n' + request.accept +
           (takes_gzip(request.accept_encoding) ? "\ngzip" : "\n");
}

HttpReply options_reply(const std::string& allowed) {
    HttpReply reply;
    reply.status = 204;
    reply.fields.emplace_back("Allow", allowed);
    // Pages of other sites may read, and send nothing.
    reply.fields.emplace_back("Access-Control-Allow-Methods", "GET, HEAD");
    reply.fields.emplace_back("Access-Control-Allow-Headers", "Accept, If-None-Match");
    reply.fields.emplace_back("Access-Control-Max-Age", "86400");
    return reply;
}

/// Digits and dots, or an IPv6 address in brackets: nobody can make another name mean it.
bool is_address(std::string_view name) {
    if (name.starts_with('[')) return name.ends_with(']');
    return !name.empty() && name.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

}  // namespace

unsigned http_status(RefusalCode code) {
    switch (code) {
        case RefusalCode::unknown_place:
        case RefusalCode::unknown_line:
        case RefusalCode::unknown_journey:
            return 404;
        case RefusalCode::too_far_from_rail:
        case RefusalCode::no_route:
            return 422;
        case RefusalCode::output_failed:
            return 500;
        case RefusalCode::bad_argument:
        case RefusalCode::bad_coordinate:
        case RefusalCode::ambiguous_place:
        case RefusalCode::same_place:
        case RefusalCode::unreadable_file:
        case RefusalCode::bad_data:
        case RefusalCode::bad_journey:
        case RefusalCode::bad_claim:
        case RefusalCode::bad_time:
            return 400;
    }
    return 400;
}

HttpReply refusal_reply(const Refusal& refusal, unsigned status) {
    HttpReply reply;
    reply.status = status;
    reply.media_type = command::media_type("json");
    reply.body = command::printable(refusal_json(refusal), "json", false);
    return reply;
}

SharedReply guarded(const HttpRequest& request, const std::function<SharedReply()>& find) {
    std::string fault;
    try {
        return find();
    } catch (const std::exception& error) {
        fault = error.what();
    } catch (...) {
        fault = "something that is no exception was thrown";
    }
    HttpReply reply = refusal_reply(
        {RefusalCode::bad_argument, "a fault of the program: it is in the log of the server", {}},
        500);
    reply.fault = std::move(fault);
    reply.fields.emplace_back("Cache-Control", "no-store");
    reply.is_head = request.method == "HEAD";
    return ready(std::move(reply));
}

HttpReply too_slow_reply() {
    return refusal_reply({RefusalCode::bad_argument,
                          "the answer takes longer than this server allows",
                          {"ask for less, or at a command line"}},
                         503);
}

Site::Site(Sources sources, const command::ServeBounds& bounds, std::vector<std::string> hosts)
    : sources_(std::move(sources)),
      bounds_(bounds),
      hosts_(std::move(hosts)),
      openapi_(openapi_json()),
      pages_(sources_, bounds_),
      lately_(cache_bytes) {
    for (std::string& host : hosts_) host = ascii_lower(host);
}

bool Site::is_called_by(std::string_view host) const {
    const std::string name = ascii_lower(without_port(host));
    return name == "localhost" || is_address(name) ||
           std::ranges::find(hosts_, name) != hosts_.end();
}

HttpReply Site::routed(const HttpRequest& request, Deadline deadline) const {
    const auto target = parse_target(request.target);
    if (!target) return refusal_reply(target.error(), 400);
    const Command* command = command_at(target->path);
    if (command == nullptr && !is_own(target->path)) return no_such_path(target->path);
    const bool is_page = target->path == "/";
    const std::string allowed = command != nullptr ? methods_of(*command)
                                : is_page          ? "GET, HEAD, OPTIONS, POST"
                                                   : "GET, HEAD, OPTIONS";
    if (request.method == "OPTIONS") return options_reply(allowed);
    const bool reads = is_read(request);
    const bool posts = request.method == "POST" && allowed.ends_with("POST");
    if (!reads && !posts) return method_refused(allowed);
    if (!request.content_encoding.empty() && request.content_encoding != "identity") {
        return refusal_reply(
            {RefusalCode::bad_argument, "the body is packed: send it as it is", {}}, 415);
    }
    if (command != nullptr) {
        HttpReply reply = ask(sources_, bounds_, *command, *target, request, deadline);
        reply.label = command->name;
        return reply;
    }
    return is_page ? pages_.at(*target, request, deadline) : own_reply(*target);
}

HttpReply Site::own_reply(const Target& target) const {
    const std::string_view path = target.path;
    HttpReply reply =
        path == map_point_path ? map_point(*sources_.network, target) : text_reply("ok\n");
    reply.label = path.substr(1);
    if (path == "/openapi.json") {
        reply.body = openapi_;
        reply.media_type = command::media_type("json");
    } else if (path == "/metrics") {
        reply.body = metrics_.text();
        reply.media_type = "text/plain; version=0.0.4; charset=utf-8";
    } else if (path == page_sheet_path) {
        reply.body = page_sheet();
        reply.media_type = "text/css; charset=utf-8";
    } else if (path == page_script_path) {
        reply.body = page_script();
        reply.media_type = "text/javascript; charset=utf-8";
    }
    return reply;
}

SharedReply Site::known(const HttpRequest& request) const {
    return is_read(request) ? lately_.find(question_of(request)) : nullptr;
}

/// From the request, or from those before it, but for what depends on the client.
SharedReply Site::answered(const HttpRequest& request, Deadline deadline) const {
    if (!is_called_by(request.host)) {
        HttpReply reply =
            refusal_reply({RefusalCode::bad_argument,
                           verst::in_quotes(request.host) + " is no name of this server",
                           {"verst serve --host NAME adds one"}},
                          421);
        dress(request, reply);
        return ready(std::move(reply));
    }
    if (auto lately = known(request)) return lately;
    HttpReply reply = routed(request, deadline);
    if (deadline.is_over()) {
        std::string label = std::move(reply.label);
        reply = too_slow_reply();
        reply.label = std::move(label);
    }
    dress(request, reply);
    auto found = ready(std::move(reply));
    if (found->is_lasting && is_read(request)) lately_.keep(question_of(request), found);
    return found;
}

SharedReply Site::answer_at_once(const HttpRequest& request) const {
    try {
        const bool is_brief = request.target == "/healthz" || request.target == "/metrics";
        if (is_brief) return answer(request, {});
        if (!is_called_by(request.host)) return nullptr;
        auto reply = known(request);
        return reply ? shortened(request, std::move(reply)) : nullptr;
    } catch (const std::exception&) {
        return nullptr;  // the answer that is found at leisure tells of the fault
    }
}

SharedReply Site::answer(const HttpRequest& request, Deadline deadline) const {
    return guarded(request, [&] { return shortened(request, answered(request, deadline)); });
}

}  // namespace verst::http
