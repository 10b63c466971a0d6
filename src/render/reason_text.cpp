#include "render/reason_text.hpp"

#include <fmt/format.h>

#include "render/text_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst::text {

namespace {

enum class WindowSide : unsigned char { earliest, latest };

std::string_view verb(EventKind kind) {
    switch (kind) {
        case EventKind::depart:
            return "left";
        case EventKind::arrive:
            return "arrived at";
        case EventKind::pass:
            return "passed";
        case EventKind::seen:
            return "seen at";
        case EventKind::met:
            return "met at";
        case EventKind::visit:
            return "visited";
        case EventKind::stopped:
            return "stopped at";
        case EventKind::stood:
            return "stood at";
    }
    return "";
}

double hours_of(std::chrono::seconds time) {
    return std::chrono::duration<double, std::ratio<3600>>(time).count();
}

std::string clock(Instant instant, const Zone& zone) {
    return window({instant, instant}, zone) + " " + offset_text(instant, zone);
}

/// Who says so, and how well.
std::string source_of(const Report& report) {
    const bool weak = report.confidence == "C";
    return report.outlet + (weak ? ", weak" : "");
}

/// All the runs of a chain as one, and the places between them.
struct Way {
    LeastRun run;
    std::vector<std::size_t> through;  ///< moments
};

Way way_of(std::span<const Reason> because, WindowSide side) {
    Way way;
    for (const Reason& reason : because) {
        if (reason.kind != Reason::Kind::run) continue;
        if (way.run.time.count() > 0) {
            way.through.push_back(side == WindowSide::earliest ? reason.earlier : reason.later);
        }
        way.run.time += reason.run.time;
        way.run.rail_km += reason.run.rail_km;
        way.run.stop_h += reason.run.stop_h;
    }
    return way;
}

std::string why(const Network& network, const Journey& journey, const Deduction& deduction,
                const Moment& moment, WindowSide side, const TextOptions& options) {
    const auto& because =
        side == WindowSide::earliest ? moment.earliest_because : moment.latest_because;
    if (because.empty()) return {};
    const Reason& ground = because.front();
    const Moment& told = deduction.moments[ground.later];
    const Report& report = journey.reports[ground.report];
    if (because.size() == 1) return fmt::format("reported so ({})", source_of(report));
    const auto& bound = side == WindowSide::earliest ? ground.told.earliest : ground.told.latest;
    std::string out = fmt::format("{} {} {} ({})", moment_name(network, told),
                                  side == WindowSide::earliest ? "not before" : "by",
                                  clock(*bound, told.zone), source_of(report));
    const Way way = way_of(because, side);
    if (way.run.time.count() == 0) {
        return out + (side == WindowSide::earliest ? "; told after it" : "; told before it");
    }
    out += "; " + run(way.run, options);
    for (std::size_t i = 0; i < way.through.size(); ++i) {
        const Moment& passed = deduction.moments[way.through[i]];
        out += (i == 0 ? " by " : ", ") + std::string(network[passed.place].name);
    }
    return out;
}

std::string quoted(const Report& report) {
    std::string out = report.outlet;
    if (!report.reference.empty()) out += ", " + report.reference;
    if (!report.confidence.empty()) out += ", confidence " + report.confidence;
    if (!report.quote.empty()) out += ": \"" + report.quote + "\"";
    return out;
}

}  // namespace

std::string span_of_time(std::chrono::seconds time) { return duration(hours_of(time)); }

std::string place_name(const Network& network, PlaceIndex place,
                       const std::optional<Position>& off_network) {
    return off_network ? position(*off_network) : std::string(network[place].name);
}

std::string moment_name(const Network& network, const Moment& moment) {
    return fmt::format("{} {}", verb(moment.what),
                       place_name(network, moment.place, moment.off_network));
}

std::string run(const LeastRun& run, const TextOptions& options) {
    std::string out;
    if (const auto kmh = run.kmh()) {
        out = fmt::format("{} at {} at most", length(run.rail_km, options.unit),
                          speed(*kmh, options.unit));
    } else if (run.rail_km > 0) {
        out = length(run.rail_km, options.unit);
    }
    if (run.stop_h > 0) {
        out +=
            fmt::format("{}{} of stops at the least", out.empty() ? "" : ", ", hours(run.stop_h));
    }
    return out;
}

std::string why_not_before(const Network& network, const Journey& journey,
                           const Deduction& deduction, const Moment& moment,
                           const TextOptions& options) {
    return why(network, journey, deduction, moment, WindowSide::earliest, options);
}

std::string why_not_after(const Network& network, const Journey& journey,
                          const Deduction& deduction, const Moment& moment,
                          const TextOptions& options) {
    return why(network, journey, deduction, moment, WindowSide::latest, options);
}

std::string report_words(const Network& network, const Report& report) {
    return fmt::format("{} {}, {} ({})", verb(report.what),
                       place_name(network, report.place, report.off_network), report.when.text,
                       quoted(report));
}

std::string proof(const Network& network, const Deduction& deduction,
                  const Contradiction& contradiction, const TextOptions& options) {
    const Moment& earlier = deduction.moments[contradiction.earlier];
    const Moment& later = deduction.moments[contradiction.later];
    const std::string miss = span_of_time(contradiction.miss);
    if (contradiction.earlier == contradiction.later) {
        return fmt::format("They tell of one event, and are {} apart.", miss);
    }
    std::string out;
    const std::string_view from = network[earlier.station].name;
    const std::string_view to = network[later.station].name;
    const auto to_go =
        run({contradiction.least, contradiction.rail_km, contradiction.stop_h}, options);
    if (contradiction.needed_kmh) {
        out = fmt::format("Needs {} between {} and {}",
                          speed(*contradiction.needed_kmh, options.unit), from, to);
        out += fmt::format(" ({} in {})", length(contradiction.rail_km, options.unit),
                           span_of_time(contradiction.available));
        if (contradiction.credible_kmh) {
            out += fmt::format(", where {} is the most",
                               speed(*contradiction.credible_kmh, options.unit));
        }
    } else if (to_go.empty()) {
        out = "The second is told after the first, and was over before it";
    } else {
        out = fmt::format("No speed would do between {} and {}: {} to go, and {}", from, to, to_go,
                          contradiction.available.count() > 0
                              ? span_of_time(contradiction.available) + " for it"
                              : std::string("no time at all"));
    }
    return out + fmt::format("; or the {} is {} early, or the {} so much late.",
                             later.what == EventKind::arrive ? "arrival" : "second", miss,
                             earlier.what == EventKind::depart ? "departure" : "first");
}

}  // namespace verst::text
