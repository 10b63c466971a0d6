#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/check_csv.hpp"
#include "verst/render/check_json.hpp"
#include "verst/render/check_markdown.hpp"
#include "verst/render/check_text.hpp"
#include "verst/render/ways_check.hpp"
#include "verst/route/router.hpp"

namespace verst::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> words;  ///< of the sentence; or "-"
    std::string subject;
    std::string comparison;
    std::string distance;
    std::string direction;
    bool by_rail = false;
    std::string from;
    ConstraintOptions constraints;

    [[nodiscard]] bool has_parts() const {
        return !subject.empty() || !comparison.empty() || !distance.empty() || !direction.empty() ||
               by_rail || !from.empty();
    }
};

/// A claim of either kind, judged.
using CheckAnswer = std::variant<ClaimAnswer, WaysAnswer>;

/// Renders either kind.
template <class Distance, class Ways>
std::string of_either(const CheckAnswer& answer, Distance distance, Ways ways) {
    if (const auto* claim = std::get_if<ClaimAnswer>(&answer)) return distance(*claim);
    return ways(std::get<WaysAnswer>(answer));
}

struct CheckView {
    const Network& network;
    const CheckAnswer& answer;
    TextOptions options;
    std::size_t line = 0;  ///< of the input, in a batch
};

std::string as_text(const CheckView& view) {
    return of_either(
        view.answer,
        [&](const ClaimAnswer& claim) { return check_text(view.network, claim, view.options); },
        [&](const WaysAnswer& ways) { return ways_check_text(view.network, ways, view.options); });
}

std::string as_json(const CheckView& view) {
    return of_either(
        view.answer, [&](const ClaimAnswer& claim) { return check_json(view.network, claim); },
        [&](const WaysAnswer& ways) { return ways_check_json(view.network, ways); });
}

std::string as_csv(const CheckView& view) {
    return of_either(
        view.answer, [](const ClaimAnswer& claim) { return check_csv(claim); },
        [](const WaysAnswer& ways) {
            return check_csv_header(false) + ways_check_csv_rows(ways, std::nullopt);
        });
}

std::string as_markdown(const CheckView& view) {
    return of_either(
        view.answer,
        [&](const ClaimAnswer& claim) {
            return check_markdown(view.network, claim, view.options);
        },
        [&](const WaysAnswer& ways) {
            return ways_check_markdown(view.network, ways, view.options);
        });
}

constexpr std::array check_formats{
    Format<CheckView>{"text", as_text},
    Format<CheckView>{"json", as_json},
    Format<CheckView>{"csv", as_csv},
    Format<CheckView>{"markdown", as_markdown},
};

std::string as_row(const CheckView& view) {
    return of_either(
        view.answer, [&](const ClaimAnswer& claim) { return check_row(claim, view.options); },
        [&](const WaysAnswer& ways) { return ways_check_row(ways, view.options); });
}

std::string as_json_row(const CheckView& view) {
    return of_either(
        view.answer,
        [&](const ClaimAnswer& claim) { return check_json_row(view.network, claim, view.line); },
        [&](const WaysAnswer& ways) {
            return ways_check_json_row(view.network, ways, view.line);
        });
}

std::string as_csv_rows(const CheckView& view) {
    return of_either(
        view.answer, [&](const ClaimAnswer& claim) { return check_csv_rows(claim, view.line); },
        [&](const WaysAnswer& ways) { return ways_check_csv_rows(ways, view.line); });
}

constexpr std::array check_row_formats{
    Format<CheckView>{"text", as_row},
    Format<CheckView>{"json", as_json_row},
    Format<CheckView>{"csv", as_csv_rows},
};

