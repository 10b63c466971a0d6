#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/check_csv.hpp"
#include "verst/render/check_json.hpp"
#include "verst/render/check_markdown.hpp"
#include "verst/render/check_text.hpp"
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

    [[nodiscard]] bool has_parts() const {
        return !subject.empty() || !comparison.empty() || !distance.empty() || !direction.empty() ||
               by_rail || !from.empty();
    }
};

struct CheckView {
    const Network& network;
    const ClaimAnswer& answer;
    TextOptions options;
};

constexpr std::array check_formats{
    Format<CheckView>{
        "text",
        [](const CheckView& view) { return check_text(view.network, view.answer, view.options); }},
    Format<CheckView>{"json",
                      [](const CheckView& view) { return check_json(view.network, view.answer); }},
    Format<CheckView>{"csv", [](const CheckView& view) { return check_csv(view.answer); }},
    Format<CheckView>{"markdown",
                      [](const CheckView& view) {
                          return check_markdown(view.network, view.answer, view.options);
                      }},
};

struct CheckRowView {
    const Network& network;
    const ClaimAnswer& answer;
    std::size_t line = 0;  ///< of the input
    TextOptions options;
};

constexpr std::array check_row_formats{
    Format<CheckRowView>{
        "text", [](const CheckRowView& view) { return check_row(view.answer, view.options); }},
    Format<CheckRowView>{"json",
                         [](const CheckRowView& view) {
                             return check_json_row(view.network, view.answer, view.line);
                         }},
    Format<CheckRowView>{
        "csv", [](const CheckRowView& view) { return check_csv_rows(view.answer, view.line); }},
};

ExitStatus status_of_verdict(Verdict verdict) {
    return verdict == Verdict::holds ? ExitStatus::answered : ExitStatus::not_yes;
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

Result<DistanceClaim> claim_of(const CheckOptions& options, const Gazetteer& gazetteer) {
    if (!options.has_parts()) return parse_distance_claim(joined(options.words), gazetteer);
    const auto parts = parts_of(options);
    if (!parts) return tl::unexpected(parts.error());
    return make_distance_claim(*parts, gazetteer);
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
                            const Format<CheckRowView>& format) {
    if (auto given = check_claim_given(options); !given) return tl::unexpected(given.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Gazetteer gazetteer(network);
    const Router router(network, Metric::practical);
    const TextOptions text_options = context.text_options();
    const auto answer_line = [&](const LineReader::InputLine& line) -> Result<Outcome> {
        const auto claim = parse_distance_claim(line.text, gazetteer);
        if (!claim) return tl::unexpected(claim.error());
        const auto answer = judge(router, *claim);
        if (!answer) return tl::unexpected(answer.error());
        return Outcome{format.render({network, *answer, line.number, text_options}),
                       status_of_verdict(answer->verdict)};
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
    const auto answer = judge(network, *claim);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network, *answer, context.text_options()}),
                   status_of_verdict(answer->verdict)};
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
        "  verst check - --format json < claims.txt\n\n"
        "A claim: PLACE is [about | more than | less than | at least | at most | nearly]\n"
        "NUMBER km|miles|versts [north of | from | by rail from] PLACE\n"
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
    list_formats(command, check_formats);
    command.callback([options, &context] {
        if (is_batch(*options)) {
            context.run(check_row_formats, [&](const Format<CheckRowView>& format) {
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
