#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/metric_option.hpp"
#include "cli/picture_choice.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/alternatives_csv.hpp"
#include "verst/render/alternatives_geo.hpp"
#include "verst/render/alternatives_json.hpp"
#include "verst/render/alternatives_text.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/figure.hpp"
#include "verst/render/page.hpp"
#include "verst/route/alternatives.hpp"

namespace verst::cli {

namespace {

constexpr double most_stretch = 100;

struct AlternativesOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::string count;
    std::string by;
    std::string snap;
    std::string sharing;
    std::string locality;
    std::string stretch;
};

struct AlternativesView {
    const Network& network;
    const AlternativesAnswer& answer;
    TextOptions options;
    PictureChoice picture;
    PageOrigin origin;
};

constexpr std::array alternatives_formats{
    Format<AlternativesView>{"text",
                             [](const AlternativesView& view) {
                                 return alternatives_text(view.network, view.answer, view.options);
                             }},
    Format<AlternativesView>{
        "json",
        [](const AlternativesView& view) { return alternatives_json(view.network, view.answer); }},
    Format<AlternativesView>{"geojson",
                             [](const AlternativesView& view) {
                                 return geojson(alternatives_geo(view.network, view.answer));
                             }},
    Format<AlternativesView>{"gpx",
                             [](const AlternativesView& view) {
                                 return gpx(alternatives_geo(view.network, view.answer));
                             }},
    Format<AlternativesView>{"kml",
                             [](const AlternativesView& view) {
                                 return kml(alternatives_geo(view.network, view.answer));
                             }},
    Format<AlternativesView>{
        "csv",
        [](const AlternativesView& view) { return alternatives_csv(view.network, view.answer); }},
    Format<AlternativesView>{"markdown",
                             [](const AlternativesView& view) {
                                 return alternatives_markdown(view.network, view.answer,
                                                              view.options);
                             }},
    Format<AlternativesView>{"html",
                             [](const AlternativesView& view) {
                                 return alternatives_html(view.network, *view.picture.base,
                                                          view.answer, view.options, view.origin);
                             }},
    Format<AlternativesView>{"svg",
                             [](const AlternativesView& view) {
                                 return alternatives_svg(view.network, *view.picture.base,
                                                         view.answer, view.options);
                             }},
};

/// Sets a figure where the option was given.
Result<void> set(double& value, std::string_view option, const std::string& text, double least,
                 double most) {
    if (text.empty()) return {};
    const auto number = number_argument(option, text, least, most);
    if (!number) return tl::unexpected(number.error());
    value = *number;
    return {};
}

Result<Admissibility> limits_argument(const AlternativesOptions& options) {
    Admissibility limits;
    for (const auto& set_one :
         {set(limits.sharing, "--sharing", options.sharing, 0, 1),
          set(limits.locality, "--locality", options.locality, 0, 1),
          set(limits.stretch, "--stretch", options.stretch, 1, most_stretch)}) {
        if (!set_one) return tl::unexpected(set_one.error());
    }
    return limits;
}

Result<std::size_t> count_argument(const std::string& text) {
    if (text.empty()) return default_alternatives;
    const auto count = number_argument("--count", text, 1, most_alternatives);
    if (!count) return tl::unexpected(count.error());
    if (*count != static_cast<double>(static_cast<std::size_t>(*count))) {
        return refuse(RefusalCode::bad_argument, "--count: " + text + " is no whole number");
    }
    return static_cast<std::size_t>(*count);
}

Result<AlternativesRequest> alternatives_request(const Network& network,
                                                 const AlternativesOptions& options) {
    AlternativesRequest request;
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    request.metric = *metric;
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    request.max_snap_km = *snap_km;
    const auto count = count_argument(options.count);
    if (!count) return tl::unexpected(count.error());
    request.count = *count;
    const auto limits = limits_argument(options);
    if (!limits) return tl::unexpected(limits.error());
    request.limits = *limits;
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(std::move(constraints.error()));
    request.constraints = std::move(*constraints);
    for (const std::string& text : options.places) {
        auto point = Gazetteer(network).resolve(text);
        if (!point) return tl::unexpected(std::move(point.error()));
        request.through.push_back(std::move(*point));
    }
    return request;
}

Result<Outcome> run_alternatives(CommandContext& context, const AlternativesOptions& options,
                                 const Format<AlternativesView>& format) {
    if (options.places.size() < 2) {
        return refuse(RefusalCode::bad_argument,
                      "alternatives want two places or more, here is one");
    }
    const auto picture = picture_choice(context, format.name, "");
    if (!picture) return tl::unexpected(picture.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto request = alternatives_request(network, options);
    if (!request) return tl::unexpected(request.error());
    const auto answer = find_alternatives(network, *request);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network,
                                  *answer,
                                  context.text_options(),
                                  *picture,
                                  {command_line_text(context.options.arguments)}})};
}

}  // namespace

void add_alternatives_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<AlternativesOptions>();
    CLI::App& command = add_command(
        app, context, "alternatives", "The ways that really differ, through places in their order",
        "  verst alternatives Pyongyang Vladivostok\n"
        "  verst alternatives Pyongyang Khasan Vostochny -n 5 --by time\n"
        "  verst alternatives Moscow Vladivostok --avoid country:CN\n"
        "  verst alternatives Vostochny Komsomolsk-on-Amur --sharing 0.95 --stretch 3\n"
        "  verst alternatives Moscow Vladivostok --format html -o ways.html");
    command.add_option("places", options->places, "two places or more")
        ->option_text("A B [C...]")
        ->required();
    command.add_option("-n,--count", options->count, "at most so many beside the best (3)")
        ->option_text("N");
    add_metric_option(command, options->by);
    command
        .add_option("--sharing", options->sharing,
                    "share of the best way's length that may run where ways before it run (0.9)")
        ->option_text("SHARE");
    command
        .add_option("--locality", options->locality,
                    "every part this share of the best way long is the best way itself (0.2)")
        ->option_text("SHARE");
    command
        .add_option("--stretch", options->stretch,
                    "no part is longer than the best way between its ends by this factor (2)")
        ->option_text("FACTOR");
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_constraint_options(command, options->constraints);
    list_formats(command, alternatives_formats);
    command.callback([options, &context] {
        context.run(alternatives_formats, [&](const Format<AlternativesView>& format) {
            return run_alternatives(context, *options, format);
        });
    });
}

}  // namespace verst::cli
