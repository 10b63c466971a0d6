#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "command/batch.hpp"
#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/formats.hpp"
#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/batch_rows.hpp"
#include "verst/route/router.hpp"

namespace verst::command {

namespace {

struct CheckOptions {
    std::string claim;  ///< a sentence; or "-"
    std::string subject;
    std::optional<Comparison> comparison;
    std::string distance;
    std::optional<CompassPoint> direction;
    bool by_rail = false;
    std::string from;
    ConstraintOptions constraints;

    [[nodiscard]] bool has_parts() const {
        return !subject.empty() || comparison || !distance.empty() || direction || by_rail ||
               !from.empty();
    }
};

/// A question is answered, and so is a claim that holds.
ExitStatus status_of_check(const CheckAnswer& answer) {
    const auto verdict = std::visit([](const auto& each) { return each.verdict; }, answer);
    return !verdict || verdict == Verdict::holds ? ExitStatus::answered : ExitStatus::not_yes;
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
    parts.comparison = options.comparison.value_or(parts.comparison);
    parts.direction = options.direction;
    return parts;
}

using CheckClaim = std::variant<DistanceClaim, WaysClaim>;

Result<CheckClaim> claim_of(const CheckOptions& options, const Gazetteer& gazetteer) {
    if (!options.has_parts()) return parse_claim(options.claim, gazetteer);
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
bool is_batch(const CheckOptions& options) { return options.claim == "-"; }

Result<void> check_claim_given(const CheckOptions& options) {
    if (options.claim.empty() != options.has_parts()) {
        return refuse(RefusalCode::bad_argument,
                      "check needs one claim: a sentence, or --subject, --distance and --from",
                      {"verst check \"Khasan is at least 850 km by rail from Pyongyang\"",
                       "verst check - reads claims from standard input"});
    }
    return {};
}

Result<Response> check_lines(const Call& call, const CheckOptions& options,
                             const RowFormat<CheckAnswer>& format) {
    if (auto given = check_claim_given(options); !given) return tl::unexpected(given.error());
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Gazetteer gazetteer(network);
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    const Router router(network, Metric::practical, std::move(*constraints));
    const TextOptions text_options = call.text_options();
    const auto answer_line = [&](const InputLine& line) -> Result<Response> {
        const auto claim = parse_claim(line.text, gazetteer);
        if (!claim) return tl::unexpected(claim.error());
        const auto answer = answer_to(router, *claim);
        if (!answer) return tl::unexpected(answer.error());
        return Response{format.row(network, *answer, text_options, line.number),
                        status_of_check(*answer)};
    };
    return answer_lines(call, format.head, answer_line);
}

Result<Response> check_one(const Call& call, const CheckOptions& options) {
    if (auto known = check_format<CheckAnswer>(call); !known)
        return tl::unexpected(std::move(known.error()));
    if (auto given = check_claim_given(options); !given) return tl::unexpected(given.error());
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto claim = claim_of(options, Gazetteer(network));
    if (!claim) return tl::unexpected(claim.error());
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    const Router router(network, Metric::practical, std::move(*constraints));
    const auto answer = answer_to(router, *claim);
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, *answer, status_of_check(*answer));
}

Result<Response> run_check(const Call& call, const CheckOptions& options) {
    return is_batch(options) ? in_format(row_formats<CheckAnswer>(), call, options, check_lines)
                             : check_one(call, options);
}

/// A comparison by its words, as claims have them.
struct ComparisonName {
    using Value = Comparison;

    [[nodiscard]] Result<Comparison> read(std::string_view name, std::string_view text) const {
        if (const auto comparison = find_comparison(text)) return *comparison;
        return tl::unexpected(no_choice(name, text, kind().choices));
    }
    [[nodiscard]] ValueKind kind() const {
        return {.type = ValueKind::Type::choice,
                .choices = {"about", "more-than", "less-than", "at-least", "at-most", "nearly",
                            "exactly"}};
    }
};

/// A point of the compass.
struct CompassPointName {
    using Value = CompassPoint;

    [[nodiscard]] Result<CompassPoint> read(std::string_view name, std::string_view text) const {
        if (const auto point = find_compass_point(text)) return *point;
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("{}: {} is not a point of the compass", name, verst::in_quotes(text)),
            {"write one of 16, in words or letters: north, north-west, NNW"});
    }
    [[nodiscard]] ValueKind kind() const { return {}; }
};

}  // namespace

Command check_command() {
    Parameters<CheckOptions> parameters;
    parameters
        .add(Parameter{.name = "claim",
                       .value = "TEXT",
                       .sentence = "the claim, a sentence",
                       .count = {0, any_number},
                       .argument = true,
                       .joined = true,
                       .from_input = "reads claims from standard input, one on each line"},
             Text{}, &CheckOptions::claim)
        .add(Parameter{.name = "subject",
                       .value = "PLACE",
                       .sentence = "the place that is said to be far"},
             Text{Completion::place}, &CheckOptions::subject)
        .add(Parameter{.name = "is",
                       .value = "WORDS",
                       .sentence = "how the distance is compared",
                       .more = "Without it: exactly so far, as the figure is rounded."},
             ComparisonName{}, &CheckOptions::comparison)
        .add(
            Parameter{
                .name = "distance", .value = "LENGTH", .sentence = "figure and unit: \"1000 km\""},
            Text{}, &CheckOptions::distance)
        .add(Parameter{.name = "direction",
                       .value = "POINT",
                       .sentence = "north of, north-west of, ...: one of 16 points of the compass, "
                                   "in words or letters"},
             CompassPointName{}, &CheckOptions::direction)
        .add(Parameter{.name = "by-rail", .sentence = "the distance is meant along the rails"},
             Flag{}, &CheckOptions::by_rail)
        .add(
            Parameter{
                .name = "from", .value = "PLACE", .sentence = "the place that it is far from"},
            Text{Completion::place}, &CheckOptions::from)
        .include(constraint_parameters(), &CheckOptions::constraints);
    return {
        .name = "check",
        .summary = "Is a claim about a distance true: in which sense, by how much",
        .examples =
            {"verst check \"Vostochny is more than 1,000 km north of Vladivostok\"",
             "verst check \"Khasan is at least 850 km by rail from Pyongyang\"",
             ("verst check --subject Vostochny --is more-than --distance \"1000 km\" --direction "
              "north --from Vladivostok"),
             "verst check \"Vladivostok is 9,288 km by rail from Moscow\"",
             "verst check \"How far is Vladivostok from Moscow through China?\"",
             ("verst check \"Crossing China shortens the way from Moscow to Vladivostok by about "
              "1,000 km\""),
             "verst check - --format json < claims.txt"},
        .notes =
            "A claim: PLACE is [about | more than | less than | at least | at most | nearly]\n"
            "NUMBER km|miles|versts [north of | from | by rail from] PLACE [through China]\n"
            "Exit status: 0 it holds, 1 it fails or depends, 2 it cannot be read.",
        .formats = formats_of<CheckAnswer>(),
        .body = body(parameters, run_check)};
}

}  // namespace verst::command
