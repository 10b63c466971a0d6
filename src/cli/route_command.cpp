#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/metric_option.hpp"
#include "cli/picture_choice.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/figure.hpp"
#include "verst/render/page.hpp"
#include "verst/render/route_csv.hpp"
#include "verst/render/route_geo.hpp"
#include "verst/render/route_json.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/time/report_time.hpp"

namespace verst::cli {

namespace {

struct RouteView {
    const Network& network;
    const RouteAnswer& answer;
    bool sections = false;
    TextOptions options;
    PictureChoice picture;
    PageOrigin origin;
};

constexpr std::array route_formats{
    Format<RouteView>{"text",
                      [](const RouteView& view) {
                          return route_text(view.network, view.answer, view.sections, view.options);
                      }},
    Format<RouteView>{"json",
                      [](const RouteView& view) { return route_json(view.network, view.answer); }},
    Format<RouteView>{
        "geojson",
        [](const RouteView& view) { return geojson(route_geo(view.network, view.answer)); }},
    Format<RouteView>{
        "gpx", [](const RouteView& view) { return gpx(route_geo(view.network, view.answer)); }},
    Format<RouteView>{
        "kml", [](const RouteView& view) { return kml(route_geo(view.network, view.answer)); }},
    Format<RouteView>{"csv",
                      [](const RouteView& view) {
                          return view.sections ? route_sections_csv(view.network, view.answer)
                                               : route_legs_csv(view.network, view.answer);
                      }},
    Format<RouteView>{"markdown",
                      [](const RouteView& view) {
                          return route_markdown(view.network, view.answer, view.sections,
                                                view.options);
                      }},
    Format<RouteView>{"html",
                      [](const RouteView& view) {
                          return route_html(view.network, *view.picture.base, view.answer,
                                            view.sections, view.options, view.origin);
                      }},
    Format<RouteView>{"svg",
                      [](const RouteView& view) {
                          return route_svg(view.network, *view.picture.base, view.answer,
                                           view.picture.figure, view.options);
                      }},
};

constexpr double most_speed_kmh = 1'000;
constexpr double most_dwell_h = 24 * 366;

struct RouteOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::vector<std::string> dwell;
    std::string by;
    std::string snap;
    std::string depart;
    std::string speed;
    std::string figure;
    bool sections = false;
};

/// --depart: a minute, by the clock of the place where the route starts or with an offset of its
/// own.
Result<Instant> depart_argument(const Network& network, const RailEnd& start,
                                const std::string& text) {
    const auto zone = Zone::find(network[start.station].zone);
    if (!zone) return tl::unexpected(zone.error());
    const std::vector<std::string> hints{
        "write 2026-09-10T17:30, by the clock of the start, or 2026-09-10T17:30+09:00"};
    const auto time = parse_report_time(text, *zone);
    if (!time) {
        return refuse(RefusalCode::bad_time, "--depart: " + time.error().message,
                      time.error().hints.empty() ? hints : time.error().hints);
    }
    if (time->precision != Precision::minute || time->about || !time->window.earliest) {
        return refuse(RefusalCode::bad_time,
                      "--depart: " + verst::in_quotes(text) + " is not a date with a time of day",
                      hints);
    }
    if (time->window.earliest != time->window.latest) {
        return refuse(RefusalCode::bad_time,
                      fmt::format("--depart: the clock of {} read {} twice: it was put back",
                                  zone->name(), verst::in_quotes(text)),
                      {fmt::format("say which: {} or {}", iso8601(*time->window.earliest, *zone),
                                   iso8601(*time->window.latest, *zone))});
    }
    return *time->window.earliest;
}

/// A train that leaves on a day runs over the network of that day.
Result<void> take_day_of(const Network& network, const RailEnd& start, Instant depart,
                         RouteRequest& request) {
    const auto zone = Zone::find(network[start.station].zone);
    if (!zone) return tl::unexpected(zone.error());
    const CalendarDay day = day_of(depart, *zone);
    // What has no date is no news of a day of the tables' own time.
    const auto edition = day_argument("edition", network.edition());
    request.tell_undated = !edition || day < *edition;
    request.constraints.as_of = day;
    return check_constraints(network, request.constraints);
}

/// --dwell PLACE=HOURS
Result<PlanRequest::Dwell> dwell_argument(const Network& network, const std::string& text,
                                          double max_snap_km) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos) {
        return refuse(RefusalCode::bad_argument,
                      "--dwell: " + verst::in_quotes(text) + " is not PLACE=HOURS",
                      {"write --dwell Khasan=2"});
    }
    const auto hours =
        number_argument("--dwell", std::string_view(text).substr(equals + 1), 0, most_dwell_h);
    if (!hours) return tl::unexpected(hours.error());
    const auto point = Gazetteer(network).resolve(std::string_view(text).substr(0, equals));
    if (!point) return tl::unexpected(point.error());
    const auto end = rail_end(network, *point, max_snap_km);
    if (!end) return tl::unexpected(end.error());
    return PlanRequest::Dwell{end->station, *hours};
}

