#include "verst/render/route_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// "Pyongyang (KP) - Khasan (RU) - Vostochny Cosmodrome (RU), shortest by rail"
std::string title(const Network& network, const RouteAnswer& answer, const TextOptions& options) {
    const auto name = [&](const NamedPoint& point) {
        return point.place ? text::place(network, *point.place) : text::position(point.position);
    };
    std::string places = name(answer.legs.front().from.named);
    for (const RouteLeg& leg : answer.legs) places += " - " + name(leg.to.named);
    std::string out;
    for (const std::string& line : wrap(places, text_width)) out += options.heading(line) + '\n';
    out += fmt::format("{}\n", best_name(answer.metric));
    if (answer.shortest) out += paragraph(shortest_line(network, *answer.shortest, options.unit));
    return out;
}

std::string leg_table(const Network& network, const RouteAnswer& answer,
                      const TextOptions& options) {
    Table table({{"Leg", Align::left},
                 {"to", Align::left},
                 {"straight", Align::right},
                 {"by rail", Align::right},
                 {"in all", Align::right}});
    for (const RouteLeg& leg : answer.legs) {
        table.add_row({text::point_name(network, leg.from.named),
                       text::point_name(network, leg.to.named),
                       length(leg.straight.geodesic_km, options.unit),
                       length(leg.sum.rail_km, options.unit), length(leg.end_km, options.unit)});
    }
    return table.str();
}

std::string totals(const RouteAnswer& answer, const TextOptions& options) {
    Table table({{"", Align::left}, {"", Align::right}, {"", Align::left}});
    text::add_rail_sum(table, answer.sum, answer.detour, options);
    table.add_row({"Straight line", length(answer.straight_km, options.unit),
                   "from the first place to the last"});
    if (answer.features.stop_h.max > 0) {
        table.add_row(
            {"Stops", hours(answer.features.stop_h), "at borders, breaks of gauge, reversals"});
    }
    return table.str();
}

/// How one gets from the places that were named to the stations of the route.
std::string access_lines(const Network& network, const RouteAnswer& answer,
                         const TextOptions& options) {
    Table table({{"Access, not in the rail kilometres", Align::left}, {"station", Align::left}});
    const auto add = [&](const RailEnd& end) {
        const std::string way = text::way_to_station(network, end, options);
        if (!way.empty()) table.add_row({text::point_name(network, end.named), way});
    };
    add(answer.legs.front().from);
    for (const RouteLeg& leg : answer.legs) add(leg.to);
    return table.empty() ? "" : table.str();
}

std::string countries(const RouteAnswer& answer, const TextOptions& options) {
    if (answer.by_country.size() < 2) return {};
    Table table({{"Country", Align::left}, {"by rail", Align::right}});
    for (const CountryKm& part : answer.by_country) {
        table.add_row({std::string(part.country), length(part.rail_km, options.unit)});
    }
    return table.str();
}

/// What makes the figures or the way doubtful.
std::string warnings(const Network& network, const RouteAnswer& answer,
                     const TextOptions& options) {
    std::string out;
    for (const std::string& note : route_notes(network, answer, options)) {
        const std::string lines = paragraph(note, 2);
        out += "- " + lines.substr(2);
    }
    return out.empty() ? "" : "Worth knowing\n" + out;
}

std::string plan_text(const Network& network, const Plan& plan, const TextOptions& options) {
    Table table({{"Plan", Align::left},
                 {std::string(unit_name(options.unit)), Align::right},
                 {"arrive", Align::left},
                 {"depart", Align::left},
                 {"clock", Align::left}});
    std::string clock;
    for (const PlanStop& stop : plan.stops) {
        // The zone is named where the clock changes.
        std::string offset = offset_text(stop.arrive ? *stop.arrive : *stop.depart, stop.zone);
        table.add_row({std::string(network[stop.place].name),
                       whole_number(stop.at_km / km_per(options.unit)),
                       stop.arrive ? minute_text(*stop.arrive, stop.zone) : "",
                       stop.depart ? minute_text(*stop.depart, stop.zone) : "",
                       offset == clock ? "" : offset});
        clock = std::move(offset);
    }
    return table.str() + fmt::format("{} on the way: {} of the calendar, {}\n",
                                     duration(plan.elapsed_h), count_of(plan.calendar_days, "day"),
                                     count_of(plan.nights, "night"));
}

std::string section_table(const Network& network, const RouteAnswer& answer,
                          const TextOptions& options) {
    Table table({{"Section", Align::left},
                 {"to", Align::left},
                 {"line", Align::left, true},
                 {"length", Align::right},
                 {"in all", Align::right},
                 {"source", Align::left}});
    double km = 0;
    for (const RouteStep& step : answer.route.steps) {
        const Section& section = network[step.section];
        km += section.length.rail_km;
        std::string source(kind_name(section.length.kind));
        if (section.length.weak) source += ", weak";
        table.add_row({std::string(network[step.from].name), std::string(network[step.to].name),
                       std::string(network[step.line].id),
                       decimal_number(section.length.rail_km / km_per(options.unit), 1),
                       decimal_number(km / km_per(options.unit), 1), std::move(source)});
    }
    return table.str();
}

}  // namespace

std::string route_text(const Network& network, const RouteAnswer& answer, bool with_sections,
                       const TextOptions& options) {
    std::vector<std::string> blocks{
        title(network, answer, options),
        warnings(network, answer, options),
        leg_table(network, answer, options),
        totals(answer, options),
        text::lines(network, answer.features, options),
        text::borders(network, answer.features, options),
        countries(answer, options),
        access_lines(network, answer, options),
        answer.plan ? plan_text(network, *answer.plan, options) : "",
        with_sections ? section_table(network, answer, options) : "",
    };
    std::erase(blocks, "");
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

}  // namespace verst