/// A question is answered, and so is a claim that holds.
ExitStatus status_of_check(const CheckAnswer& answer) {
    const auto verdict = std::visit([](const auto& each) { return each.verdict; }, answer);
    return !verdict || verdict == Verdict::holds ? ExitStatus::answered : ExitStatus::not_yes;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

Result<DistanceClaimParts> parts_of(const CheckOptions& options) {
    if (options.subject.empty() || options.distance.empty() || options.from.empty()) {
        return refuse(RefusalCode::bad_argument,
                      "a claim in options needs --subject, --distance and --from");
    }
    DistanceClaimParts parts;
    parts.subject = options.subject;
    parts.distance = options.distance;
    parts.from = options.from;
    parts.by_rail = options.by_rail;
    if (!options.comparison.empty()) {
        const auto comparison = find_comparison(options.comparison);
        if (!comparison) {
            return refuse(RefusalCode::bad_argument,
                          "--is: no comparison is called " + verst::in_quotes(options.comparison),
                          {"about, more-than, less-than, at-least, at-most, nearly, exactly"});
        }
        parts.comparison = *comparison;
    }
    if (!options.direction.empty()) {
        parts.direction = find_compass_point(options.direction);
        if (!parts.direction) {
            return refuse(RefusalCode::bad_argument,
                          "--direction: no point of the compass is called " +
                              verst::in_quotes(options.direction),
                          {"one of 16, in words or letters: north, north-west, NNW"});
        }
    }
    return parts;
}

using CheckClaim = std::variant<DistanceClaim, WaysClaim>;

Result<CheckClaim> claim_of(const CheckOptions& options, const Gazetteer& gazetteer) {
    if (!options.has_parts()) return parse_claim(joined(options.words), gazetteer);
    const auto parts = parts_of(options);
    if (!parts) return tl::unexpected(parts.error());
    auto claim = make_distance_claim(*parts, gazetteer);
    if (!claim) return tl::unexpected(std::move(claim.error()));
    return CheckClaim(std::move(*claim));
}

Result<CheckAnswer> answer_to(const Router& router, const CheckClaim& claim) {
    if (const auto* distance = std::get_if<DistanceClaim>(&claim)) {
        auto answer = judge(router, *distance);
        if (!answer) return tl::unexpected(std::move(answer.error()));
        return CheckAnswer(std::move(*answer));
    }
    auto answer = judge_ways(router, std::get<WaysClaim>(claim));
    if (!answer) return tl::unexpected(std::move(answer.error()));
    return CheckAnswer(std::move(*answer));
}

/// `verst check -` reads claims.
bool is_batch(const CheckOptions& options) {
    return options.words.size() == 1 && options.words.front() == "-";
}

Result<void> check_claim_given(const CheckOptions& options) {
    if (options.words.empty() != options.has_parts()) {
        return refuse(RefusalCode::bad_argument,
                      "a claim is wanted, either as a sentence or in options, or - to read claims "
                      "from standard input",
                      {"verst check --help"});
    }
    return {};
}

Result<Outcome> check_lines(CommandContext& context, const CheckOptions& options,
                            const Format<CheckView>& format) {
    if (auto given = check_claim_given(options); !given) return tl::unexpected(given.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Gazetteer gazetteer(network);
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    const Router router(network, Metric::practical, std::move(*constraints));
    const TextOptions text_options = context.text_options();
    const auto answer_line = [&](const LineReader::InputLine& line) -> Result<Outcome> {
        const auto claim = parse_claim(line.text, gazetteer);
        if (!claim) return tl::unexpected(claim.error());
        const auto answer = answer_to(router, *claim);
        if (!answer) return tl::unexpected(answer.error());
        return Outcome{format.render({network, *answer, text_options, line.number}),
                       status_of_check(*answer)};
    };
    return answer_lines(context, format.name == "csv" ? check_csv_header(true) : "", answer_line);
}

Result<Outcome> run_check(CommandContext& context, const CheckOptions& options,
                          const Format<CheckView>& format) {
    if (auto given = check_claim_given(options); !given) return tl::unexpected(given.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto claim = claim_of(options, Gazetteer(network));
    if (!claim) return tl::unexpected(claim.error());
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    const Router router(network, Metric::practical, std::move(*constraints));
    const auto answer = answer_to(router, *claim);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network, *answer, context.text_options()}),
                   status_of_check(*answer)};
}

}  // namespace

void add_check_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App& command = add_command(
        app, context, "check", "Is a claim about a distance true: in which sense, by how much",
        "  verst check \"Vostochny is more than 1,000 km north of Vladivostok\"\n"
        "  verst check \"Khasan is at least 850 km by rail from Pyongyang\"\n"
        "  verst check --subject Vostochny --is more-than --distance \"1000 km\" --direction north "
        "--from Vladivostok\n"
        "  verst check \"Vladivostok is 9,288 km by rail from Moscow\"\n"
        "  verst check \"How far is Vladivostok from Moscow through China?\"\n"
        "  verst check \"Crossing China shortens the way from Moscow to Vladivostok by about 1,000 "
        "km\"\n"
        "  verst check - --format json < claims.txt\n\n"
        "A claim: PLACE is [about | more than | less than | at least | at most | nearly]\n"
        "NUMBER km|miles|versts [north of | from | by rail from] PLACE [through China]\n"
        "Exit status: 0 it holds, 1 it fails or depends, 2 it cannot be read.");
    command
        .add_option("claim", options->words,
                    "the claim, or - for one on each line of standard input")
        ->option_text("TEXT");
    command.add_option("--subject", options->subject, "the place that is far")
        ->option_text("PLACE");
    command.add_option("--is", options->comparison, "about, more-than, ...; left out: exactly")
        ->option_text("WORDS");
    command.add_option("--distance", options->distance, "figure and unit: \"1000 km\"")
        ->option_text("LENGTH");
    command.add_option("--direction", options->direction, "north of: one of 16 points")
        ->option_text("POINT");
    command.add_flag("--by-rail", options->by_rail, "by rail from");
    command.add_option("--from", options->from, "the place that it is far from")
        ->option_text("PLACE");
    add_constraint_options(command, options->constraints);
    list_formats(command, check_formats);
    command.callback([options, &context] {
        if (is_batch(*options)) {
            context.run(check_row_formats, [&](const Format<CheckView>& format) {
                return check_lines(context, *options, format);
            });
        } else {
            context.run(check_formats, [&](const Format<CheckView>& format) {
                return run_check(context, *options, format);
            });
        }
    });
}

}  // namespace verst::cli
