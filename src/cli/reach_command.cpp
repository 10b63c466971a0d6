#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/metric_option.hpp"
#include "cli/picture_choice.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/figure.hpp"
#include "verst/render/page.hpp"
#include "verst/render/reach_csv.hpp"
#include "verst/render/reach_geo.hpp"
#include "verst/render/reach_json.hpp"
#include "verst/render/reach_text.hpp"
#include "verst/route/reach.hpp"

namespace verst::cli {

namespace {

constexpr double most_rows = 1'000'000;
/// More than any railway has, and any journey takes: 100,000 km, a year.
constexpr double most_km = 100'000;
constexpr double most_hours = 8'784;

struct ReachOptions {
    std::string place;
    std::string within;
    bool all = false;
    std::string rows;
    std::string by;
    std::string snap;
    ConstraintOptions constraints;
};

struct TimeUnit {
    std::string_view name;
    double hours = 0;
};

constexpr std::array time_units{
    TimeUnit{"h", 1},          TimeUnit{"hour", 1},          TimeUnit{"hours", 1},
    TimeUnit{"min", 1.0 / 60}, TimeUnit{"minute", 1.0 / 60}, TimeUnit{"minutes", 1.0 / 60},
    TimeUnit{"d", 24},         TimeUnit{"day", 24},          TimeUnit{"days", 24},
};

Limit in_hours(double hours) {
    Limit limit;
    limit.hours = hours;
    return limit;
}

Limit in_km(double km) {
    Limit limit;
    limit.km = km;
    return limit;
}

std::optional<Limit> limit_in(double figure, std::string_view unit) {
    const auto* time =
        std::ranges::find(time_units, std::string_view(ascii_lower(unit)), &TimeUnit::name);
    if (time != time_units.end()) return in_hours(figure * time->hours);
    if (const auto length = find_length_unit(unit)) {
        return in_km(figure * km_per(*length));
    }
    return std::nullopt;
}

/// --within: "20h", "1200 km", "90 min", "2d", "500mi".
Result<Limit> within_argument(std::string_view text) {
    const std::vector<std::string> hints{
        "write 20h, 90min or 2d for a time, 1200km, 750mi or 1000versts for a way"};
    const auto digits = std::min(text.find_first_not_of("+-0123456789."), text.size());
    const auto number = parse_number(trim(text.substr(0, digits)));
    const std::string_view unit = trim(text.substr(digits));
    if (!number || unit.empty()) {
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("--within: {} is not a figure with its unit", verst::in_quotes(text)),
            hints);
    }
    const auto limit = limit_in(*number, unit);
    if (!limit) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("--within: no unit is called {}", verst::in_quotes(unit)), hints);
    }
    const double most = limit->is_in_hours() ? most_hours : most_km;
    if (!(limit->value() > 0 && limit->value() <= most)) {
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("--within: {} is not above 0 and at most {}", verst::in_quotes(text),
                        limit->is_in_hours() ? "366 days" : "100,000 km"));
    }
    return *limit;
}

Result<ReachRows> rows_argument(const ReachOptions& options) {
    ReachRows rows{options.all, std::nullopt};
    if (options.rows.empty()) return rows;
    const auto limit = number_argument("--limit", options.rows, 1, most_rows);
    if (!limit) return tl::unexpected(limit.error());
    rows.limit = static_cast<std::size_t>(*limit);
    return rows;
}

struct ReachView {
    const Network& network;
    const ReachAnswer& answer;
    const ReachRows& rows;  ///< of text; the files have every place
    TextOptions options;
    PictureChoice picture;
    PageOrigin origin;
};

constexpr std::array reach_formats{
    Format<ReachView>{"text",
                      [](const ReachView& view) {
                          return reach_text(view.network, view.answer, view.rows, view.options);
                      }},
    Format<ReachView>{"json",
                      [](const ReachView& view) { return reach_json(view.network, view.answer); }},
    Format<ReachView>{
        "geojson",
        [](const ReachView& view) { return geojson(reach_geo(view.network, view.answer)); }},
    Format<ReachView>{
        "gpx", [](const ReachView& view) { return gpx(reach_geo(view.network, view.answer)); }},
    Format<ReachView>{
        "kml", [](const ReachView& view) { return kml(reach_geo(view.network, view.answer)); }},
    Format<ReachView>{"csv",
                      [](const ReachView& view) { return reach_csv(view.network, view.answer); }},
    Format<ReachView>{"markdown",
                      [](const ReachView& view) {
                          return reach_markdown(view.network, view.answer, view.rows, view.options);
                      }},
    Format<ReachView>{"html",
                      [](const ReachView& view) {
                          return reach_html(view.network, *view.picture.base, view.answer,
                                            view.options, view.origin);
                      }},
    Format<ReachView>{"svg",
                      [](const ReachView& view) {
                          return reach_svg(view.network, *view.picture.base, view.answer,
                                           view.options);
                      }},
};

Result<Outcome> run_reach(CommandContext& context, const ReachOptions& options,
                          const Format<ReachView>& format) {
    const auto limit = within_argument(options.within);
    if (!limit) return tl::unexpected(limit.error());
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    const auto rows = rows_argument(options);
    if (!rows) return tl::unexpected(rows.error());
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    const auto picture = picture_choice(context, format.name, "");
    if (!picture) return tl::unexpected(picture.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto from = Gazetteer(network).resolve(options.place);
    if (!from) return tl::unexpected(from.error());
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    const auto answer = reach(network, {*from, *metric, *limit, *constraints, *snap_km});
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network,
                                  *answer,
                                  *rows,
                                  context.text_options(),
                                  *picture,
                                  {command_line_text(context.options.arguments)}})};
}

}  // namespace

void add_reach_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<ReachOptions>();
    CLI::App& command = add_command(
        app, context, "reach", "Every place that a train can reach within a time or distance",
        "  verst reach Khasan --within 500km\n"
        "  verst reach Vladivostok --within 20h --limit 20\n"
        "  verst reach Pyongyang --within 2d --avoid country:CN --all\n"
        "  verst reach Khabarovsk --within 300mi --only gauge:1520 --format json\n"
        "  verst reach Vladivostok --within 20h --format html -o reach.html");
    command.add_option("place", options->place, "where the train starts")
        ->option_text("A")
        ->required();
    command
        .add_option("--within", options->within, "20h, 90min, 2d: by time; 1200km, 750mi: by rail")
        ->option_text("LIMIT")
        ->required();
    add_metric_option(command, options->by);
    command.add_flag("--all", options->all, "list halts, junctions and border points too");
    command.add_option("--limit", options->rows, "list the nearest N only")->option_text("N");
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_constraint_options(command, options->constraints);
    list_formats(command, reach_formats);
    command.callback([options, &context] {
        context.run(reach_formats, [&](const Format<ReachView>& format) {
            return run_reach(context, *options, format);
        });
    });
}

}  // namespace verst::cli
