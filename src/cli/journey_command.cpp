#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/picture_choice.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/overview.hpp"
#include "verst/journey/prism.hpp"
#include "verst/render/explain_json.hpp"
#include "verst/render/explain_text.hpp"
#include "verst/render/figure.hpp"
#include "verst/render/journey_csv.hpp"
#include "verst/render/journey_geo.hpp"
#include "verst/render/journey_json.hpp"
#include "verst/render/journey_markdown.hpp"
#include "verst/render/journey_text.hpp"
#include "verst/render/overview_json.hpp"
#include "verst/render/overview_text.hpp"
#include "verst/render/page.hpp"
#include "verst/render/passes_json.hpp"
#include "verst/render/passes_text.hpp"
#include "verst/time/report_time.hpp"

namespace verst::cli {

namespace {

struct JourneyOptions {
    std::optional<std::string> name;
    std::optional<std::string> until;
    std::optional<std::string> train;
    std::string explain;  ///< the place; empty: everything
    bool list = false;
    bool all = false;
    bool explains = false;
    bool sections = false;
    bool claims = false;
    ConstraintOptions constraints;
    std::string figure;
};

struct JourneyView {
    const Network& network;
    const JourneyAnswer& answer;
    const JourneyOptions& chosen;
    TextOptions options;
    PictureChoice picture;
    PageOrigin origin;
};

std::string journey_csv(const JourneyView& view) {
    if (view.chosen.claims) return journey_claims_csv(view.answer);
    if (view.chosen.sections) return journey_sections_csv(view.network, view.answer);
    return journey_legs_csv(view.network, view.answer);
}

constexpr std::array journey_formats{
    Format<JourneyView>{"text",
                        [](const JourneyView& view) {
                            return journey_text(view.network, view.answer, view.options);
                        }},
    Format<JourneyView>{
        "json", [](const JourneyView& view) { return journey_json(view.network, view.answer); }},
    Format<JourneyView>{
        "geojson",
        [](const JourneyView& view) { return geojson(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{
        "gpx", [](const JourneyView& view) { return gpx(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{
        "kml", [](const JourneyView& view) { return kml(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{"csv", journey_csv},
    Format<JourneyView>{"markdown",
                        [](const JourneyView& view) {
                            return journey_markdown(view.network, view.answer, view.options);
                        }},
    Format<JourneyView>{"html",
                        [](const JourneyView& view) {
                            return journey_html(view.network, *view.picture.base, view.answer,
                                                view.options, view.origin);
                        }},
    Format<JourneyView>{"svg",
                        [](const JourneyView& view) {
                            return journey_svg(view.network, *view.picture.base, view.answer,
                                               view.picture.figure, view.options);
                        }},
};

struct OverviewView {
    std::span<const JourneyOverview> journeys;
    TextOptions options;
};

constexpr std::array overview_formats{
    Format<OverviewView>{
        "text",
        [](const OverviewView& view) { return overview_text(view.journeys, view.options); }},
    Format<OverviewView>{"json",
                         [](const OverviewView& view) { return overview_json(view.journeys); }},
    Format<OverviewView>{
        "markdown",
        [](const OverviewView& view) { return overview_markdown(view.journeys, view.options); }},
};

using JourneyEntries = std::span<const JourneyEntry>;

constexpr std::array journey_list_formats{
    Format<JourneyEntries>{"text",
                           [](const JourneyEntries& list) { return journey_list_text(list); }},
    Format<JourneyEntries>{"json",
                           [](const JourneyEntries& list) { return journey_list_json(list); }},
    Format<JourneyEntries>{"csv",
                           [](const JourneyEntries& list) { return journey_list_csv(list); }},
    Format<JourneyEntries>{"markdown",
                           [](const JourneyEntries& list) { return journey_list_markdown(list); }},
};

/// --until: a day, whatever the zone.
Result<std::optional<CalendarDay>> until_argument(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    const auto time = parse_report_time(*text, Zone());
    if (!time) return refuse(time.error().code, "--until: " + time.error().message);
    if (time->precision != Precision::day || time->about) {
        return refuse(RefusalCode::bad_time,
                      "--until: " + verst::in_quotes(*text) + " is not a day",
                      {"write 2023-09-17"});
    }
    return day_of(*time->window.earliest, Zone());
}

/// The journeys that a superlative can be measured against.
struct Catalogue {
    std::vector<Journey> journeys;
    bool complete = true;  ///< no file was wrong; those that were are reported
};

Catalogue catalogue(const Network& network) {
    Catalogue read;
    for (JourneyEntry& entry : list_journeys(network)) {
        if (entry.journey) {
            read.journeys.push_back(std::move(*entry.journey));
        } else {
            report(entry.journey.error());
            read.complete = false;
        }
    }
    return read;
}

bool has_superlative(const Journey& journey) {
    for (const JourneyClaim& claim : journey.claims) {
        if (std::holds_alternative<SuperlativeClaim>(claim.what)) return true;
    }
    return false;
}

Result<JourneyAnswer> answer_of(const Network& network, const Journey& full,
                                const std::optional<CalendarDay>& until, const LeastTimes& least,
                                bool with_claims) {
    JourneyAnswer answer{until ? as_published_by(full, *until) : full, {}, {}, {}, until};
    if (answer.journey.reports.empty()) {
        return refuse(RefusalCode::bad_argument, "--until: nothing of " + full.name +
                                                     " had been published by " + iso8601(*until));
    }
    auto itinerary = reconstruct(network, answer.journey, &least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    answer.itinerary = std::move(*itinerary);
    if (!with_claims) return answer;
    const bool compare = has_superlative(answer.journey);
    answer.claims =
        judge_claims(network, answer.journey.claims, full,
                     compare ? catalogue(network).journeys : std::vector<Journey>(), &least);
    answer.arithmetic = claim_arithmetic(network, answer.claims);
    return answer;
}

/// --explain [PLACE]: the moments at one place, or all. A place that the account does not name is
/// explained by what lies on either side of it.
Result<Outcome> explain(CommandContext& context, const Network& network,
                        const JourneyAnswer& answer, const JourneyOptions& options,
                        const LeastTimes& least) {
    const ExitStatus status = status_of(answer.itinerary);
    if (options.explain.empty()) {
        return Outcome{context.json()
                           ? explain_json(network, answer, std::nullopt)
                           : explain_text(network, answer, std::nullopt, context.text_options()),
                       status};
    }
    const auto place = station_argument(network, options.explain);
    if (!place) return tl::unexpected(place.error());
    const auto passed = passes(network, answer.journey, least, *place);
    if (!passed) return tl::unexpected(passed.error());
    if (passed->told.empty()) {
        return Outcome{context.json() ? passes_json(network, *passed)
                                      : passes_text(network, *passed, context.text_options()),
                       passed->passages.empty() ? ExitStatus::not_yes : status};
    }
    return Outcome{context.json()
                       ? explain_json(network, answer, passed->station)
                       : explain_text(network, answer, passed->station, context.text_options()),
                   status};
}

Result<Outcome> list(CommandContext& context, const JourneyOptions& options,
                     const Format<JourneyEntries>& format) {
    if (options.name || options.until || options.sections || options.claims || options.train ||
        options.explains)
        return refuse(RefusalCode::bad_argument, "--list stands alone");
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto entries = list_journeys(**loaded);
    Outcome outcome{format.render(entries)};
    for (const JourneyEntry& entry : entries) {
        if (entry.journey) continue;
        report(entry.journey.error());
        outcome.status = ExitStatus::bad_input;
    }
    return outcome;
}

/// --all: a line for each journey of the catalogue; those that cannot be told are reported.
Result<Outcome> all(CommandContext& context, const JourneyOptions& options,
                    const Format<OverviewView>& format) {
    if (options.name || options.list || options.until || options.sections || options.claims ||
        options.explains)
        return refuse(RefusalCode::bad_argument, "--all goes with --train, --units and --format");
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const Catalogue known = catalogue(network);
    ExitStatus status = known.complete ? ExitStatus::answered : ExitStatus::bad_input;
    std::vector<JourneyOverview> lines;
    for (const Journey& journey : known.journeys) {
        const auto least = least_times_of(network, journey, options.train);
        if (!least) return tl::unexpected(least.error());
        auto line = overview(network, journey, known.journeys, &*least);
        if (!line) {
            report(line.error(), journey.name);
            status = ExitStatus::bad_input;
            continue;
        }
        if (line->contradicted && status == ExitStatus::answered) status = ExitStatus::not_yes;
        lines.push_back(std::move(*line));
    }
    return Outcome{format.render({lines, context.text_options()}), status};
}

/// --sections and --claims choose what a CSV file has instead of the legs.
Result<void> check_csv_choice(const JourneyOptions& options, std::string_view format) {
    if (options.sections && options.claims)
        return refuse(RefusalCode::bad_argument, "--sections and --claims are two files");
    if ((options.sections || options.claims) && format != "csv") {
        return refuse(RefusalCode::bad_argument, "--sections and --claims go with --format csv",
                      {"add --format csv"});
    }
    return {};
}

Result<Outcome> run_journey(CommandContext& context, const JourneyOptions& options,
                            const Format<JourneyView>& format) {
    if (auto good = check_csv_choice(options, format.name); !good)
        return tl::unexpected(good.error());
    const auto until = until_argument(options.until);
    if (!until) return tl::unexpected(until.error());
    const auto picture = picture_choice(context, format.name, options.figure);
    if (!picture) return tl::unexpected(picture.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    auto full = find_journey(options.name ? std::string_view(*options.name) : default_journey_name,
                             network);
    if (!full) return tl::unexpected(full.error());
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    if (!options.constraints.as_of) constraints->as_of = full->constraints.as_of;
    constraints->special_train = true;
    full->constraints = std::move(*constraints);
    const auto least = least_times_of(network, *full, options.train);
    if (!least) return tl::unexpected(least.error());
    const auto answer = answer_of(network, *full, *until, *least, !options.explains);
    if (!answer) return tl::unexpected(answer.error());
    if (options.explains) {
        if (format.name != "text" && format.name != "json") {
            return refuse(RefusalCode::bad_argument, "--explain answers as text or json");
        }
        return explain(context, network, *answer, options, *least);
    }
    return Outcome{format.render({network,
                                  *answer,
                                  options,
                                  context.text_options(),
                                  *picture,
                                  {command_line_text(context.options.arguments)}}),
                   status_of(answer->itinerary)};
}

}  // namespace

void add_journey_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<JourneyOptions>();
    CLI::App& command = add_command(
        app, context, "journey", "A journey told in dated reports: its legs, days, and claims",
        "  verst journey\n"
        "  verst journey --list\n"
        "  verst journey --all\n"
        "  verst journey 2019-02-hanoi\n"
        "  verst journey --until 2023-09-17\n"
        "  verst journey --explain Ussuriysk\n"
        "  verst journey my-journey.toml --train express --format json\n"
        "  verst journey --format html -o journey.html\n"
        "  verst journey --format svg --figure graph -o graph.svg\n\n"
        "Without a name: the journey of September 2023. docs/journey-format.md tells how a\n"
        "journey is written down.\n"
        "Exit status: 0 it is reconstructed, whatever becomes of its claims; 1 its reports\n"
        "contradict each other; 2 the file is wrong.");
    command
        .add_option("journey", options->name,
                    "a name from --list, or a file that ends in .toml or has a /")
        ->option_text("NAME|FILE");
    command.add_flag("--list", options->list, "which journeys there are");
    command.add_flag("--all", options->all,
                     "a line for each of them: days, kilometres, speeds, claims");
    command
        .add_option("--until", options->until,
                    "only what had been published by the end of this day")
        ->option_text("DATE");
    command.add_flag("--sections", options->sections, "csv: its sections instead of its legs");
    command.add_flag("--claims", options->claims, "csv: its claims instead of its legs");
    add_figure_option(command, options->figure);
    command.add_option("--train", options->train, "which train of trains.toml it was")
        ->option_text("NAME");
    const auto* explain =
        command.add_option("--explain", options->explain, "what follows from what, there or all")
            ->option_text("[PLACE]")
            ->expected(0, 1);
    add_constraint_options(command, options->constraints);
    list_formats(command, journey_formats);
    command.callback([options, explain, &context] {
        options->explains = explain->count() > 0;
        if (options->all) {
            context.run(overview_formats, [&](const Format<OverviewView>& format) {
                return all(context, *options, format);
            });
        } else if (options->list) {
            context.run(journey_list_formats, [&](const Format<JourneyEntries>& format) {
                return list(context, *options, format);
            });
        } else {
            context.run(journey_formats, [&](const Format<JourneyView>& format) {
                return run_journey(context, *options, format);
            });
        }
    });
}

}  // namespace verst::cli
