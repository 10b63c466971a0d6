#include <string>
#include <utility>

#include "command/command.hpp"
#include "command/serve_options.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_threads = 256;
constexpr std::size_t kib = 1024;
/// What the reader of TOML takes itself.
constexpr std::size_t most_depth = 32;

/// A bound of the server: its name, value and default, and what it bounds.
Parameter bound(std::string name, std::string value, std::string otherwise, std::string sentence) {
    return {.name = std::move(name),
            .value = std::move(value),
            .sentence = std::move(sentence),
            .group = "Bounds",
            .otherwise = std::move(otherwise)};
}

Parameters<ServeBounds> bound_parameters() {
    const WholeNumber bytes{kib, 1024 * kib * kib};
    const Number seconds{0.1, 86'400, "s"};
    Parameters<ServeBounds> parameters;
    parameters
        .add(bound("max-target", "BYTES", "8192", "longest address of a request; else 414"),
             WholeNumber{kib, kib * kib}, &ServeBounds::most_target)
        .add(bound("max-header", "BYTES", "16384", "longest header of a request; else 431"),
             WholeNumber{kib, kib * kib}, &ServeBounds::most_header)
        .add(bound("max-body", "BYTES", "1048576", "longest body of a request; else 413"), bytes,
             &ServeBounds::most_body)
        .add(bound("max-places", "N", "500", "most places in a list, so in a matrix"),
             WholeNumber{2, 10'000}, &ServeBounds::most_places)
        .add(bound("max-depth", "N", "32", "how deep TOML and JSON in a body may lie; else 413"),
             WholeNumber{1, most_depth}, &ServeBounds::most_depth)
        .add(bound("max-connections", "N", "2000", "most connections at once; else 503"),
             WholeNumber{1, 100'000}, &ServeBounds::most_connections)
        .add(
            bound("answer-time", "SECONDS", "10", "longest that an answer is looked for; else 503"),
            seconds, &ServeBounds::answer_s)
        .add(bound("request-time", "SECONDS", "10", "longest that a request may take to come"),
             seconds, &ServeBounds::request_s)
        .add(bound("send-time", "SECONDS", "30", "longest that an answer may take to be read"),
             seconds, &ServeBounds::send_s)
        .add(bound("idle-time", "SECONDS", "60", "longest that a connection may wait for another"),
             seconds, &ServeBounds::idle_s);
    return parameters;
}

/// A server is what the door makes of this.
Result<Response> run_serve(const Call& call, const ServeOptions& options) {
    if (auto served = call.door.serve(options); !served)
        return tl::unexpected(std::move(served.error()));
    return Response{};
}

}  // namespace

Parameters<ServeOptions> serve_parameters() {
    Parameters<ServeOptions> parameters;
    parameters
        .add(Parameter{.name = "listen",
                       .value = "ADDRESS:PORT",
                       .sentence = "where it listens; port 0: one that is free",
                       .more = "An IP address of this machine. Loopback addresses are reached from "
                               "this machine alone.",
                       .otherwise = "127.0.0.1:8100"},
             Text{}, &ServeOptions::listen)
        .add(Parameter{.name = "host",
                       .value = "NAME",
                       .sentence = "a name by which requests may call it, besides localhost and "
                                   "addresses",
                       .more = "Other names are refused (421), so that no page of another site can "
                               "reach this machine by a name of its own.",
                       .count = {0, any_number}},
             Text{}, &ServeOptions::hosts)
        .add(Parameter{.name = "open", .sentence = "show it in the browser"}, Flag{},
             &ServeOptions::open)
        .add(Parameter{.name = "quiet", .sentence = "no line on stderr for each request"}, Flag{},
             &ServeOptions::quiet)
        .add(Parameter{.name = "threads",
                       .value = "N",
                       .sentence =
                           "how many answers are found at once; else one for each processor"},
             WholeNumber{1, most_threads}, &ServeOptions::threads)
        .include(bound_parameters(), &ServeOptions::bounds);
    return parameters;
}

Command serve_command() {
    return {.name = "serve",
            .summary = "Answer all of this over HTTP, until it is stopped",
            .examples = {"verst serve --open", "verst serve --listen 127.0.0.1:0",
                         "verst serve --listen 0.0.0.0:8100 --host verst.example.org"},
            .notes =
                "It prints its address and answers until SIGINT (Ctrl-C) or SIGTERM: what is "
                "under way\nis finished first. docs/serve.md tells what can be asked.",
            .formats = {"text"},
            .body = body(serve_parameters(), run_serve),
            .scope = Scope::shell};
}

}  // namespace verst::command
