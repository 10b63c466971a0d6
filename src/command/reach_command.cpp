#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/places_on_track.hpp"
#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/reach.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_rows = 1'000'000;
/// More than any railway has, and any journey takes: 100,000 km, a year.
constexpr double most_km = 100'000;
constexpr double most_hours = 8'784;

struct ReachOptions {
    std::string place;
    Limit within;
    ReachRows rows;
    Metric by = Metric::practical;
    Snap snap;
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

/// "20h", "1200 km", "90 min", "2d", "500mi".
Result<Limit> read_limit(std::string_view name, std::string_view text) {
    const std::vector<Hint> hints{
        "write 20h, 90min or 2d for a time, 1200km, 750mi or 1000versts for a way"};
    const auto digits = std::min(text.find_first_not_of("+-0123456789."), text.size());
    const auto number = parse_number(trim(text.substr(0, digits)));
    const std::string_view unit = trim(text.substr(digits));
    if (!number || unit.empty()) {
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("{}: {} is not a figure with its unit", name, verst::in_quotes(text)),
            hints);
    }
    const auto limit = limit_in(*number, unit);
    if (!limit) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("{}: no unit is called {}", name, verst::in_quotes(unit)), hints);
    }
    const double most = limit->is_in_hours() ? most_hours : most_km;
    if (!(limit->value() > 0 && limit->value() <= most)) {
        return refuse(
            RefusalCode::bad_argument,
            fmt::format("{}: {} is not above 0 and at most {}", name, verst::in_quotes(text),
                        limit->is_in_hours() ? "366 days" : "100,000 km"));
    }
    return *limit;
}

/// A time or a length, with its unit.
struct LimitText {
    using Value = Limit;
    [[nodiscard]] Result<Limit> read(std::string_view name, std::string_view text) const {
        return read_limit(name, text);
    }
    [[nodiscard]] ValueKind kind() const { return {}; }
};

Result<Response> run_reach(const Call& call, const ReachOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto from = Gazetteer(**loaded).resolve(options.place);
    if (!from) return tl::unexpected(from.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    PlacesOnTrack places(**loaded);
    const auto start = places.put(options.snap, *from);
    if (!start) return tl::unexpected(start.error());
    const Network& network = places.network();
    const auto answer =
        reach(network, {*start, options.by, options.within, *constraints, options.snap.km});
    if (!answer) return tl::unexpected(answer.error());
    return rendered(call, network, ReachView{*answer, options.rows});
}

}  // namespace

Command reach_command() {
    Parameters<ReachOptions> parameters;
    parameters
        .add(Parameter{.name = "place",
                       .value = "A",
                       .sentence = "where the train starts",
                       .count = {1, 1},
                       .argument = true},
             Text{Completion::place}, &ReachOptions::place)
        .add(Parameter{.name = "within",
                       .value = "LIMIT",
                       .sentence = "20h, 90min or 2d: by time; 1200km or 750mi: by rail",
                       .count = {1, 1}},
             LimitText{}, &ReachOptions::within)
        .include(metric_parameter(), &ReachOptions::by)
        .add(Parameter{.name = "all", .sentence = "list halts, junctions and border points too"},
             Flag{}, [](ReachOptions& options) -> bool& { return options.rows.every_kind; })
        .add(Parameter{.name = "limit", .value = "N", .sentence = "list only the nearest"},
             WholeNumber{1, most_rows},
             [](ReachOptions& options) -> auto& { return options.rows.limit; })
        .include(snap_parameter(), &ReachOptions::snap)
        .include(constraint_parameters(), &ReachOptions::constraints);
    return {.name = "reach",
            .summary = "Every place that a train can reach within a time or distance",
            .examples = {"verst reach Khasan --within 500km",
                         "verst reach Vladivostok --within 20h --limit 20",
                         "verst reach Pyongyang --within 2d --avoid country:CN --all",
                         "verst reach Khabarovsk --within 300mi --only gauge:1520 --format json",
                         "verst reach Vladivostok --within 20h --format html -o reach.html"},
            .formats = formats_of<ReachView>(),
            .body = answering<ReachView>(parameters, run_reach)};
}

}  // namespace verst::command
