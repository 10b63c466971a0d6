#include <optional>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/rendered.hpp"
#include "verst/route/detours.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_losses = 100'000;

struct DetoursOptions {
    std::size_t count = 0;
    bool every_kind = false;
    bool every_section = false;
    ConstraintOptions constraints;
};

Result<Response> run_detours(const Call& call, const DetoursOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    const AnswerSink& readers = call.door.sink(call.presentation.format);
    const auto answer =
        detours(network, {options.count, options.every_kind, options.every_section, *constraints},
                [&](std::size_t done, std::size_t total) {
                    call.door.progress(done, total, "stations");
                    return !readers.reader_gone();
                });
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, *answer);
}

}  // namespace

Command detours_command() {
    Parameters<DetoursOptions> parameters;
    parameters
        .add(Parameter{.name = "limit",
                       .letter = 'n',
                       .value = "N",
                       .sentence = "how many sections each list has",
                       .otherwise = "10"},
             WholeNumber{1, most_losses}, &DetoursOptions::count)
        .add(Parameter{.name = "all", .sentence = "count pairs of halts too, not only of stations"},
             Flag{}, &DetoursOptions::every_kind)
        .add(Parameter{.name = "each",
                       .sentence = "list each section, not only the worst between two junctions"},
             Flag{}, &DetoursOptions::every_section)
        .include(constraint_parameters(), &DetoursOptions::constraints);
    return {.name = "detours",
            .summary = "Which sections it would cost most to shut: a network's weak points",
            .examples = {"verst detours --only country:KP", "verst detours --only country:RU -n 20",
                         "verst detours --only country:CN --format svg -o weak.svg"},
            .notes =
                "Every section and every pair of stations is counted, each way, along the\n"
                "shortest ways by rail.",
            .formats = formats_of<DetoursAnswer>(),
            .body = answering<DetoursAnswer>(parameters, run_detours)};
}

}  // namespace verst::command