/// The timing that was asked for; nothing if none was.
Result<std::optional<PlanRequest>> plan_request(const Network& network, const RouteOptions& options,
                                                RouteRequest& route) {
    if (options.depart.empty()) {
        if (options.speed.empty() && options.dwell.empty()) return std::nullopt;
        return refuse(RefusalCode::bad_argument,
                      "--speed and --dwell plan a journey: --depart TIME is wanted too");
    }
    const auto start = rail_end(network, route.through.front(), route.max_snap_km);
    if (!start) return tl::unexpected(start.error());
    const auto depart = depart_argument(network, *start, options.depart);
    if (!depart) return tl::unexpected(depart.error());
    if (!options.constraints.as_of) {
        if (auto taken = take_day_of(network, *start, *depart, route); !taken)
            return tl::unexpected(std::move(taken.error()));
    }
    PlanRequest plan{*depart, std::nullopt, {}};
    if (!options.speed.empty()) {
        const auto speed = number_argument("--speed", options.speed, 1, most_speed_kmh);
        if (!speed) return tl::unexpected(speed.error());
        plan.speed_kmh = *speed;
    }
    for (const std::string& text : options.dwell) {
        const auto dwell = dwell_argument(network, text, route.max_snap_km);
        if (!dwell) return tl::unexpected(dwell.error());
        plan.dwell.push_back(*dwell);
    }
    return plan;
}

Result<RouteRequest> route_request(const Network& network, const RouteOptions& options) {
    RouteRequest request;
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    request.metric = *metric;
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    request.max_snap_km = *snap_km;
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    request.constraints = std::move(*constraints);
    request.tell_undated = options.constraints.as_of.has_value();
    for (const std::string& text : options.places) {
        auto point = Gazetteer(network).resolve(text);
        if (!point) return tl::unexpected(point.error());
        request.through.push_back(std::move(*point));
    }
    auto plan = plan_request(network, options, request);
    if (!plan) return tl::unexpected(plan.error());
    request.plan = std::move(*plan);
    return request;
}

Result<Outcome> run_route(CommandContext& context, const RouteOptions& options,
                          const Format<RouteView>& format) {
    if (options.places.size() < 2) {
        return refuse(RefusalCode::bad_argument, "a route wants two places or more, here is one");
    }
    const auto picture = picture_choice(context, format.name, options.figure);
    if (!picture) return tl::unexpected(picture.error());
    if (picture->figure == Figure::graph && options.depart.empty()) {
        return refuse(RefusalCode::bad_argument, "a train graph wants a time to start from",
                      {"add --depart TIME"});
    }
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto request = route_request(network, options);
    if (!request) return tl::unexpected(request.error());
    const auto answer = find_route(network, *request);
    if (!answer) return tl::unexpected(answer.error());
    return Outcome{format.render({network,
                                  *answer,
                                  options.sections,
                                  context.text_options(),
                                  *picture,
                                  {command_line_text(context.options.arguments)}})};
}

}  // namespace

void add_route_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<RouteOptions>();
    CLI::App& command = add_command(
        app, context, "route", "The way through places in their order",
        "  verst route Pyongyang Khasan Vostochny\n"
        "  verst route Moscow Vladivostok --only line:transsib\n"
        "  verst route Pyongyang Vostochny --avoid country:CN --by time\n"
        "  verst route Khabarovsk Harbin --as-of 2021-01-01\n"
        "  verst route Pyongyang Khasan Vladivostok --depart 2026-09-10T17:30 --dwell Khasan=2\n"
        "  verst route Moscow Vladivostok --format html -o route.html");
    command.add_option("places", options->places, "two places or more")
        ->option_text("A B [C...]")
        ->required();
    add_metric_option(command, options->by);
    command.add_flag("--sections", options->sections,
                     "every section and what its length rests on (csv: only these)");
    command
        .add_option("--depart", options->depart,
                    "plan it: local time of the start, on the network of that day")
        ->option_text("TIME");
    command.add_option("--speed", options->speed, "at this running speed")->option_text("KMH");
    add_repeatable_option(command, "--dwell", options->dwell, "stop there (repeatable)")
        ->option_text("PLACE=HOURS");
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_figure_option(command, options->figure);
    add_constraint_options(command, options->constraints);
    list_formats(command, route_formats);
    command.callback([options, &context] {
        context.run(route_formats, [&](const Format<RouteView>& format) {
            return run_route(context, *options, format);
        });
    });
}

}  // namespace verst::cli
