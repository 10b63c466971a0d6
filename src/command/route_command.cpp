#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/places_on_track.hpp"
#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/time/report_time.hpp"

namespace verst::command {

namespace {

constexpr double most_speed_kmh = 1'000;
constexpr double most_dwell_h = 24 * 366;

struct RouteOptions {
    std::vector<std::string> places;
    ConstraintOptions constraints;
    std::vector<std::string> dwell;
    Metric by = Metric::practical;
    Snap snap;
    std::string depart;
    std::optional<double> speed_kmh;
    std::optional<Figure> figure;
    bool sections = false;
};

/// --depart: a minute, by the clock of the place where the route starts or with an offset of its
/// own.
Result<Instant> depart_argument(const Network& network, const RailEnd& start,
                                const std::string& text) {
    const auto zone = Zone::find(network[start.station].zone);
    if (!zone) return tl::unexpected(zone.error());
    const std::vector<Hint> hints{
        "write 2026-09-10T17:30, by the clock of the start, or 2026-09-10T17:30+09:00"};
    const auto time = parse_report_time(text, *zone);
    if (!time) {
        return refuse(RefusalCode::bad_time, Message("--depart: ", time.error().message),
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
    const auto edition = edition_day(network);
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
        Number{0, most_dwell_h, "h"}.read("--dwell", std::string_view(text).substr(equals + 1));
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
        if (!options.speed_kmh && options.dwell.empty()) return std::nullopt;
        return refuse(RefusalCode::bad_argument, "--speed and --dwell need --depart TIME",
                      {"add --depart 2026-09-10T17:30"});
    }
    const auto start = rail_end(network, route.through.front(), route.max_snap_km);
    if (!start) return tl::unexpected(start.error());
    const auto depart = depart_argument(network, *start, options.depart);
    if (!depart) return tl::unexpected(depart.error());
    if (!options.constraints.as_of) {
        if (auto taken = take_day_of(network, *start, *depart, route); !taken)
            return tl::unexpected(std::move(taken.error()));
    }
    PlanRequest plan{*depart, options.speed_kmh, {}};
    for (const std::string& text : options.dwell) {
        const auto dwell = dwell_argument(network, text, route.max_snap_km);
        if (!dwell) return tl::unexpected(dwell.error());
        plan.dwell.push_back(*dwell);
    }
    return plan;
}

Result<RouteRequest> route_request(const Network& network, const RouteOptions& options) {
    RouteRequest request;
    request.metric = options.by;
    request.max_snap_km = options.snap.km;
    auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    request.constraints = std::move(*constraints);
    request.tell_undated = options.constraints.as_of.has_value();
    for (const std::string& text : options.places) {
        auto point = Gazetteer(network).resolve(text);
        if (!point) return tl::unexpected(point.error());
        request.through.push_back(std::move(*point));
    }
    return request;
}

Result<Response> run_route(const Call& call, const RouteOptions& options) {
    if (auto good = check_figure(call, options.figure); !good)
        return tl::unexpected(std::move(good.error()));
    if (options.figure == Figure::graph && options.depart.empty()) {
        return refuse(RefusalCode::bad_argument, "--figure graph needs a time to start from",
                      {"add --depart TIME"});
    }
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    auto request = route_request(**loaded, options);
    if (!request) return tl::unexpected(std::move(request.error()));
    PlacesOnTrack places(**loaded);
    if (auto put = places.put(options.snap, request->through); !put)
        return tl::unexpected(std::move(put.error()));
    const Network& network = places.network();
    auto plan = plan_request(network, options, *request);
    if (!plan) return tl::unexpected(std::move(plan.error()));
    request->plan = std::move(*plan);
    const auto answer = find_route(network, *request);
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, RouteView{*answer, options.sections}, ExitStatus::answered,
                    options.figure.value_or(Figure::map));
}

}  // namespace

Command route_command() {
    Parameters<RouteOptions> parameters;
    parameters
        .add(places_argument("A B [C...]", {2, any_number},
                             "two places or more, each a name, an id, a code or LAT,LON"),
             Text{Completion::place}, &RouteOptions::places)
        .include(metric_parameter(), &RouteOptions::by)
        .add(Parameter{.name = "sections",
                       .sentence = "every section and what its length rests on (csv: only these)"},
             Flag{}, &RouteOptions::sections)
        .add(Parameter{.name = "depart",
                       .value = "TIME",
                       .sentence = "plan the journey from this time, by the clock of the start, on "
                                   "the network of that day",
                       .more = "As in 2026-09-10T17:30, or with an offset of its own, "
                               "2026-09-10T17:30+09:00."},
             Text{}, &RouteOptions::depart)
        .add(Parameter{.name = "speed",
                       .value = "KMH",
                       .sentence = "plan it at this running speed",
                       .more = "Without it, at the typical speeds of the lines."},
             Number{1, most_speed_kmh, "km/h"}, &RouteOptions::speed_kmh)
        .add(Parameter{.name = "dwell",
                       .value = "PLACE=HOURS",
                       .sentence = "plan a stop there, as in Khasan=2",
                       .count = {0, any_number}},
             Text{Completion::place}, &RouteOptions::dwell)
        .include(snap_parameter(), &RouteOptions::snap)
        .include(figure_parameter(), &RouteOptions::figure)
        .include(constraint_parameters(), &RouteOptions::constraints);
    return {.name = "route",
            .summary = "The way through places in their order",
            .examples = {"verst route Pyongyang Khasan Vostochny",
                         "verst route Moscow Vladivostok --only line:transsib",
                         "verst route Pyongyang Vostochny --avoid country:CN --by time",
                         "verst route Khabarovsk Harbin --as-of 2021-01-01",
                         std::string("verst route Pyongyang Khasan Vladivostok ") +
                             "--depart 2026-09-10T17:30 --dwell Khasan=2",
                         "verst route Moscow Vladivostok --format html -o route.html"},
            .formats = formats_of<RouteView>(),
            .body = answering<RouteView>(parameters, run_route)};
}

}  // namespace verst::command
